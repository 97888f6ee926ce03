import { ICommandService, type Univer, type Workbook, type Worksheet } from '@univerjs/core';
import { UNIT } from './univer';
import { sheetKey } from './worksheet-data';

/** How changes that come from the host are marked, so that they are neither undone nor sent back. */
const FROM_HOST = { onlyLocal: true, fromSync: true } as const;

/** Runs a mutation or operation of the grid as the host's doing. */
export function fromHost(univer: Univer, id: string, params: object): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(id, { unitId: UNIT, ...params }, FROM_HOST);
}

/** The same for one sheet. */
export function fromHostOnSheet(univer: Univer, sheetId: number, id: string, params: object): void {
  fromHost(univer, id, { subUnitId: sheetKey(sheetId), ...params });
}

/** The sheet of a workbook by the host's id. */
export const sheetOf = (workbook: Workbook, sheetId: number): Worksheet | null =>
  workbook.getSheetBySheetId(sheetKey(sheetId)) ?? null;
