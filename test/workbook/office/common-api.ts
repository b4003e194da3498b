/** What ChiSo relies on besides ExcelApi: sets that are declared or asked for, and members that no set names. */
import type { Declared } from './requirement-sets';

/** Sets of the manifest, the newest version of each; `base` are those without which the pane does not open. */
export function manifestSets(manifest: string): {
  readonly base: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
} {
  const [base = '', overrides = ''] = manifest.split(/(?=<VersionOverrides\b)/);
  const setsIn = (text: string) =>
    new Map(
      [...text.matchAll(/<(?:bt:)?Set Name="(\w+)"(?: MinVersion="([\d.]+)")?/g)].map(
        ([, name, version]) => [name!, version ?? '1.1'] as const,
      ),
    );
  return { base: setsIn(base), overrides: setsIn(overrides) };
}

/** Sets besides ExcelApi, to the version relied on. What the manifest declares is added by its own versions. */
export const askedSets: Declared['otherSets'] = new Map([
  [
    'File',
    { version: '1.1', because: 'packageFacts is asked for as CompressedFile; without it there are none' },
  ],
  [
    'CustomFunctionsRuntime',
    { version: '1.3', because: 'used to answer a call, which only an Excel with custom functions makes' },
  ],
]);

/** Members that no ExcelApi set names, or the types they belong to. */
export const knownMembers: Declared['knownMembers'] = new Map([
  ['Excel.run', 'part of office.js itself; its options have sets of their own'],
  [
    'Excel.RunOptions.delayForCellEdit',
    'an Excel that does not know it fails at once, as without it, which is told with its cure',
  ],
  ['Excel.RequestContext', 'made by Excel.run'],
  ['OfficeExtension.ClientRequestContext', 'part of office.js itself, in every Excel with ExcelApi'],
  ['OfficeExtension.ClientObject', 'isNullObject is answered wherever an …OrNullObject is'],
  ['OfficeExtension.ClientResult', 'comes from a method that has a set'],
  ['OfficeExtension.EventHandlers', 'the event that is listened to has a set'],
  ['OfficeExtension.Error', 'part of office.js itself'],
  ['OfficeExtension.DebugInfo', 'part of office.js itself'],
  ['Office.onReady', 'part of office.js itself'],
  ['Office.context', 'part of office.js itself; its members are looked at one by one'],
  ['Office.Context.requirements', 'asks what there is, in every Office with add-ins'],
  ['Office.RequirementSetSupport', 'asks what there is, in every Office with add-ins'],
  ['Office.Context.displayLanguage', 'in every Office with add-ins'],
  ['Office.Context.document', 'in every Office with add-ins'],
  ['Office.Context.diagnostics', 'in every Excel with ExcelApi'],
  ['Office.ContextInformation', 'in every Excel with ExcelApi'],
  ['Office.Context.partitionKey', 'undefined where there is none, which is handled'],
  ['Office.Context.officeTheme', 'undefined in an older Excel, which is handled'],
  [
    'Office.OfficeTheme',
    'looked at where there is a theme; its newer members may be undefined, which is handled',
  ],
  ['Office.Document.getFileAsync', 'asked for as CompressedFile'],
  ['Office.FileType', 'goes with getFileAsync'],
  ['Office.GetFileOptions', 'goes with getFileAsync'],
  ['Office.File', 'goes with getFileAsync'],
  ['Office.Slice', 'goes with getFileAsync'],
  ['Office.AsyncResult', 'goes with getFileAsync'],
  ['Office.AsyncResultStatus', 'goes with getFileAsync'],
  ['Office.actions', 'part of office.js itself: every function command is associated through it'],
  ['Office.Actions.associate', 'part of office.js itself: every function command is associated through it'],
  ['Office.addin', 'its members have sets'],
  ['Office.AddinCommands.Event', 'given by Excel with a command; the set named is that of Outlook'],
  ['CustomFunctions.Invocation.isInValuePreview', 'undefined in an older Excel, which is taken for no'],
  ['CustomFunctions.associate', 'part of office.js itself; does nothing where there are no custom functions'],
]);
