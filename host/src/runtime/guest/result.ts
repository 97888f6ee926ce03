import { pageResult } from '../page-values';
import type { ResultKind, Wire } from '../wire';
import type { Values } from './values';

// Taken before the script can change it.
const stringify = JSON.stringify as (value: unknown) => string | undefined;

/** The result of a function as it leaves the script: JSON text, a page's value with `arrives`, or cells. */
export function resultToWire(value: unknown, kind: ResultKind, values: Values): Wire {
  switch (kind) {
    case 'json':
      return stringify(value) ?? 'null';
    case 'page': {
      const answer = pageResult(value, (one) => values.isService(one));
      return stringify(answer);
    }
    case 'cell':
      return values.toWire(value);
  }
}
