/**
 * Reads @types/google-apps-script and writes what Apps Script offers: services, classes, methods with the number of
 * arguments they take, enums. The local host gives scripts exactly this surface, implemented or not.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const typePackage = dirname(require.resolve('@types/google-apps-script/package.json'));

/** Namespaces whose classes are named without the service: `Ui`, `Blob`, not `Base.Blob`. */
const bareNamespaces = new Set(['Base']);

/** Writes the surface to `target` unless it is there already, made from the same inputs. */
export async function writeSurface(target) {
  const files = readdirSync(typePackage)
    .filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(typePackage, name), 'utf8') }));
  const hash = createHash('sha256');
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  for (const { name, text } of files) hash.update(name).update(text);
  const inputs = hash.digest('hex');
  if (existsSync(target) && JSON.parse(readFileSync(target, 'utf8')).inputs === inputs) return;
  const { default: ts } = await import('typescript');
  const surface = { inputs, ...readSurface(ts, files) };
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(surface));
  renameSync(draft, target);
}

/** The surface as plain data; see `Surface` in host/src/runtime/surface.ts. */
export function readSurface(ts, files) {
  const interfaces = [];
  const enums = [];
  const globals = {};
  for (const { name, text } of files) {
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => visit(node, null));
  }

  function visit(node, namespace) {
    if (ts.isModuleDeclaration(node) && node.body !== undefined) {
      const inner = node.name.text === 'GoogleAppsScript' ? null : node.name.text;
      if (ts.isModuleBlock(node.body))
        for (const statement of node.body.statements) visit(statement, inner ?? namespace);
      else visit(node.body, inner ?? namespace);
    } else if (ts.isInterfaceDeclaration(node) && namespace !== null) interfaces.push({ namespace, node });
    else if (ts.isEnumDeclaration(node) && namespace !== null) enums.push({ namespace, node });
    else if (ts.isVariableStatement(node) && namespace === null) {
      for (const { name, type } of node.declarationList.declarations) {
        const match = /^GoogleAppsScript\.(\w+)\.(\w+)$/.exec(type?.getText() ?? '');
        if (match !== null) globals[name.getText()] = { namespace: match[1], name: match[2] };
      }
    }
  }

  /** Service of each namespace: the global whose interface bears its own name, `SpreadsheetApp` for `Spreadsheet`. */
  const serviceOf = {};
  for (const [global, { namespace, name }] of Object.entries(globals)) {
    if (global === name && !bareNamespaces.has(namespace)) serviceOf[namespace] ??= global;
  }
  const apiName = (namespace, name) => {
    const service = serviceOf[namespace];
    if (service === undefined || service === name || globals[name]?.namespace === namespace) return name;
    return `${service}.${name}`;
  };

  const byQualified = new Map(interfaces.map((one) => [`${one.namespace}.${one.node.name.text}`, one]));
  const enumByQualified = new Map(enums.map((one) => [`${one.namespace}.${one.node.name.text}`, one]));
  const qualify = (text, namespace) => (text.includes('.') ? text : `${namespace}.${text}`);

  /** Methods of an interface with those it inherits: name → argument counts allowed, [least, most], null = any number. */
  function members({ namespace, node }) {
    const methods = Object.create(null);
    const members_ = { methods, enums: {}, constants: [] };
    for (const clause of node.heritageClauses ?? []) {
      for (const { expression } of clause.types) {
        const parent = byQualified.get(qualify(expression.getText(), namespace));
        if (parent !== undefined) Object.assign(methods, members(parent).methods);
      }
    }
    for (const member of node.members) {
      if (ts.isMethodSignature(member)) {
        const rest = member.parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
        const most = rest ? null : member.parameters.length;
        const least = member.parameters.filter((one) => !one.questionToken && !one.dotDotDotToken).length;
        (methods[member.name.getText()] ??= []).push([least, most]);
      } else if (ts.isPropertySignature(member) && member.type !== undefined) {
        const match = /^typeof ([\w.]+)$/.exec(member.type.getText());
        const name = member.name.getText();
        if (match === null) members_.constants.push(name);
        else {
          const found = enumByQualified.get(qualify(match[1], namespace));
          if (found !== undefined) members_.enums[name] = apiName(found.namespace, found.node.name.text);
        }
      }
    }
    return members_;
  }

  return {
    globals: Object.fromEntries(
      Object.entries(globals)
        .filter(([, { namespace, name }]) => byQualified.has(`${namespace}.${name}`) && name !== 'DateConstructor')
        .map(([global, { namespace, name }]) => [global, apiName(namespace, name)]),
    ),
    classes: Object.fromEntries(interfaces.map((one) => [apiName(one.namespace, one.node.name.text), members(one)])),
    enums: Object.fromEntries(
      enums.map(({ namespace, node }) => [
        apiName(namespace, node.name.text),
        node.members.map((one) => one.name.getText()),
      ]),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeSurface(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'surface.json'));
}
