/** Entry point of host/dist/cli.mjs. */
import { runCommandLine } from './command-line';

const error = (text: string): void => {
  process.stderr.write(text);
};

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), { out: (text) => process.stdout.write(text), error });
} catch (fault) {
  // Neither the user's mistake nor the script's: ours.
  error(`The local host itself failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 3;
}
