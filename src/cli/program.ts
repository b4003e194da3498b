/** The commands and their options. What a command does is loaded only when it is called. */
import { Command } from 'commander';
import type { LanguageTexts } from '../locale/texts';
import type { ExitCode } from './failure';
import { language } from './language';
import { addRoundCommands } from './round-program';
import { codes, place, points } from './values';
import manifest from '../../package.json';

/** What every command gets: texts, and where to leave its exit code. */
export interface Shell {
  readonly texts: LanguageTexts;
  readonly exit: (code: ExitCode) => void;
}

export function program(texts: LanguageTexts, exit: (code: ExitCode) => void): Command {
  const shell: Shell = { texts, exit };
  const say = (key: string) => texts.text(`cli.help.${key}`);
  const slot = (key: string) => texts.text(`cli.slot.${key}`);
  const chiso = new Command('chiso')
    .description(texts.text('cli.description'))
    .version(manifest.version, '--version', say('version'))
    .addHelpText('after', `\n${say('exit')}`)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => texts.text(headings.get(title) ?? title),
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((argument) =>
            argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
          ),
        ].join(' '),
      styleUsage: (usage) =>
        usage.replace('[options]', say('optionsPlaceholder')).replace('[command]', say('commandPlaceholder')),
    });
  const command = (name: string, key: string) =>
    chiso
      .command(name)
      .description(say(key))
      .helpOption('-h, --help', say('help'))
      .option('--lang <vi|en>', say('lang'), language);
  chiso
    .helpOption('-h, --help', say('help'))
    .option('--lang <vi|en>', say('lang'), language)
    .helpCommand(`help [${slot('command')}]`, say('helpCommand'));

  command('score', 'score')
    .argument(`<${slot('book')}>`, say('book'))
    .option(`--out <${slot('result')}>`, say('out'))
    .option('--force', say('force'))
    .option('--mode <values|live>', say('mode'))
    .option('--print <annex|table|none>', say('print'))
    .option(`--stage <${slot('stage')}>`, say('stage'))
    .option(`--profile <${slot('codes')}>`, say('profile'), codes)
    .option('--json', say('json'))
    .action(async (book: string, options: ScoreArguments) =>
      (await import('./commands/score')).scoreCommand(book, options, shell),
    );

  command('gaps', 'gaps')
    .argument(`<${slot('book')}>`, say('book'))
    .requiredOption(`--unit <${slot('code')}>`, say('unit'))
    .option(`--target <${slot('number')}>`, say('target'), points('--target'))
    .option(`--rank <${slot('number')}>`, say('rank'), place('--rank'))
    .option(`--stage <${slot('stage')}>`, say('stage'))
    .option('--json', say('json'))
    .action(async (book: string, options: GapsArguments) =>
      (await import('./commands/gaps')).gapsCommand(book, options, shell),
    );

  command('explain', 'explain')
    .argument(`<${slot('book')}>`, say('book'))
    .requiredOption(`--unit <${slot('code')}>`, say('unit'))
    .requiredOption(`--criterion <${slot('code')}>`, say('criterion'))
    .option(`--stage <${slot('stage')}>`, say('stage'))
    .option('--json', say('json'))
    .action(async (book: string, options: ExplainArguments) =>
      (await import('./commands/explain')).explainCommand(book, options, shell),
    );

  command('template', 'template')
    .argument(`[${slot('set')}]`, say('templateId'))
    .requiredOption(`--out <${slot('book')}>`, say('templateOut'))
    .option('--force', say('force'))
    .action(async (id: string | undefined, options: TemplateArguments) =>
      (await import('./commands/template')).templateCommand(id ?? null, options, shell),
    );

  addRoundCommands(command, shell);

  command('catalogue', 'catalogue')
    .option('--json', say('json'))
    .action(async (options: { json?: boolean }) => {
      (await import('./commands/catalogue')).catalogueCommand(options, shell);
    });
  return chiso;
}

export interface ScoreArguments {
  readonly out?: string;
  readonly force?: boolean;
  readonly mode?: string;
  readonly print?: string;
  readonly stage?: string;
  readonly profile?: readonly string[];
  readonly json?: boolean;
}

export interface GapsArguments {
  readonly unit: string;
  readonly target?: number;
  readonly rank?: number;
  readonly stage?: string;
  readonly json?: boolean;
}

export interface ExplainArguments {
  readonly unit: string;
  readonly criterion: string;
  readonly stage?: string;
  readonly json?: boolean;
}

export interface TemplateArguments {
  readonly out: string;
  readonly force?: boolean;
}

const headings = new Map([
  ['Usage:', 'cli.help.usage'],
  ['Arguments:', 'cli.help.arguments'],
  ['Options:', 'cli.help.options'],
  ['Commands:', 'cli.help.commands'],
]);
