import {
  COST_RULES,
  RULE_SETTINGS,
  SETTING_LIST,
  SETTING_RANGES,
  settingNamed,
  settingValue,
  type NamedSetting,
} from '../../core/costs';
import type { Issue } from '../../core/issue';
import { NO_CURRENCY, readDecimal } from '../../core/money';
import type { Answer, RuleSettingView, RulesView, RuleView, SidebarCalls } from '../../sidebar-api';
import { checkSettingsTable, type Book, type CheckSettings, type PlannedStep } from '../../workbook';
import { makeChange } from '../change';
import { readAndCheck, type CheckedCosts } from '../cost-check';
import { ruleTitle } from '../rule-title';
import { silenceViews } from '../silence-views';
import { addRow, editCell, removeRows, type PlainNumber, type RowSteps } from '../table-rows';

type Row = NonNullable<ReturnType<CheckSettings['rows']['get']>>[number];

/** Every rule with its settings, what was silenced, and what in Check settings and Silenced could not be used. */
export function rulesView(book: Book): Answer<RulesView> {
  const checked = readAndCheck(book);
  return 'blocked' in checked ? { ok: false, issues: checked.blocked } : { ok: true, value: viewOf(checked) };
}

/** Switches a rule on or off: a row of Check settings, which goes when the rule is on again. */
export function setRule(book: Book, { rule, on }: SidebarCalls['setRule']['argument']): Answer<RulesView> {
  if (!COST_RULES.some(({ id }) => id === rule)) return { ok: false, issues: [noSuch('rule', rule)] };
  const word = on ? 'On' : 'Off';
  return change(book, 'Switch a rule', (checked) => {
    if (checked.settings.options.off.has(rule) !== on) return { steps: [] };
    const rows = checked.settings.rows.get(rule) ?? [];
    if (on) return giveUp(book, checked, rows, word);
    const [first] = rows;
    return first === undefined
      ? addRow(book, checked.tables.checkSettings, { setting: ruleTitle(rule), value: word })
      : writeValue(book, checked, first, word);
  });
}

/** Gives a setting a value, or with null its standard: a row of Check settings, which goes with the value. */
export function setRuleSetting(book: Book, argument: SidebarCalls['setRuleSetting']['argument']): Answer<RulesView> {
  const named = settingNamed(argument.id);
  if (named === undefined) return { ok: false, issues: [noSuch('setting', argument.id)] };
  const { name, setting } = named;
  const wanted = argument.value === null ? null : numberOf(argument.value);
  const value = wanted === null ? null : settingValue(setting.kind, wanted);
  if (argument.value !== null && value === null) return { ok: false, issues: [badValue(named, argument.value)] };
  return change(book, 'Change a check setting', (checked) => {
    const rows = checked.settings.rows.get(name) ?? [];
    if (value === null) return giveUp(book, checked, rows, '');
    if (rows.length > 0 && checked.settings.options.thresholds[name] === value) return { steps: [] };
    const [first] = rows;
    const number: PlainNumber = { field: 'value', value: Number(value) };
    return first === undefined
      ? addRow(book, checked.tables.checkSettings, { setting: setting.title }, number)
      : writeValue(book, checked, first, number.value);
  });
}

/** Makes one change to Check settings and answers with how things stand after it. */
function change(book: Book, action: string, plan: (checked: CheckedCosts) => RowSteps): Answer<RulesView> {
  const outcome = makeChange(book, action, () => {
    const checked = readAndCheck(book);
    if ('blocked' in checked) return { issues: checked.blocked };
    const planned = plan(checked);
    return 'issues' in planned ? planned : { ...planned, value: null };
  });
  return outcome.ok ? rulesView(book) : { ok: false, issues: outcome.issues };
}

/** Takes rows away; one with words of the user's in Note stays, with a value that says nothing else than the standard. */
function giveUp(book: Book, checked: CheckedCosts, rows: readonly Row[], plainly: string): RowSteps {
  const worded = rows.filter(({ note, value }) => note !== '' && value !== plainly);
  const edits = worded.map((row) => writeValue(book, checked, row, plainly));
  const refused = edits.flatMap((edit) => ('issues' in edit ? edit.issues : []));
  if (refused.length > 0) return { issues: refused };
  const gone = rows.filter(({ note }) => note === '').map(({ ref }) => ref.row);
  return {
    steps: [
      ...edits.flatMap((edit) => ('steps' in edit ? edit.steps : [])),
      ...removeRows(book, checked.tables.checkSettings, gone),
    ],
  };
}

function writeValue(book: Book, { tables }: CheckedCosts, { ref }: Row, value: string | number): RowSteps {
  const { tab, columns, issues } = tables.checkSettings;
  const column = columns.get('value');
  if (tab === null || column === undefined) return { issues };
  const format = book.numberFormats(tab, ref.row)[column - 1] ?? '';
  // A cell that shows hundredths as percent holds a hundredth of what it shows.
  const inHundredths = typeof value === 'number' && /%/.test(format.replace(/"[^"]*"|\\./g, ''));
  const step: PlannedStep = editCell(book, tab, ref.row, column, inHundredths ? value / 100 : value);
  return { steps: [step] };
}

/** What a person typed, as decimal text; null where it is no number. */
function numberOf(text: string): string | null {
  const found = readDecimal(text.replace(/%\s*$/, ''));
  return found.ok ? found.decimal : null;
}

function viewOf(checked: CheckedCosts): RulesView {
  const { options, issues } = checked.settings;
  const silences = silenceViews(checked);
  return {
    rules: COST_RULES.map((rule): RuleView => {
      const { id, number, title, severity, test, guard, source } = rule;
      const resting = checked.check.notRun.find((each) => each.rule === id);
      return {
        ...{ id, number, title, severity, test, guard, source },
        on: !options.off.has(id),
        missing: resting?.reason === 'no-table' ? `no tab ${resting.needs.join(', ')}` : '',
        settings: settingViews(checked, id),
      };
    }),
    general: settingViews(checked, ''),
    silenced: silences.views,
    issues: [...issues, ...silences.issues],
  };
}

/** The settings that belong to a rule; '' = those of every rule. */
function settingViews({ settings, inputs }: CheckedCosts, rule: string): readonly RuleSettingView[] {
  const { currency } = inputs.settings;
  return SETTING_LIST.filter(([, setting]) => setting.rule === rule).map(
    ([id, { title, unit, kind, standard, about }]) => ({
      id,
      title,
      unit: kind === 'amount' ? (currency === NO_CURRENCY ? '' : currency) : unit,
      value: String(settings.options.thresholds[id]),
      standard: String(standard),
      about,
    }),
  );
}

function noSuch(what: 'rule' | 'setting', received: string): Issue {
  return {
    code: `no-such-${what}`,
    severity: 'low',
    where: { tab: checkSettingsTable.name },
    expected: `the id of a ${what}`,
    received,
    message: `There is no ${what} "${received}".`,
    advice: `Choose one of ${(what === 'rule' ? COST_RULES.map(({ id }) => id) : Object.keys(RULE_SETTINGS)).join(', ')}.`,
  };
}

function badValue({ setting }: NamedSetting, received: string): Issue {
  const expected = SETTING_RANGES[setting.kind];
  return {
    code: 'bad-setting',
    severity: 'low',
    where: { tab: checkSettingsTable.name, column: setting.title },
    expected,
    received,
    message: `${setting.title}: "${received}" is not ${expected}. Nothing was changed.`,
    advice: `Type ${expected}. The standard is ${String(setting.standard)}.`,
  };
}
