import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMovieFolder } from '../../../../../bench/support/movie-files';
import { checkOrder } from '../../../../../src/core/optimiser/check/check-order';
import { driveSearch } from '../../../../../src/core/optimiser/drive';
import { createPlacesSearch } from '../../../../../src/core/optimiser/order/places/create-places-search';
import { sharedData } from '../../../../support/root';

const folder = join(sharedData, 'movie-shoot');
const onFiles = existsSync(folder) ? describe : describe.skip;
const instances = existsSync(folder) ? readMovieFolder(folder) : [];

onFiles('artificial movie shoots (not on this machine without ../shared/data/movie-shoot)', () => {
  it.each(instances.filter(({ optimal }) => optimal !== null).map((instance) => [instance.name, instance] as const))(
    '%s: the least cost others worked out is found and proved',
    (_name, { problem, optimal }) => {
      const search = createPlacesSearch(problem);
      expect(driveSearch(search)).toBe('done');
      expect(search.answer).toMatchObject({ cost: optimal, bound: optimal, proven: true });
    },
  );

  it.each(instances.filter(({ optimal }) => optimal === null).map((instance) => [instance.name, instance] as const))(
    '%s: a legal order whose bound is at least half its cost, after some steps',
    (_name, { problem }) => {
      const search = createPlacesSearch(problem);
      driveSearch(search, { steps: 120_000 });
      const { answer } = search;
      expect(checkOrder(problem, answer?.order ?? [])).toMatchObject({ cost: answer?.cost, breaches: [] });
      expect(answer?.bound).toBeGreaterThan((answer?.cost ?? NaN) / 2);
    },
  );
});
