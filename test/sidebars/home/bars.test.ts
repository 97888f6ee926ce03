import type { SectionMoney } from '../../../src/sidebar-api';
import { barOf, barSentence, BAR_WIDTH, scaleOf } from '../../../src/sidebars/home/bars';

const section = (total: number, efc: number, budget: number): SectionMoney => ({
  section: 'Production',
  title: 'Production',
  total,
  etc: efc - total,
  efc,
  budget,
  variance: budget - efc,
  over: Math.max(0, efc - budget),
});

test('all bars share one scale, so the budget marks line up', () => {
  const sections = [section(50, 130, 100), section(10, 900, 1000), section(0, 0, 5)];
  const scale = scaleOf(sections, true);
  expect(scale).toBeCloseTo(1.3);
  const marks = sections.map((each) => barOf(each, scale, true).budget);
  expect(new Set(marks)).toEqual(new Set([BAR_WIDTH / 1.3]));
});

test('spent, to complete and over follow each other without a gap', () => {
  const bar = barOf(section(50, 120, 100), 1.25, true);
  expect(bar.spent).toEqual({ from: 0, to: BAR_WIDTH * 0.4 });
  expect(bar.toComplete).toEqual({ from: BAR_WIDTH * 0.4, to: BAR_WIDTH * 0.8 });
  expect(bar.over?.from).toBe(BAR_WIDTH * 0.8);
  expect(bar.over?.to).toBeCloseTo(BAR_WIDTH * 0.96);
  expect(bar.under).toBeNull();
});

test('what is spent past the budget is red from the mark on', () => {
  const bar = barOf(section(120, 120, 100), 1.25, true);
  expect(bar.spent.to).toBe(BAR_WIDTH * 0.8);
  expect(bar.toComplete.to - bar.toComplete.from).toBe(0);
  expect(bar.over?.from).toBe(BAR_WIDTH * 0.8);
});

test('under the budget, the rest up to the mark is told apart', () => {
  const bar = barOf(section(10, 80, 100), 1.1, true);
  expect(bar.over).toBeNull();
  expect(bar.under?.to).toBeCloseTo(BAR_WIDTH / 1.1);
});

test('a bar longer than the longest scale is cut, never wider than the sidebar', () => {
  const far = section(10, 1000, 100);
  const bar = barOf(far, scaleOf([far], true), true);
  expect(bar.cut).toBe(true);
  expect(bar.over?.to).toBe(BAR_WIDTH);
});

test('a section without a budget in a production that has one is all over', () => {
  const bar = barOf(section(10, 10, 0), 1.1, true);
  expect(bar.over).toEqual({ from: BAR_WIDTH / 1.1, to: BAR_WIDTH });
  expect(barSentence(section(10, 10, 0))).toBe('No budget for what is spent, committed or to come');
});

test('without any budget the bars compare amounts, and nothing is marked', () => {
  const sections = [section(40, 200, 0), section(10, 100, 0)];
  const [, second] = sections.map((each) => barOf(each, scaleOf(sections, false), false));
  expect(second).toMatchObject({ budget: null, over: null, toComplete: { to: BAR_WIDTH / 2 } });
});

test('credits never draw to the left of the edge', () => {
  const bar = barOf(section(-50, 20, 100), 1.1, true);
  expect(bar.spent).toEqual({ from: 0, to: 0 });
});
