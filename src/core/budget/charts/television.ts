import type { ChartData } from './chart';
import { film } from './film';

/**
 * A television chart: the feature's, with the cast in accounts of its own (DOMAIN.md §9) under a heading. Which of 1406 and
 * 1407 holds what of the stunts differs; the titles are ours.
 */
export const television: ChartData = {
  ...film,
  id: 'tv',
  name: 'Television',
  sections: {
    ...film.sections,
    Above: film.sections.Above.flatMap((entry) =>
      entry[0] === '1400'
        ? [
            entry,
            ['1401', 'Series regulars'],
            ['1405', 'Day players'],
            ['1406', 'Stunt performers'],
            ['1407', 'Stunts, other'],
            ['1410', 'Cast overtime'],
          ]
        : [entry],
    ),
  },
  headings: ['1400'],
};
