/** Version of package.json, put in by the build. */
declare const WRAPSHEET_VERSION: string;

/** A sample production as one JSON text, `{tab: csv}`, put in by the build from examples/. */
declare module 'sample:orra-light' {
  const json: string;
  export default json;
}
