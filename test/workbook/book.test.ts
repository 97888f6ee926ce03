import { rmSync } from 'node:fs';
import { openHost } from '../../host/src';
import { bookContract } from '../support/book-contract';
import { contractProject } from '../support/contract-project';
import { MemoryBook } from '../support/memory-book';

describe('the workbook port in memory', () => {
  test.each(bookContract.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(one.run(new MemoryBook())).toEqual(one.expected);
  });
});

describe('the workbook port on SpreadsheetApp, as the local host has it', () => {
  const project = contractProject();
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  test.each(bookContract.map((one, index) => [one.name, index] as const))('%s', async (_, index) => {
    const host = await openHost({ project });
    try {
      const { result, error } = await host.run('runCase', { args: [index] });
      expect(error).toBeNull();
      expect(result).toEqual(bookContract[index]?.expected);
    } finally {
      await host.close();
    }
  });
});
