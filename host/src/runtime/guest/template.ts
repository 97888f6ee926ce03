import type { GuestHost } from './guest-host';
import { Escaper } from './html-context';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

interface TemplateStandIn {
  getCode(): string;
}

/**
 * Runs a template inside the script's context: its own properties are variables, the script's globals are in reach.
 * Answers an HtmlOutput.
 */
export function evaluateTemplate(
  template: object,
  scope: Record<string, unknown>,
  compile: GuestHost['compile'],
): unknown {
  const code = (template as TemplateStandIn).getCode();
  const fileName = /\/\/# sourceURL=(.*)\.html$/.exec(code)?.[1] ?? 'template';
  const names = Object.keys(template).filter((name) => IDENTIFIER.test(name));
  const output = new Escaper();
  const values = names.map((name) => (template as Record<string, unknown>)[name]);
  const run = compile(['output', ...names], code, `${fileName}.html`);
  Reflect.apply(run, template, [outputFor(output), ...values]);
  const service = scope['HtmlService'] as { createHtmlOutput(html: string): unknown };
  return service.createHtmlOutput(output.text);
}

/** What the compiled code writes to: setters, so that of `<?= a; b ?>` only `a` is printed. */
function outputFor(escaper: Escaper): object {
  const output = {
    append: (raw: unknown): object => {
      escaper.raw(textOf(raw));
      return output;
    },
    appendUntrusted: (value: unknown): object => {
      escaper.print(textOf(value));
      return output;
    },
  };
  Object.defineProperty(output, '_', {
    set: (literal: unknown) => {
      escaper.raw(textOf(literal));
    },
  });
  Object.defineProperty(output, '_raw', {
    set: (value: unknown) => {
      escaper.raw(textOf(value));
    },
  });
  Object.defineProperty(output, '_$', {
    set: (value: unknown) => {
      escaper.print(value);
    },
  });
  return output;
}

function textOf(value: unknown): string {
  return String(value);
}
