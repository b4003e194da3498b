/** The command line: `chiso <command>`. Results go to stdout, progress and errors to stderr. */
import { languageAsked } from './language';
import { program } from './program';
import { failure } from './failure';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const argv = process.argv.slice(2);
const asked = languageAsked(argv);
const chiso = program(asked.texts, (code) => {
  process.exitCode = code;
});

chiso.parseAsync(argv, { from: 'user' }).catch((error: unknown) => {
  const { message, exitCode } = failure(error, asked.texts);
  if (message !== '') process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
});
