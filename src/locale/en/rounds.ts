/** What the sheets and commands of the appraisal rounds say. */
export const enRounds = {
  'rounds.entry.self': 'Self score',
  'rounds.onTime': 'On time',
  'rounds.late': 'Late',
  'rounds.register.title': 'REGISTER OF SELF-ASSESSMENTS RECEIVED',
  'rounds.register.period': 'Period {period}',
  'rounds.register.deadline': 'deadline {deadline}',
  'rounds.register.counts':
    '{files} files of {units} units, {counted} units consolidated, {missing} units sent nothing. Yellow cells are for the intake officer',
  'rounds.state.counted': 'consolidated',
  'rounds.state.otherCounts': 'submission {submission} is consolidated',
  'rounds.state.notCounted': 'not consolidated, waiting for a valid file',
  'rounds.state.unknownUnit': 'unit not known',
  'rounds.state.same': 'figures as in submission {submission}',
  'rounds.state.changed': '{count} figures differ from submission {submission}',
  'rounds.state.otherCode': 'the code on the signed copy is not that of the Excel file',
  'rounds.changes.title': 'SUBMISSIONS COMPARED',
  'rounds.changes.lead':
    '{count} figures and self scores differ from what the same unit sent before; hold them against the letter of the unit',
  'rounds.sources.title': 'WHERE THE CONSOLIDATED FIGURES COME FROM',
  'rounds.sources.lead':
    'Period {period}: the cell of the form that each figure comes from; the file of each unit is in the intake register (row “consolidated”). Figures that are not here stood in the index workbook before',

  'cli.help.consolidate':
    'make a new index workbook of the forms that units sent back, with an intake register',
  'cli.help.submissions': 'the forms received, or folders that hold them',
  'cli.help.consolidateTemplate': 'the index workbook that the forms were issued from (stays as it is)',
  'cli.help.consolidateOut': 'the .xlsx workbook to make',
  'cli.help.deadline': 'deadline, such as 15/12/2025 or "17:00 15/12/2025"',
  'cli.help.register':
    'a list of intake (.xlsx) with columns File name, Received, Code on signed copy, Note; without it the times of the files count',
  'cli.slot.submissions': 'FILES...',
  'cli.slot.moment': 'DAY',
  'cli.slot.list': 'LIST.xlsx',
  'cli.progress.review': 'Reviewing files',
  'cli.consolidate.written': 'Consolidated into: {file}',
  'cli.consolidate.counts':
    '{files} files; {counted} of {units} units consolidated; {late} files late; {missing} units sent nothing.',
  'cli.consolidate.line': '{unit}: {file}: {state}',
  'cli.consolidate.missing': 'Sent nothing: {units}',
  'cli.consolidate.notCounted': 'Files that are not consolidated:',
  'cli.error.notMoment':
    '{option} needs a day such as 15/12/2025, with a time if wanted: "17:00 15/12/2025"; got “{found}”.',
  'cli.error.noIntakeList': 'there is no column File name in the list of intake {file}.',
  'cli.error.noFiles': 'there is no file in the folder {folder}.',
};
