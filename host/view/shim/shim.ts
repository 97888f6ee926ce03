/**
 * google.script for pages of the local host: runs first in every sidebar and dialog. It speaks to the view around its frame
 * by messages and to nobody else; it holds no token and no address of the server.
 */
import { Calls, type Outcome } from './runner';

interface ShimSettings {
  readonly functions: readonly string[];
  readonly viewOrigin: string;
}

declare const localSheetsPage: ShimSettings;

const { functions, viewOrigin } = localSheetsPage;

const tell = (message: object): void => {
  window.parent.postMessage(message, viewOrigin);
};

const calls = new Calls(functions, (call, functionName, args) => {
  tell({ type: 'call', call, functionName, args });
});

window.addEventListener(
  'message',
  (event: MessageEvent<{ readonly type?: string; readonly call?: number; readonly outcome?: Outcome }>) => {
    if (event.source !== window.parent || event.origin !== viewOrigin) return;
    const { type, call, outcome } = event.data;
    if (type === 'answer' && call !== undefined && outcome !== undefined) calls.answer(call, outcome);
  },
);

window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ type: 'escape' });
});

Object.assign(window, {
  google: {
    script: {
      run: calls.runner(),
      host: Object.freeze({
        origin: viewOrigin,
        close: () => {
          tell({ type: 'close' });
        },
        setWidth: (pixels: number) => {
          tell({ type: 'size', width: pixels });
        },
        setHeight: (pixels: number) => {
          tell({ type: 'size', height: pixels });
        },
        editor: Object.freeze({
          focus: () => {
            tell({ type: 'focus' });
          },
        }),
      }),
    },
  },
});
