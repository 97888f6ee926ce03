import type { WorkbookSnapshot } from './snapshot';

export function readXlsx(_bytes: Uint8Array, file: string): Promise<WorkbookSnapshot> {
  return Promise.reject(new Error(`${file}: reading .xlsx is not built yet`));
}

export function writeXlsx(_snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  return Promise.reject(new Error('writing .xlsx is not built yet'));
}
