import type { DialogAnswer, DialogRequest, HtmlPage, UserInterface } from '../contract';
import { UsageError } from './usage-error';

/** A question and how it was answered. `unanswered`: the answers had run out, so the user closed it. */
export interface RecordedAlert extends DialogRequest {
  readonly answer: DialogAnswer;
  readonly unanswered?: true;
}

/** The buttons of each set; the first one agrees. */
const BUTTONS: Readonly<Record<DialogRequest['buttons'], readonly DialogAnswer['button'][]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const CLOSED: DialogAnswer = { button: 'CLOSE', text: '' };

/**
 * A user who answers from a list and whose screen is written down. An answer is a button's name, for a prompt the text (then
 * the agreeing button), or `{button, text}`. An answer that does not fit its question ends the run by `misfit`.
 */
export class RecordedUser implements UserInterface {
  readonly alerts: RecordedAlert[] = [];
  readonly toasts: { readonly message: string; readonly title: string; readonly seconds: number | null }[] = [];
  readonly pages: HtmlPage[] = [];
  /** What was wrong with an answer; null if nothing. */
  misfit: string | null = null;
  private next = 0;

  constructor(
    private readonly answers: readonly unknown[],
    private readonly stop: () => void,
  ) {
    for (const [index, answer] of answers.entries()) {
      if (typeof answer !== 'string' && !isAnswerObject(answer)) {
        throw new UsageError(`--answers: answer ${index + 1} must be a text or {"button": …, "text": …}`);
      }
    }
  }

  async ask(request: DialogRequest): Promise<DialogAnswer> {
    const index = this.next;
    this.next += 1;
    if (index >= this.answers.length) {
      this.alerts.push({ ...request, answer: CLOSED, unanswered: true });
      return CLOSED;
    }
    const answer = fit(this.answers[index], request);
    if (answer !== null) {
      this.alerts.push({ ...request, answer });
      return answer;
    }
    const offered = [...BUTTONS[request.buttons], 'CLOSE'].join(', ');
    this.misfit = `--answers: answer ${index + 1} does not fit the ${request.kind} "${request.text}"; its buttons are ${offered}`;
    this.stop();
    return new Promise(() => undefined);
  }

  showPage(page: HtmlPage): void {
    this.pages.push(page);
  }

  toast(message: string, title: string, seconds: number | null): void {
    this.toasts.push({ message, title, seconds });
  }

  addMenu(): void {
    // Menus are the host's to keep; nobody looks at them here.
  }
}

function isAnswerObject(value: unknown): value is { readonly button?: unknown; readonly text?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && ('button' in value || 'text' in value);
}

/** Null where the answer does not fit the question. */
function fit(answer: unknown, { kind, buttons }: DialogRequest): DialogAnswer | null {
  const offered = BUTTONS[buttons];
  const agree = offered[0] ?? 'OK';
  const named = (name: string): DialogAnswer['button'] | undefined =>
    [...offered, 'CLOSE' as const].find((one) => one === name.toUpperCase());
  if (typeof answer === 'string') {
    if (kind === 'alert') {
      const button = named(answer);
      return button === undefined ? null : { button, text: '' };
    }
    const button = named(answer);
    return button === undefined || button === agree || answer !== button
      ? { button: agree, text: answer }
      : { button, text: '' };
  }
  if (!isAnswerObject(answer)) return null;
  const { button = agree, text = '' } = answer;
  const chosen = named(String(button));
  return chosen === undefined ? null : { button: chosen, text: String(text) };
}
