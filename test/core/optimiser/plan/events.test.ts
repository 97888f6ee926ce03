import fc from 'fast-check';
import { FEATURE, generateFeature } from '../../../../bench/support/feature';
import { minor } from '../../../../src/core/money';
import { checkPlan } from '../../../../src/core/optimiser/check/check-plan';
import { checkPlanProblem } from '../../../../src/core/optimiser/check/check-plan-problem';
import { applyEvent } from '../../../../src/core/optimiser/plan/events/apply-event';
import type { PlanEvent } from '../../../../src/core/optimiser/plan/events/plan-event';
import type { PlanProblem } from '../../../../src/core/optimiser/plan/types';
import { at, performer, planOn, planProblem, resource, scene } from '../../../support/plan-problem';

const base = planProblem({
  scenes: [
    scene('1', { cast: ['7'] }),
    scene('2', { location: 'Field', after: ['1'] }),
    scene('3', { location: 'Field', cast: ['7', '8'] }),
    scene('4', { after: ['3'] }),
  ],
  performers: [performer('7', { unavailable: [at(4)] }), performer('8')],
  resources: [
    resource('Crane', {
      neededBy: ['2', '3'],
      bookings: [
        {
          row: { tab: 'POs', row: 2 },
          from: at(0),
          to: at(4),
          pickUpMinutes: 540,
          cancelTerms: null,
          changeFee: minor(0),
        },
      ],
    }),
  ],
  published: planOn({ 0: ['1', '2'], 1: ['3', '4'] }),
});

function after(event: PlanEvent, problem = base): PlanProblem {
  const result = applyEvent(problem, event);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
  checkPlanProblem(result.problem);
  return result.problem;
}

function messages(event: PlanEvent): readonly string[] {
  const result = applyEvent(base, event);
  return result.ok ? [] : result.issues.map(({ message }) => message);
}

const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((item) => item.id === id);

