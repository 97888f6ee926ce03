/**
 * Work rules as dated rows: which figures of an agreement are in force on a day, and which are missing, out of date or unreadable.
 * It refuses to know any figure of a union or a law, and who worked when.
 */
export { readWorkRules, type RuleBook } from './read-rules';
export { rulesOn, type RulesOnDay, type WorkRules } from './in-force';
export { WORK_RULES } from './vocabulary';
export { agreementKey } from './figures';
