import type { ChartData } from './chart';

/**
 * A feature's chart with four digits (DOMAIN.md §9). Studios differ in numbers and titles; where the sources give two numbers
 * (wardrobe is 2900 or 3000) it is the first.
 */
export const film: ChartData = {
  id: 'film',
  name: 'Feature film',
  sections: {
    Above: [
      ['1100', 'Story and rights'],
      ['1200', 'Producers'],
      ['1300', 'Director'],
      ['1400', 'Cast'],
      ['1500', 'Travel and living'],
      ['1600', 'Miscellaneous above the line'],
      ['1900', 'Fringes above the line'],
    ],
    Production: [
      ['2000', 'Production staff'],
      ['2100', 'Extras'],
      ['2200', 'Art department'],
      ['2300', 'Set construction'],
      ['2400', 'Set strike'],
      ['2500', 'Set operations'],
      ['2600', 'Special effects'],
      ['2700', 'Set dressing'],
      ['2800', 'Property'],
      ['2900', 'Wardrobe'],
      ['3100', 'Make-up and hair'],
      ['3200', 'Electric'],
      ['3300', 'Camera'],
      ['3400', 'Production sound'],
      ['3500', 'Transport'],
      ['3600', 'Location'],
      ['3700', 'Film and lab'],
      ['3800', 'Stage'],
      ['3900', 'Process'],
      ['4000', 'Second unit'],
      ['4100', 'Tests'],
      ['4900', 'Fringes of production'],
    ],
    Post: [
      ['5000', 'Editing'],
      ['5100', 'Music'],
      ['5200', 'Post sound'],
      ['5300', 'Post lab'],
      ['5400', 'Titles'],
      ['5900', 'Fringes of post'],
    ],
    Other: [
      ['6500', 'Publicity'],
      ['6700', 'Insurance'],
      ['6800', 'General overhead'],
      ['7500', 'Fees'],
      ['7900', 'Other fringes'],
    ],
  },
  headings: [],
};
