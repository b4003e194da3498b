/** Everything that can go wrong before or instead of a result, in words. All of it ends with exit code 2. */
import { CommanderError, type Command } from 'commander';
import { UnknownCode } from '../jobs/job';
import type { LanguageTexts, TextParameters } from '../locale/texts';
import type { WorkbookRefusal } from '../workbook/port';

/** Finished as asked; found something wrong in the workbook; could not do what was asked. */
export const ExitCode = { done: 0, findings: 1, unusable: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The command line or a file that it names cannot be used; `key` names the text `cli.error.<key>`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    readonly key: string,
    readonly parameters: TextParameters = {},
    /** What was probably meant. */
    readonly nearest: string | null = null,
  ) {
    super(key);
  }
}

/** A file that the reader or the writer refused. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  constructor(
    readonly file: string,
    readonly refusal: WorkbookRefusal,
  ) {
    super(`${file}: ${refusal.message}`);
  }
}

export interface Failure {
  /** Empty when everything has been said. */
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** `asked` is the command that failed, or the program itself when none was recognised. */
export function failure(error: unknown, texts: LanguageTexts, asked: Command): Failure {
  if (error instanceof CommanderError) return commanderFailure(error, texts, asked);
  return { message: errorMessage(error, texts), exitCode: ExitCode.unusable };
}

function errorMessage(error: unknown, texts: LanguageTexts): string {
  if (error instanceof UsageError) return sentence(texts, error.key, error.parameters, error.nearest);
  if (error instanceof UnknownCode) return sentence(texts, error.code, { found: error.found }, error.nearest);
  if (error instanceof RefusedFile) return refusalMessage(error.file, error.refusal, texts);
  return unexpectedMessage(error, texts);
}

/** What nobody foresaw: a plain sentence, then what a person who repairs the program needs. */
function unexpectedMessage(error: unknown, texts: LanguageTexts): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const said = texts.text('cli.error', { message: texts.text('cli.error.unexpected') });
  return [said, '', texts.text('cli.error.technical'), detail].join('\n');
}

function refusalMessage(file: string, { code, parameters }: WorkbookRefusal, texts: LanguageTexts): string {
  const key = `refusal.${code}`;
  // Places that the sentence does not tell help whoever looks into the file.
  const untold = Object.entries(parameters).filter(
    ([name, value]) =>
      value !== '' && !texts.text(key).includes(`{${name}}`) && texts.has(`cli.place.${name}`),
  );
  const detail = untold.map(([name, value]) => texts.text(`cli.place.${name}`, { value })).join(', ');
  return [
    texts.text('cli.error', { message: `${file}: ${texts.text(key, parameters)}` }) +
      (detail === '' ? '' : ` (${detail})`),
    texts.text('cli.cure', { cure: texts.text(`${key}.cure`, parameters) }),
  ].join('\n');
}

function sentence(
  texts: LanguageTexts,
  key: string,
  parameters: TextParameters,
  nearest: string | null,
): string {
  const said = texts.text('cli.error', { message: texts.text(`cli.error.${key}`, parameters) });
  return nearest === null ? said : `${said} ${texts.text('cli.error.nearest', { nearest })}`;
}

/** Texts for commander's own error codes; what it names stands quoted in its English message. */
const commanderTexts = new Map([
  ['commander.unknownOption', { key: 'unknownOption', parameter: 'option' }],
  ['commander.unknownCommand', { key: 'unknownCommand', parameter: 'command' }],
  ['commander.missingArgument', { key: 'missingArgument', parameter: 'argument' }],
  ['commander.optionMissingArgument', { key: 'optionMissingValue', parameter: 'option' }],
  ['commander.missingMandatoryOptionValue', { key: 'missingOption', parameter: 'option' }],
]);

function commanderFailure(error: CommanderError, texts: LanguageTexts, asked: Command): Failure {
  // Help and version were asked for; help shown for want of a command is a usage error that has been explained.
  if (error.exitCode === 0) return { message: '', exitCode: ExitCode.done };
  const said = commanderSentence(error, texts, asked);
  if (said === null) return { message: '', exitCode: ExitCode.unusable };
  const command = asked.parent ? `chiso ${asked.name()} --help` : 'chiso --help';
  return {
    message: `${said}\n${texts.text('cli.error.seeHelp', { command })}`,
    exitCode: ExitCode.unusable,
  };
}

function commanderSentence(error: CommanderError, texts: LanguageTexts, asked: Command): string | null {
  if (error.code === 'commander.excessArguments') {
    const found = asked.args.slice(asked.registeredArguments.length).join(' ');
    return sentence(texts, 'excessArguments', { found }, null);
  }
  const said = commanderTexts.get(error.code);
  if (!said) return null;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1] ?? null;
  return sentence(texts, said.key, { [said.parameter]: named }, suggestion);
}
