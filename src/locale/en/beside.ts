/** What is said of what an office has beside the forms: evidence, letters, exports, earlier submissions. */
import type { viBeside } from '../vi/beside';

export const enBeside: Readonly<Record<keyof typeof viBeside, string>> = {
  'review.check.file-of-other-unit': 'File identical with one of another unit',
  'finding.file-of-other-unit': 'The file “{found}” is identical with “{other}” of another unit.',
  'finding.file-of-other-unit.cure':
    'See whether it is a document of a superior body; where it is the unit’s own, ask for the right file.',
  'review.check.file-not-listed': 'File sent but not listed',
  'finding.file-not-listed': 'The file “{found}” was sent, but the list of evidence does not name it.',
  'finding.file-not-listed.cure': 'List the file, correct its name in the list, or leave it out.',

  'cli.slot.place': 'FILE_OR_FOLDER',
  'cli.slot.announced': 'CHANGES.xlsx',
  'cli.slot.export': 'EXPORT.xlsx',
  'cli.help.previous':
    'what was sent before: a folder or file of forms of an earlier submission or period, or a consolidated workbook (.xlsx)',
  'cli.help.announced':
    'changes that units announced when they sent again: a sheet “Announced changes” with unit codes and criterion codes',
  'cli.help.evidence':
    'folder of the evidence, with one folder for each unit, called by its code or name; no file is opened',
  'cli.help.export':
    'figures exported from the system, laid out as the sheet of data of an index, to hold the forms against',

  'cli.progress.compare': 'Comparing submissions',
  'cli.progress.before': 'Reading what was sent before',
  'cli.beside.strangers': 'Evidence in the folder of no unit, not looked at ({count} files): {files}',
  'cli.beside.links': 'Symbolic links that were not followed ({count}): {files}',
  'cli.beside.notForms': 'No form of any unit, not compared with ({count} files): {files}',
  'cli.beside.notBefore':
    'Forms of a period that is not before this one, not compared with ({count} files): {files}',
  'cli.beside.superseded':
    'Unit {unit} has several earlier forms; the one written last is compared with: {file}.',
  'cli.beside.before': 'Compared with an earlier submission: {count} units.',
  'cli.beside.earlier': 'Compared with figures of {period}: {count} units.',

  'cli.error.noEvidenceOfUnits':
    '{folder} has no folder called by the code or name of a unit; put the evidence of each unit into a folder of its own, such as {example}.',
  'cli.error.announcedAlone':
    '--announced means something only beside an earlier submission; add --previous.',
  'cli.error.noAnnounced':
    '{file} has no sheet “Announced changes” with columns Unit code and Criterion code; make one and try again.',
  'cli.error.noExport':
    '{file} has no figures of {period} for any unit; lay the export out as the sheet Data (Unit code, then a column for each criterion, such as 1.1:a).',
  'cli.error.previousUnknown':
    '{file} is no form, no folder of forms and no index workbook; give the forms sent before or the consolidated workbook (.xlsx).',
  'cli.error.previousEmpty':
    '{file} has nothing of this period or an earlier one to compare with; give the forms sent before or the consolidated workbook.',
};
