/** Next to a file that does not compile: made up for the tests of the local host. */
function fine() {
  return 1;
}
