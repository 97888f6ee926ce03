/** Everything that is wrong on purpose. */
import { monday, NOW } from '../weeks.mjs';
import { openBench } from './bench.mjs';
import { cashMistakes } from './cash.mjs';
import { estimateMistakes } from './estimates.mjs';
import { hireMistakes } from './hires.mjs';
import { ledgerMistakes } from './ledger.mjs';
import { paperMistakes } from './papers.mjs';

/** Puts the mistakes into a clean production, and tells them: those to be found, and those that somebody silenced. */
export function spoil(film) {
  const bench = openBench(film);
  film.vendors.push({ ...bench.vendor('Hoistline Cranes'), Vendor: 'Thornless Rigging', Account: '2300', Aliases: '' });
  ledgerMistakes(bench);
  paperMistakes(bench);
  hireMistakes(bench);
  cashMistakes(bench);
  estimateMistakes(bench);
  film.silenced.push(
    ...bench.silenced.map(({ rule, vendor = '', key = '', reason }) => ({
      Rule: rule,
      Vendor: vendor,
      Finding: key,
      Reason: reason,
      By: 'Production accountant',
      Since: monday(NOW),
    })),
  );
  return { mistakes: bench.list, silenced: bench.silenced };
}
