/**
 * The rules sidebar: every rule with its test and guard in words, its settings, and what was silenced, to be taken back.
 * It refuses to know what a rule finds; it shows what the script sends and asks it to change one thing at a time.
 */
export { RulesApp } from './app';
