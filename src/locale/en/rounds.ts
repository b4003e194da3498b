/** What the sheets and commands of the appraisal rounds say. */
export const enRounds = {
  'rounds.entry.self': 'Self score',
  'rounds.period': 'period {period}',
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
    '{count} cells (figures, self scores, evidence, explanations) differ from what the same unit sent before; hold them against the letter of the unit',
  'rounds.sources.title': 'WHERE THE CONSOLIDATED FIGURES COME FROM',
  'rounds.sources.lead':
    'Period {period}: the cell of the form that each figure comes from; the file of each unit is in the intake register (row “consolidated”). Figures that are not here stood in the index workbook before',

  'cli.help.consolidate':
    'make a new index workbook of the forms that units sent back, with an intake register',
  'cli.help.consolidateOut': 'the .xlsx workbook to make',
  'cli.help.deadline':
    'deadline, such as 15/12/2025 or "17:00 15/12/2025"; left out: the Submission deadline of the sheet Settings',
  'cli.help.register':
    'a list of intake (.xlsx) with columns File name, Received, Code on signed copy, Note; without it the times of the files count',
  'cli.help.registerTimes': 'a list of intake (.xlsx) with columns File name, Received: when each file came',
  'cli.slot.moment': 'DAY',
  'cli.slot.list': 'LIST.xlsx',
  'cli.consolidate.written': 'Consolidated into: {file}',
  'cli.consolidate.unlisted':
    '{count} self-assessed points have no line to be appraised on: the sheet Appraisal takes {limit} lines at most. Consolidate each group by itself, naming its forms only.',
  'cli.consolidate.counts':
    '{files} files; {counted} of {units} units consolidated; {late} files late; {missing} units sent nothing.',
  'cli.consolidate.line': '{unit}: {file}: {state}',
  'cli.consolidate.missing': 'Sent nothing: {units}',
  'cli.consolidate.notCounted': 'Files that are not consolidated:',
  'cli.error.notMoment':
    '{option} needs a day such as 15/12/2025, with a time if wanted: "17:00 15/12/2025"; got “{found}”.',
  'cli.error.noIntakeList': 'there is no column File name in the list of intake {file}.',

  'rounds.split.file': 'appraisal-{appraiser}',
  'rounds.split.nobody': 'unassigned',
  'rounds.split.notice':
    'The part of {appraiser}: fill the sheet Appraisal only (points, reasons, person, date), add and remove no rows, leave self scores as they are.',
  'rounds.split.unassigned':
    'Lines without an appraising agency: assign them, then fill the sheet Appraisal, add and remove no rows, leave self scores as they are.',
  'rounds.merge.title': 'APPRAISALS AND EXPLANATIONS MERGED',
  'rounds.merge.lead':
    '{files} files; {cells} empty cells of the sheet Appraisal filled; {findings} things to settle. What a cell holds is never overwritten',
  'rounds.merge.tip': 'Go to this cell',
  'finding.merge-no-lines':
    'File {file} has neither a sheet Appraisal with a row for each line nor a sheet of explanations.',
  'finding.merge-no-lines.cure':
    'Send the file that was split off, or the sheet of explanations that was issued; keep the headings.',
  'finding.merge-unreadable': 'File {file} cannot be read. {refusal}',
  'finding.merge-unreadable.cure': '{refusalCure}',
  'finding.merge-unknown-line':
    'File {file} has a line that the workbook does not have: unit {unit}, criterion {criterion}.',
  'finding.merge-unknown-line.cure': 'Look at the codes in the file; lines added to a part are not merged.',
  'finding.merge-no-column':
    'The sheet Appraisal of the workbook has no column {column}, so that what file {file} says there was not merged.',
  'finding.merge-no-column.cure': 'Add the column {column} to the sheet Appraisal and merge again.',
  'finding.merge-conflict':
    'Column {column}: file {file} says {found}, the workbook holds {expected}, which stays.',
  'finding.merge-conflict.cure': 'Ask the sender; if the file is right, correct this cell of the workbook.',
  'finding.merge-files-differ':
    'Column {column}: file {file} says {found}, file {other} says {expected}; this cell stays empty.',
  'finding.merge-files-differ.cure': 'Have both senders agree, then fill this cell.',
  'finding.merge-self-changed':
    'The self score in file {file} is {found}, the unit gave itself {expected}; self scores are not merged.',
  'finding.merge-self-changed.cure':
    'Put the self score in that file back; see which number the appraisal rests on.',
  'finding.lowered-without-reason':
    'The first appraisal is {found}, below the self score {expected}, without a reason.',
  'finding.lowered-without-reason.cure': 'Write the reason into this cell.',
  'cli.help.split': 'split the workbook by appraising agency: a file each, with its own criteria only',
  'cli.help.roundBook': 'the consolidated workbook (.xlsx)',
  'cli.help.splitBy': 'split by: appraiser (appraising agency, the default)',
  'cli.help.splitOut': 'folder for the files',
  'cli.help.merge':
    'merge appraisals and explanations that came back into the workbook; what a cell holds is never overwritten',
  'cli.help.parts': 'the files that came back, or folders that hold them',
  'cli.help.mergeInto': 'the workbook to merge into (stays as it is)',
  'cli.help.mergeOut': 'the .xlsx file for the merged workbook',
  'cli.split.written': '{file}: {appraiser}, {lines} lines',
  'cli.split.unassigned': 'no appraising agency',
  'cli.merge.counts': '{files} files merged, {cells} cells filled.',
  'cli.error.unknownSplit': 'cannot split by “{found}”; use appraiser.',
  'cli.error.noAppraisalLines':
    '{file} has no sheet Appraisal with a row for each unit and criterion; make one with the command consolidate.',

  'rounds.state': 'SOCIALIST REPUBLIC OF VIET NAM',
  'rounds.motto': 'Independence - Freedom - Happiness',
  'rounds.notice.file': 'notice-{code}',
  'rounds.notice.title': 'RESULT OF THE APPRAISAL',
  'rounds.notice.totals':
    'Self-assessed total: {self}. Total after appraisal: {score} of the {max} points that apply to the unit.',
  'rounds.notice.changed':
    'Of {appraised} appraised criteria {count} have other points than the unit gave itself:',
  'rounds.notice.unchanged':
    'The appraisal of {appraised} criteria gives the points that the unit gave itself.',
  'rounds.notice.answer': 'The unit answers on the explanation form enclosed; no answer counts as agreement.',
  'rounds.notice.answerUntil':
    'The unit answers on the explanation form enclosed, by {deadline} at the latest; no answer in time counts as agreement.',
  'rounds.answer.title': 'EXPLANATION FORM',
  'rounds.answer.lead':
    'Fill the yellow cells only. To agree, choose Agreed and leave the rest blank; otherwise give the explanation, further evidence and the points you propose.',
  'rounds.answer.note':
    'Send this Excel file back with the signed copy and the further evidence. Add and remove no rows, leave the headings as they are.',
  'rounds.answer.opinion': 'Choose Agreed or Not agreed.',
  'rounds.answer.opinionRefused': 'Choose one of: {words}.',
  'rounds.answer.proposed': 'The points the unit proposes, from 0 to the maximum of this line.',
  'rounds.answer.proposedRefused': 'The proposed points are a number from 0 to the maximum of this line.',
  'rounds.opinion.agreed': 'Agreed',
  'rounds.opinion.disagreed': 'Not agreed',
  'cli.help.notices': 'make for each unit the result of its appraisal and the form to explain itself on',
  'cli.help.noticesOut': 'folder for the notices',
  'cli.help.noticesDeadline': 'explain until, such as 20/01/2026',
  'cli.notices.written': '{count} notices made in {folder}, {changed} of them with an explanation form.',

  'rounds.council.title': 'EXPLANATIONS SUBMITTED TO THE COUNCIL',
  'rounds.council.none': 'There is no criterion on which unit and appraiser still differ.',
  'rounds.council.lead':
    '{count} criteria of {units} units are disputed; {open} are not concluded; {moving} change the rank of the unit in its group.',
  'rounds.council.note':
    'Effect on score and rank in the group for each line by itself, all others as they are: accepted means the points that the unit proposes (without any, those of the second appraisal), not accepted keeps the first appraisal. Conclusions go into the column Council conclusion of the sheet Appraisal.',
  'rounds.sign.agency': 'HEAD OF THE AGENCY',
  'rounds.sign.secretary': 'SECRETARY',
  'rounds.sign.chair': 'CHAIR OF THE COUNCIL',
  'cli.help.council': 'make the table for the council: disputed criteria with their effect on score and rank',
  'cli.help.councilOut': 'the .xlsx file for a copy of the workbook with the table',
  'cli.council.written': 'The table for the council has {count} criteria: {file}',

  'rounds.log.title': 'CORRECTIONS AFTER CLOSING',
  'rounds.log.lead':
    'A row for each closing, then the cells corrected since the closing before, with score and rank in the group of the unit before and after. Yellow cells are for the ground of the correction',
  'rounds.log.closed': 'Closing {number}: {ranked} units ranked; code of the data {fingerprint}',
  'rounds.log.moved': 'Moved by corrections of other units',
  'cli.help.close':
    'close the results: a copy with the results by the conclusions, figures as values, and a log of corrections',
  'cli.help.closeOut': 'the .xlsx file for the closed copy',
  'cli.help.closePrevious': 'the copy closed before, when closing again after corrections',
  'cli.close.written': 'Closing {closing} ({changes} cells corrected since the one before): {file}',
  'cli.error.closedBefore':
    '{file} has been closed; to close it again name the copy closed before with --previous.',
};