describe('After an event', () => {
  test('lost days are closed, and what is published on them is a breach', () => {
    const problem = after({ kind: 'lost-days', dates: [at(0)] });
    expect(problem.days.map(({ open }) => open)).toEqual([false, true, true, true, true]);
    expect(checkPlan(problem, planOn({ 0: ['1', '2'], 1: ['3', '4'] })).breaches.map(({ rule }) => rule)).toEqual([
      'day-closed',
    ]);
  });

  test('a performer cannot work on more dates', () => {
    const problem = after({ kind: 'unavailable', cast: ['7'], dates: [at(2), at(1), at(4)] });
    expect(find(problem.performers, '7')?.unavailable).toEqual([at(1), at(2), at(4)]);
    expect(find(problem.performers, '8')).toBe(find(base.performers, '8'));
  });

  test('a location lost for good hands its scenes to the alternate', () => {
    const problem = after({ kind: 'location-lost', location: 'Field', dates: null, alternate: 'House' });
    expect(problem.scenes.map(({ location }) => location)).toEqual(['House', 'House', 'House', 'House']);
    expect(find(problem.locations, 'Field')?.unavailable).toHaveLength(5);
  });

  test('a location lost on some dates hands over only what is published on them', () => {
    const problem = after({ kind: 'location-lost', location: 'Field', dates: [at(1)], alternate: 'House' });
    expect(problem.scenes.map(({ location }) => location)).toEqual(['House', 'Field', 'House', 'House']);
    const closed = after({ kind: 'location-lost', location: 'Field', dates: [at(1)], alternate: null });
    expect(closed.scenes).toBe(base.scenes);
    expect(find(closed.locations, 'Field')?.unavailable).toEqual([at(1)]);
  });

  test('a day that overran is over: its scenes are shot but for those that are owed', () => {
    const problem = after({ kind: 'overrun', date: at(0), owed: ['1'] });
    expect(problem.scenes.map(({ shot, fixedDay }) => [shot, fixedDay])).toEqual([
      [false, null],
      [true, at(0)],
      [false, null],
      [false, null],
    ]);
    expect(problem.days[0]?.open).toBe(false);
    // Scene 2 was shot before scene 1, which it had to follow: history has decided.
    expect(find(problem.scenes, '2')?.after).toEqual([]);
    expect(checkPlan(problem, planOn({ 0: ['2'], 1: ['3', '4', '1'] })).breaches).toEqual([]);
  });

  test('a scene that had been taken as shot can be owed after all', () => {
    const shot = after({ kind: 'overrun', date: at(0), owed: [] });
    expect(find(shot.scenes, '1')).toMatchObject({ shot: true, fixedDay: at(0) });
    expect(find(after({ kind: 'overrun', date: at(0), owed: ['2'] }, shot).scenes, '2')).toMatchObject({
      shot: false,
      fixedDay: null,
    });
  });

  test('a revised script has new scenes, changed ones, and none that follow a cut one', () => {
    const problem = after({
      kind: 'script-change',
      added: [{ scene: scene('5', { after: ['3'] }), resources: ['Crane'] }],
      cut: ['1'],
      changed: [{ scene: scene('3', { minutes: 45 }), resources: [] }],
    });
    expect(problem.scenes.map(({ id, minutes, after: list }) => [id, minutes, list])).toEqual([
      ['2', 120, []],
      ['3', 45, []],
      ['4', 120, ['3']],
      ['5', 120, ['3']],
    ]);
    expect(find(problem.resources, 'Crane')?.neededBy).toEqual(['2', '5']);
    expect(problem.published).toBe(base.published);
  });

  test('a start that moved closes the days before', () => {
    expect(after({ kind: 'start-moved', date: at(2) }).days.map(({ open }) => open)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('a booking that fell through leaves what is booked round it, and the resource away', () => {
    const crane = find(after({ kind: 'booking-lost', resource: 'Crane', dates: [at(1), at(2)] }).resources, 'Crane');
    expect(crane?.unavailable).toEqual([at(1), at(2)]);
    expect(crane?.bookings.map(({ from, to }) => [from, to])).toEqual([
      [at(0), at(0)],
      [at(3), at(4)],
    ]);
    const gone = after({ kind: 'booking-lost', resource: 'Crane', dates: [0, 1, 2, 3, 4].map(at) });
    expect(find(gone.resources, 'Crane')?.bookings).toEqual([]);
  });
});

const NOTHING: readonly PlanEvent[] = [
  { kind: 'cheaper' },
  { kind: 'lost-days', dates: [] },
  { kind: 'unavailable', cast: ['7'], dates: [at(4)] },
  { kind: 'location-lost', location: 'Field', dates: [], alternate: 'House' },
  { kind: 'script-change', added: [], cut: [], changed: [] },
  {
    kind: 'script-change',
    added: [],
    cut: [],
    changed: base.scenes.slice(1, 2).map((same) => ({ scene: same, resources: ['Crane'] })),
  },
  { kind: 'start-moved', date: at(-3) },
  { kind: 'booking-lost', resource: 'Crane', dates: [] },
];

test.each(NOTHING)('$kind that changes nothing gives the very same problem', (event) => {
  expect(after(event)).toBe(base);
});

test('An event told twice changes nothing more', () => {
  const events: readonly PlanEvent[] = [
    { kind: 'lost-days', dates: [at(0)] },
    { kind: 'unavailable', cast: ['7', '8'], dates: [at(1)] },
    { kind: 'location-lost', location: 'Field', dates: null, alternate: 'House' },
    { kind: 'overrun', date: at(0), owed: ['1'] },
    { kind: 'start-moved', date: at(1) },
    { kind: 'booking-lost', resource: 'Crane', dates: [at(1)] },
  ];
  for (const event of events) {
    const once = after(event);
    expect(once).not.toBe(base);
    expect(after(event, once)).toBe(once);
  }
});

describe('An event that names what is not there is answered in words', () => {
  const cases: readonly (readonly [event: PlanEvent, message: string])[] = [
    [{ kind: 'lost-days', dates: [at(5)] }, 'Sat 8 May 2027 is no day of the shoot.'],
    [{ kind: 'unavailable', cast: ['9'], dates: [at(0)] }, '"9" is not on Cast.'],
    [{ kind: 'location-lost', location: 'Moon', dates: null, alternate: null }, '"Moon" is not on Locations.'],
    [{ kind: 'location-lost', location: 'Field', dates: null, alternate: 'Moon' }, '"Moon" is not on Locations.'],
    [{ kind: 'booking-lost', resource: 'Boat', dates: [at(0)] }, '"Boat" is not on Resources.'],
    [{ kind: 'overrun', date: at(0), owed: ['9'] }, '"9" is not on Scenes.'],
    [{ kind: 'overrun', date: at(0), owed: ['3'] }, 'Scene 3 was not to be shot on Mon 3 May 2027.'],
    [{ kind: 'start-moved', date: at(9) }, 'The calendar has no open day from Wed 12 May 2027 on.'],
    [{ kind: 'script-change', added: [], cut: ['9'], changed: [] }, '"9" is not on Scenes.'],
    [
      { kind: 'script-change', added: [{ scene: scene('1'), resources: [] }], cut: [], changed: [] },
      'Scene 1 is there already, or is named twice.',
    ],
    [
      { kind: 'script-change', added: [{ scene: scene('5', { cast: ['9'] }), resources: [] }], cut: [], changed: [] },
      '"9" is not on Cast.',
    ],
    [
      { kind: 'script-change', added: [], cut: [], changed: [{ scene: scene('1', { after: ['2'] }), resources: [] }] },
      'Scenes follow each other in a circle: 1 after 2 after 1.',
    ],
  ];

  test.each(cases)('%#: $kind', (event, message) => {
    expect(messages(event)).toEqual([message]);
  });

  test('and a scene that has been shot is neither cut nor changed', () => {
    const shot = after({ kind: 'overrun', date: at(0), owed: [] });
    const result = applyEvent(shot, { kind: 'script-change', added: [], cut: ['1'], changed: [] });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'scene-shot', where: { tab: 'Scenes' } }] });
  });
});

