import { ensureHostBuilt } from '../support/built-host';
import { withProject } from '../support/with-project';

beforeAll(ensureHostBuilt);

describe('PropertiesService', () => {
  it('keeps text by key in the workbook', async () => {
    await withProject('visit-counter', async (host) => {
      expect((await host.run('count')).result).toEqual([1, '1', null]);
      expect((await host.run('count')).result).toEqual([2, '2', null]);
      const snapshot = host.snapshot();
      expect(snapshot.documentProperties).toEqual({ visits: '2' });
      await withProject(
        'visit-counter',
        async (again) => {
          expect((await again.run('count')).result).toEqual([3, '3', null]);
        },
        { snapshot },
      );
    });
  });

  it('sets many at once, makes text of them, and hands out copies', async () => {
    await withProject('visit-counter', async (host) => {
      expect((await host.run('bulk')).result).toEqual([
        { a: 'changed here only', b: '2', c: 'true' },
        { d: 'x' },
        ['d'],
        [],
      ]);
    });
  });

  it('has the limits of Google: 9 KB a value, 500 KB in all', async () => {
    await withProject('visit-counter', async (host) => {
      expect((await host.run('tooLong')).error?.message).toBe('Argument too large: value');
      expect((await host.run('tooMuch')).error?.message).toBe(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    });
  });

  it('names the arguments that do not fit', async () => {
    await withProject('visit-counter', async (host) => {
      expect((await host.run('wrongArguments')).error?.message).toBe(
        "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
      );
    });
  });
});

describe('CacheService', () => {
  it('forgets when the time is up, and answers only what it has', async () => {
    await withProject('visit-counter', async (host) => {
      expect((await host.run('cached')).result).toEqual(['one', null, { a: 'one', c: 'three', d: '4' }, null]);
    });
  });
});

describe('MailApp', () => {
  it('sends nothing and writes down what it would send', async () => {
    await withProject('mail-merge', async (host) => {
      await host.userEdit(0, { row: 1, column: 1, rows: 3, columns: 3 }, [
        ['Name', 'Email', 'Call'],
        ['Ada', 'ada@example.com', '2026-10-02 06:30'],
        ['Bo', 'bo@example.com', '2026-12-24 18:05'],
      ]);
      const run = await host.run('sendLetters');
      expect(run.error).toBeNull();
      expect(run.result).toBe(97);
      expect(run.mails).toEqual([
        {
          to: 'ada@example.com',
          subject: expect.stringMatching(/^Ada, call at /) as string,
          body: 'See you there.',
          name: 'The office',
          attachments: [{ name: 'map.txt', contentType: 'text/plain', bytes: 3 }],
        },
        expect.objectContaining({ to: 'bo@example.com' }),
        { to: 'office@example.com', subject: 'Done', htmlBody: '<b>All sent</b>' },
      ]);
    });
  });

  it('refuses a mail to nobody', async () => {
    await withProject('mail-merge', async (host) => {
      expect((await host.run('sendToNobody')).error?.message).toMatch(/^(?:Invalid email|Failed to send email)/);
    });
  });
});
