import type { ChartData } from './chart';

/**
 * The letters of a commercial's bid, A to P (DOMAIN.md §9, AICP). A to K are production; director and talent stand above the
 * line here; contingency, insurance and mark-up are percentages on top and no accounts. Older forms differ after L.
 */
export const commercial: ChartData = {
  id: 'aicp',
  name: 'Commercial (AICP A-P)',
  sections: {
    Above: [
      ['L', 'Director and creative fees'],
      ['M', 'Talent labor'],
      ['N', 'Talent expenses'],
    ],
    Production: [
      ['A', 'Pre-production and wrap labor'],
      ['B', 'Shooting labor'],
      ['C', 'Pre-production and wrap expenses'],
      ['D', 'Location and travel'],
      ['E', 'Props, wardrobe and animals'],
      ['F', 'Stage rental'],
      ['G', 'Art department labor'],
      ['H', 'Art department expenses'],
      ['I', 'Equipment'],
      ['J', 'Media and film stock'],
      ['K', 'Miscellaneous'],
    ],
    Post: [
      ['O', 'Post labor'],
      ['P', 'Post and editorial'],
    ],
    Other: [],
  },
  headings: [],
};