test('What an event makes of a feature can always be planned on: the published plan is read, and only the event is against it', () => {
  const feature = generateFeature({ ...FEATURE, seed: 3, shotDays: 6 });
  const dates = fc.subarray(feature.days.map(({ date }) => date).slice(10));
  const events: fc.Arbitrary<PlanEvent> = fc.oneof(
    dates.map((lost) => ({ kind: 'lost-days', dates: lost }) as const),
    fc.record({
      kind: fc.constant('unavailable' as const),
      cast: fc.subarray(feature.performers.map(({ id }) => id)),
      dates,
    }),
    dates.map((lost) => ({ kind: 'booking-lost', resource: 'Resource 1', dates: lost }) as const),
    fc
      .constantFrom(...(feature.published?.days ?? []))
      .chain(({ date, scenes }) => fc.subarray([...scenes]).map((owed) => ({ kind: 'overrun', date, owed }) as const)),
  );
  const blamed = {
    'lost-days': 'day-closed',
    unavailable: 'performer-unavailable',
    'booking-lost': 'resource-unavailable',
    overrun: 'day-closed',
  };
  fc.assert(
    fc.property(events, (event) => {
      const problem = after(event, feature);
      const { breaches } = checkPlan(problem, feature.published ?? { days: [] });
      const rules = [...new Set(breaches.map(({ rule }) => rule))];
      const expected = Object.entries(blamed).filter(([kind]) => kind === event.kind);
      expect(expected.map(([, rule]) => rule)).toEqual(
        expect.arrayContaining(rules.filter((rule) => rule !== 'fixed-day')),
      );
    }),
    { numRuns: 60, seed: 1 },
  );
});
