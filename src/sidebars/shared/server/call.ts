import type { Answer, SidebarCallName, SidebarCalls } from '../../../sidebar-api';
import { failed, isAnswer } from './answer';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  sidebarCall(name: string, argument: unknown): void;
}

declare global {
  /** What Google puts into the page; absent when the file is opened on its own. */
  var google: { readonly script: { readonly run: Runner } } | undefined;
}

/**
 * Asks the script for something. Never rejects: a failure of any kind is an answer with `ok: false` and an issue.
 * @example const answer = await callServer('findings', null)
 */
export function callServer<Name extends SidebarCallName>(
  name: Name,
  argument: SidebarCalls[Name]['argument'],
): Promise<Answer<SidebarCalls[Name]['value']>> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => {
      resolve(failed(error));
    };
    if (globalThis.google === undefined) {
      fail('This page works inside a spreadsheet only.');
      return;
    }
    globalThis.google.script.run
      .withSuccessHandler((value) => {
        if (isAnswer(value)) resolve(value as Answer<SidebarCalls[Name]['value']>);
        else fail(`${name} brought no answer that this sidebar can read`);
      })
      .withFailureHandler(fail)
      .sidebarCall(name, argument);
  });
}
