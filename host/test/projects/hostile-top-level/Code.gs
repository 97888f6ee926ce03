/** A file that fails as it is loaded: made up for the tests of the local host. */
function fine() {
  return 1;
}

const settings = undefinedSettings.value;
