/** The commands by which forms go out and come back, and their options. */
import type { Command } from 'commander';
import type { BesideOptions } from './beside';
import type { Shell } from './program';

/** Adds them; `command` makes one with what all commands have, `key` is that of its description. */
export function addRoundCommands(command: (name: string, key: string) => Command, shell: Shell): void {
  const { texts } = shell;
  const say = (key: string) => texts.text(`cli.help.${key}`);
  const slot = (key: string) => texts.text(`cli.slot.${key}`);

  const withBeside = (made: Command) =>
    made
      .option(`--previous <${slot('place')}>`, say('previous'))
      .option(`--evidence <${slot('folder')}>`, say('evidence'))
      .option(`--announced <${slot('announced')}>`, say('announced'))
      .option(`--export <${slot('export')}>`, say('export'));

  withBeside(command('review', 'review'))
    .argument(`<${slot('files')}...>`, say('reviewFiles'))
    .requiredOption(`--template <${slot('book')}>`, say('reviewTemplate'))
    .option(`--out <${slot('review')}>`, say('reviewOut'))
    .option(`--copies <${slot('folder')}>`, say('copies'))
    .option(`--waivers <${slot('review')}>`, say('waivers'))
    .option(`--deadline <${slot('moment')}>`, say('deadline'))
    .option(`--register <${slot('list')}>`, say('registerTimes'))
    .option('--force', say('force'))
    .option('--json', say('json'))
    .action(async (files: readonly string[], options: ReviewArguments) =>
      (await import('./commands/review')).reviewCommand(files, options, shell),
    );

  command('issue', 'issue')
    .argument(`<${slot('book')}>`, say('book'))
    .requiredOption(`--out <${slot('folder')}>`, say('issueOut'))
    .option(`--unit <${slot('code')}>`, say('issueUnit'))
    .option('--force', say('issueForce'))
    .option('--json', say('json'))
    .action(async (book: string, options: IssueArguments) =>
      (await import('./commands/issue')).issueCommand(book, options, shell),
    );

  withBeside(command('consolidate', 'consolidate'))
    .argument(`<${slot('files')}...>`, say('reviewFiles'))
    .requiredOption(`--template <${slot('book')}>`, say('reviewTemplate'))
    .requiredOption(`--out <${slot('book')}>`, say('consolidateOut'))
    .option(`--deadline <${slot('moment')}>`, say('deadline'))
    .option(`--register <${slot('list')}>`, say('register'))
    .option(`--waivers <${slot('review')}>`, say('waivers'))
    .option('--force', say('force'))
    .option('--json', say('json'))
    .action(async (files: readonly string[], options: ConsolidateArguments) =>
      (await import('./commands/consolidate')).consolidateCommand(files, options, shell),
    );

  command('split', 'split')
    .argument(`<${slot('book')}>`, say('roundBook'))
    .requiredOption(`--out <${slot('folder')}>`, say('splitOut'))
    .option('--by <appraiser>', say('splitBy'))
    .option('--force', say('force'))
    .option('--json', say('json'))
    .action(async (book: string, options: SplitArguments) =>
      (await import('./commands/split')).splitCommand(book, options, shell),
    );

  command('merge', 'merge')
    .argument(`<${slot('files')}...>`, say('parts'))
    .requiredOption(`--into <${slot('book')}>`, say('mergeInto'))
    .requiredOption(`--out <${slot('book')}>`, say('mergeOut'))
    .option('--force', say('force'))
    .option('--json', say('json'))
    .action(async (files: readonly string[], options: MergeArguments) =>
      (await import('./commands/merge')).mergeCommand(files, options, shell),
    );

  command('notices', 'notices')
    .argument(`<${slot('book')}>`, say('roundBook'))
    .requiredOption(`--out <${slot('folder')}>`, say('noticesOut'))
    .option(`--deadline <${slot('moment')}>`, say('noticesDeadline'))
    .option('--force', say('force'))
    .option('--json', say('json'))
    .action(async (book: string, options: NoticesArguments) =>
      (await import('./commands/notices')).noticesCommand(book, options, shell),
    );

  command('council', 'council')
    .argument(`<${slot('book')}>`, say('roundBook'))
    .requiredOption(`--out <${slot('book')}>`, say('councilOut'))
    .option('--force', say('force'))
    .action(async (book: string, options: CouncilArguments) =>
      (await import('./commands/council')).councilCommand(book, options, shell),
    );

  command('close', 'close')
    .argument(`<${slot('book')}>`, say('roundBook'))
    .requiredOption(`--out <${slot('book')}>`, say('closeOut'))
    .option(`--previous <${slot('book')}>`, say('closePrevious'))
    .option('--force', say('force'))
    .action(async (book: string, options: CloseArguments) =>
      (await import('./commands/close')).closeCommand(book, options, shell),
    );
}

export interface ReviewArguments extends BesideOptions {
  readonly template: string;
  readonly out?: string;
  readonly copies?: string;
  readonly waivers?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface IssueArguments {
  readonly out: string;
  readonly unit?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface ConsolidateArguments extends BesideOptions {
  readonly template: string;
  readonly out: string;
  readonly waivers?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface SplitArguments {
  readonly out: string;
  readonly by?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface MergeArguments {
  readonly into: string;
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface NoticesArguments {
  readonly out: string;
  readonly deadline?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface CouncilArguments {
  readonly out: string;
  readonly force?: boolean;
}

export interface CloseArguments {
  readonly out: string;
  readonly previous?: string;
  readonly force?: boolean;
}
