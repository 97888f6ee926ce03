/** Entry point of host/dist/cli.mjs. */
import { runCommandLine } from './command-line';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
