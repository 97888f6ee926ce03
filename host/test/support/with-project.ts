import { openHost, type LocalHost, type OpenOptions } from '../../src';
import { testProject } from './built-host';

/** Opens an empty workbook (or that of `options`) with one of the test projects, and closes it afterwards. */
export async function withProject<T>(
  name: string,
  use: (host: LocalHost) => Promise<T>,
  options: Partial<OpenOptions> = {},
): Promise<T> {
  const host = await openHost({ project: testProject(name), ...options });
  try {
    return await use(host);
  } finally {
    await host.close();
  }
}
