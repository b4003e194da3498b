/** One call of the command line. Results go to stdout, progress and errors to stderr. */
import type { Command } from 'commander';
import { ExitCode, failure } from './failure';
import { languageAsked } from './language';
import { program } from './program';

/** Runs the command in `argv` (without node and script) and gives the code to end with. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const { texts } = languageAsked(argv);
  let exitCode: ExitCode = ExitCode.done;
  const chiso = program(texts, (code) => {
    exitCode = code;
  });
  try {
    await chiso.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    const failed = failure(error, texts, commandAsked(chiso, argv));
    if (failed.message !== '') process.stderr.write(`${failed.message}\n`);
    return failed.exitCode;
  }
}

function commandAsked(chiso: Command, argv: readonly string[]): Command {
  const named = argv.flatMap((word) => chiso.commands.find((command) => command.name() === word) ?? []);
  return named[0] ?? chiso;
}
