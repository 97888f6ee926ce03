/** Address of Google's stylesheet for add-ons; pages that link it get ours, of the same class names, from the local host. */
const GOOGLE_STYLESHEET = /https:\/\/ssl\.gstatic\.com\/docs\/script\/css\/add-ons1?\.css/g;

/** What the shim in a page is told. */
export interface ShimSettings {
  readonly functions: readonly string[];
  readonly viewOrigin: string;
}

/** A page as it is served: google.script is there before its own scripts run, and nothing is fetched from Google. */
export function preparePage(html: string, shim: string, settings: ShimSettings): string {
  const script = `<script>const localSheetsPage = ${inScript(settings)};\n${shim.replaceAll('</script', '<\\/script')}</script>`;
  const local = html.replace(GOOGLE_STYLESHEET, '/add-ons1.css');
  const head = /<head(?:\s[^>]*)?>/i.exec(local);
  if (head !== null) return insert(local, head.index + head[0].length, script);
  const root = /<html(?:\s[^>]*)?>/i.exec(local);
  if (root !== null) return insert(local, root.index + root[0].length, script);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(local);
  if (doctype !== null) return insert(local, doctype[0].length, script);
  return `<!doctype html>${script}${local}`;
}

const insert = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at);

/** JSON that may stand in a script element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
