/** Local Sheets in the browser: puts the grid, what stands around it and the line to the server together. */
import type { Menu } from '../src/contract';
import type { ServerMessage, ViewMessage } from '../src/server/protocol';
import { MenuBar, Pages, Questions, Running, Toasts } from './chrome';
import { Connection } from './connection';
import { byId } from './dom';
import { chooseFile, saveFile } from './files';
import { Grid } from './grid';
import { barMenus } from './menus';
import { PageBridge } from './page-bridge';

let menus: readonly Menu[] = [];
let canOpen = false;
const loaded = new Set<number>();

const connection = new Connection(receive, () => {
  status('The local host has stopped. Nothing more is saved.');
});
const send = (message: ViewMessage): void => {
  connection.send(message);
};
const toasts = new Toasts(byId('toasts'));
const questions = new Questions((id, answer) => {
  send({ type: 'answer', id, answer });
});
const running = new Running(byId('running'), (run) => {
  send({ type: 'cancel', run });
});
const pages = new Pages(byId('sidebar'), (page) => {
  send({ type: 'pageClosed', page });
});
const bar = new MenuBar(byId('menu-bar'));
const grid = new Grid(byId('grid'), {
  action: (action) => {
    send({ type: 'action', action });
  },
  select: (selection) => {
    send({ type: 'select', selection });
    want(selection.sheetId);
  },
});
const bridge = new PageBridge(pages, {
  call: (page, call, functionName, args) => {
    send({ type: 'call', page, call, functionName, args });
  },
  focusGrid: () => {
    grid.focus();
  },
});

/** Asks for the cells of a sheet the first time it is shown. */
function want(sheetId: number): void {
  if (loaded.has(sheetId)) return;
  loaded.add(sheetId);
  send({ type: 'cells', sheetId });
}

function status(text: string): void {
  byId('status').textContent = text;
}

function showMenus(): void {
  bar.show(
    barMenus(menus, canOpen, {
      run: (functionName, label) => {
        send({ type: 'run', functionName, label });
      },
      download: () => {
        send({ type: 'download' });
      },
      openFile: () => {
        chooseFile((name, base64) => {
          send({ type: 'openFile', name, base64 });
        });
      },
      newFile: () => {
        send({ type: 'newFile' });
      },
      undo: () => {
        grid.command('univer.command.undo');
      },
      redo: () => {
        grid.command('univer.command.redo');
      },
    }),
  );
}

function title(text: string): void {
  byId('title').textContent = text;
  document.title = `${text} - Local Sheets`;
}

function receive(message: ServerMessage): void {
  switch (message.type) {
    case 'workbook':
      loaded.clear();
      pages.closeAll();
      bridge.trust(message.pagesOrigin);
      menus = message.menus;
      canOpen = message.canOpen;
      title(message.title);
      showMenus();
      grid.open(message.title, message.sheets, message.selection);
      want(message.selection.sheetId);
      return;
    case 'formats':
      grid.formats(message.formats);
      return;
    case 'runs':
      grid.write(message.sheetId, message.runs, message.replace);
      return;
    case 'loaded':
      grid.loaded(message.sheetId);
      return;
    case 'sheets':
      grid.changeSheets(message.sheets, message.dropCells);
      return;
    case 'title':
      title(message.title);
      return;
    case 'select':
      want(message.selection.sheetId);
      grid.select(message.selection);
      return;
    case 'menu':
      menus = [
        ...menus.filter((menu) => menu.label !== message.menu.label || menu.addOn !== message.menu.addOn),
        message.menu,
      ];
      showMenus();
      return;
    case 'ask':
      questions.ask(message.id, message.request);
      return;
    case 'withdraw':
      questions.withdraw(message.id);
      return;
    case 'page':
      pages.show(message.page);
      return;
    case 'toast':
      toasts.show({ ...message, tone: 'plain' });
      return;
    case 'failed':
      toasts.show({ title: message.title, message: message.message, seconds: -1, tone: 'error' });
      return;
    case 'running':
      running.started(message.run, message.label);
      return;
    case 'ended':
      running.ended(message.run);
      return;
    case 'answer':
      bridge.answer(message.page, message.call, message.outcome);
      return;
    case 'file':
      saveFile(message.name, message.base64);
      return;
    case 'saved':
      status(message.text);
      return;
  }
}

/** For tests: the grid is a canvas, so what it shows is read here. */
const localSheets = {
  cell: (address: string) => grid.cell(address),
  selection: () => grid.selectionText(),
  goTo: (address: string) => {
    grid.goTo(address);
  },
  tabs: () => grid.tabs(),
  loaded: () => grid.isLoaded(),
} as const;
export type LocalSheets = typeof localSheets;
Object.assign(window, { localSheets });
