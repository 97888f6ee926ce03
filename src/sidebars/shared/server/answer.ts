import type { Issue } from '../../../core/issue';
import type { Answer } from '../../../sidebar-api';

/** What the script's own failures look like in Google's words, and what a person can do about each. First match wins. */
const failures: readonly { readonly sign: RegExp; readonly message: string; readonly advice: string }[] = [
  {
    sign: /network|connection|offline|HTTP 0/i,
    message: 'The spreadsheet could not be reached.',
    advice: 'Check the connection, then try again.',
  },
  {
    sign: /authori[sz]ation|permission|access denied/i,
    message: 'Google did not let Wrapsheet work on this spreadsheet.',
    advice: 'Reload the spreadsheet, open Wrapsheet from the Extensions menu again and allow it.',
  },
  {
    sign: /too many scripts|too many simultaneous|service invoked too many/i,
    message: 'Google is running too many scripts for you at once.',
    advice: 'Wait a minute, then try again.',
  },
  {
    sign: /maximum execution time|timed out|time-?out/i,
    message: 'It took longer than Google allows, and was stopped.',
    advice: 'Try again. If it stops again, look in Extensions ▸ Wrapsheet ▸ Undo last change.',
  },
];

/** First line of an error's message, without the class names that Google puts in front and without any stack. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return (text.split('\n')[0] ?? '').replace(/^(?:[A-Za-z]*(?:Error|Exception): *)+/, '').trim();
}

/** An issue for a call that brought no answer at all: nothing of the workbook is named, because nothing is known. */
export function failureIssue(error: unknown): Issue {
  const received = firstLine(error);
  const known = failures.find(({ sign }) =>
    sign.test(error instanceof Error ? `${error.name} ${error.message}` : received),
  );
  return {
    code: 'no-answer',
    severity: 'high',
    where: { tab: '' },
    expected: 'an answer from the script',
    received,
    message:
      known?.message ??
      (received === '' ? 'The script stopped without saying why.' : `The script stopped: ${received}`),
    advice: known?.advice ?? 'Try again. If it happens again, reload the spreadsheet.',
  };
}

/** The answer a failed call stands for. */
export function failed(error: unknown): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [failureIssue(error)] };
}

/** True for what the script's `sidebarCall` gives back; anything else is a script of another version. */
export function isAnswer(value: unknown): value is Answer<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : 'issues' in value && Array.isArray(value.issues);
}
