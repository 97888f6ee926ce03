import type { HomeView } from '../../../src/sidebar-api';

/** A made-up production whose cost report was rebuilt a while ago. */
export const orraLight: HomeView = {
  title: 'Orra Light',
  lastChange: { action: 'Cost report', at: '2027-05-12T18:10:00', by: 'Dana' },
  broken: null,
};

/** The same after an import that died half-way. */
export const halfDone: HomeView = {
  title: 'Orra Light',
  lastChange: null,
  broken: { action: 'Import costs', at: '2027-05-12T17:40:00', by: 'Dana' },
};
