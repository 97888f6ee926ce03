import { useState } from 'preact/hooks';
import type { FindingView } from '../../../sidebar-api';
import { type ListName } from '../../shared';
import { select, type SeverityChoice } from './select';

const pageSize = 50;

/** What is open: a finding by key, nothing by choice, or the worst of the list until the person chooses. */
type Chosen = { readonly key: string } | 'none' | 'worst';

/**
 * Where the person is in the findings: which list, narrowed how, which one open, how many rows shown. A finding whose status
 * changes while it is open stays in its place until the person moves on.
 */
export function useWalk(findings: readonly FindingView[]) {
  const [list, setList] = useState<ListName>('open');
  const [severity, setSeverity] = useState<SeverityChoice>('all');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen>('worst');
  const [shownRows, setShownRows] = useState(pageSize);
  const [held, setHeld] = useState<string | null>(null);

  const { findings: rows, counts } = select(findings, { list, severity, query, held });
  const openIndex =
    chosen === 'none' || rows.length === 0
      ? -1
      : chosen === 'worst'
        ? 0
        : rows.findIndex(({ key }) => key === chosen.key);
  const open = rows[openIndex] ?? null;
  const limit = Math.max(shownRows, openIndex + 1);

  const startOver = () => {
    setChosen('worst');
    setHeld(null);
    setShownRows(pageSize);
  };
  const choose = (key: string | null) => {
    setChosen(key === null ? 'none' : { key });
    setHeld(key);
  };
  return {
    list,
    severity,
    query,
    rows,
    counts,
    open,
    openIndex,
    /** How many rows are drawn. */
    limit,
    /** How many the next press of *Show more* adds. */
    more: Math.max(0, Math.min(pageSize, rows.length - limit)),
    choose,
    /** The finding before or after the open one; the first where none is open. */
    neighbour: (by: 1 | -1): FindingView | null => rows[open === null ? 0 : openIndex + by] ?? null,
    /** The next of the rows that is still there once some are gone: after the open one, else before it. */
    survivor: (left: ReadonlySet<string>): FindingView | null =>
      rows.slice(openIndex + 1).find(({ key }) => left.has(key)) ??
      rows
        .slice(0, Math.max(0, openIndex))
        .reverse()
        .find(({ key }) => left.has(key)) ??
      null,
    showMore: () => {
      setShownRows(limit + pageSize);
    },
    narrow: (change: { readonly severity?: SeverityChoice; readonly query?: string }) => {
      if (change.severity !== undefined) setSeverity(change.severity);
      if (change.query !== undefined) setQuery(change.query);
      startOver();
    },
    goToList: (name: ListName) => {
      setList(name);
      setSeverity('all');
      setQuery('');
      startOver();
    },
  } as const;
}
