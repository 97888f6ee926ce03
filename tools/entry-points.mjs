/**
 * Reads `src/addon/main.ts` and gives one real top-level function a global: Google's editor lists, runs and completes only
 * functions declared as `function NAME(params)`, and shows in cells only those whose JSDoc stands above them.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** @returns {{name: string, params: string[], doc: string}[]} in source order. Throws for an export that is not a documented function declaration. */
export function readEntryPoints(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const entries = [];
  for (const statement of source.statements) {
    if (!isExported(statement)) continue;
    if (
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      !ts.isFunctionDeclaration(statement) ||
      hasModifier(statement, ts.SyntaxKind.DefaultKeyword)
    ) {
      throw new Error(
        `${place(source, statement)}: main.ts may export only \`export function NAME(…)\`; found: ${firstLine(statement)}`,
      );
    }
    const name = statement.name?.text;
    if (!name || name.endsWith('_'))
      throw new Error(`${place(source, statement)}: a global needs a name that does not end in _`);
    const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const doc = docs.at(-1);
    if (!doc) throw new Error(`${place(source, statement)}: ${name} has no JSDoc`);
    const params = statement.parameters.map((parameter) => {
      if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) {
        throw new Error(`${place(source, statement)}: ${name}: parameters of a global are plain names`);
      }
      return parameter.name.text;
    });
    entries.push({ name, params, doc: doc.getText(source).replace(/^[ \t]+\*/gm, ' *') });
  }
  return entries;
}

/** The wrappers that follow the bundle, each with its JSDoc. */
export function wrappers(entries, bundleName) {
  return entries
    .map(
      ({ name, params, doc }) =>
        `${doc}\nfunction ${name}(${params.join(', ')}) {\n  return ${bundleName}.${name}(${params.join(', ')});\n}\n`,
    )
    .join('\n');
}

function isExported(statement) {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(statement, kind) {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
  );
}

function place(source, node) {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

function firstLine(node) {
  return node.getText().split('\n')[0];
}
