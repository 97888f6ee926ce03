import type { Token } from './tokens';

type Bindings = ReadonlyMap<string, readonly Token[]>;

const OPEN: Token = { kind: 'operator', text: '(' };
const CLOSE: Token = { kind: 'operator', text: ')' };

/** A formula that grows beyond this by expanding LET is refused, as it would never be calculated. */
const MAX_TOKENS = 50_000;

/**
 * Writes every `LET(name, value, …, body)` out: names are replaced by their values in brackets, inner names hide outer ones.
 * Null if a LET is malformed. Other tokens come back as they are.
 */
export function expandLet(tokens: readonly Token[]): readonly Token[] | null {
  const hasLet = tokens.some(({ kind, text }) => kind === 'function' && text.toUpperCase() === 'LET');
  return hasLet ? expand(tokens, new Map()) : tokens;
}

function expand(tokens: readonly Token[], bindings: Bindings): readonly Token[] | null {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const bound = token.kind === 'name' ? bindings.get(token.text.toLowerCase()) : undefined;
    if (token.kind === 'function' && token.text.toUpperCase() === 'LET') {
      const call = splitCall(tokens, at + 1);
      const body = call === null ? null : expandCall(call.args, bindings);
      if (call === null || body === null) return null;
      result.push(OPEN, ...body, CLOSE);
      at = call.end;
    } else if (bound !== undefined) result.push(OPEN, ...bound, CLOSE);
    else result.push(token);
    if (result.length > MAX_TOKENS) return null;
  }
  return result;
}

function expandCall(args: readonly (readonly Token[])[], outer: Bindings): readonly Token[] | null {
  if (args.length < 3 || args.length % 2 === 0) return null;
  const bindings = new Map(outer);
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [name, extra] = (args[at] ?? []).filter(({ kind }) => kind !== 'space');
    const value = expand(args[at + 1] ?? [], bindings);
    if (name?.kind !== 'name' || extra !== undefined || value === null) return null;
    bindings.set(name.text.toLowerCase(), value);
  }
  return expand(args[args.length - 1] ?? [], bindings);
}

/** Arguments of the call whose `(` is the next token from `at` on, and the place of its `)`. */
function splitCall(
  tokens: readonly Token[],
  at: number,
): { readonly args: readonly (readonly Token[])[]; readonly end: number } | null {
  let start = at;
  while (tokens[start]?.kind === 'space') start += 1;
  const args: Token[][] = [[]];
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const mark = token.kind === 'operator' ? token.text : '';
    if (mark === '(' || mark === '{') depth += 1;
    if (mark === ')' || mark === '}') depth -= 1;
    if (depth === 0) return { args, end: index };
    if (depth === 1 && (mark === ',' || mark === ';')) args.push([]);
    else if (index > start) args[args.length - 1]?.push(token);
  }
  return null;
}
