/** Counts: made up for the tests of the local host. */
function count() {
  const store = PropertiesService.getDocumentProperties();
  const next = Number(store.getProperty('visits') || 0) + 1;
  store.setProperty('visits', next);
  return [next, store.getProperty('visits'), store.getProperty('nothing')];
}

function bulk() {
  const store = PropertiesService.getScriptProperties();
  store.setProperties({ a: '1', b: 2 });
  store.setProperties({ c: true }, false);
  const before = store.getProperties();
  before.a = 'changed here only';
  store.setProperties({ d: 'x' }, true);
  return [before, store.getProperties(), store.getKeys(), store.deleteProperty('d').getKeys()];
}

function tooLong() {
  PropertiesService.getUserProperties().setProperty('k', 'x'.repeat(9 * 1024 + 1));
}

function tooMuch() {
  const store = PropertiesService.getUserProperties();
  for (let index = 0; index < 60; index += 1) store.setProperty(`k${index}`, 'x'.repeat(9000));
}

function cached() {
  const cache = CacheService.getScriptCache();
  cache.put('a', 'one');
  cache.put('b', 'two', 1);
  cache.putAll({ c: 'three', d: 4 });
  Utilities.sleep(1100);
  return [cache.get('a'), cache.get('b'), cache.getAll(['a', 'b', 'c', 'd', 'e']), cache.get('nothing')];
}

function wrongArguments() {
  PropertiesService.getUserProperties().setProperty('k');
}
