/** What a unit reads on its self-assessment form. */
export const enUnitForm = {
  'unitForm.title': 'SELF-ASSESSMENT FORM',
  'unitForm.file': 'form-{code}',
  'unitForm.periodOf': 'Period: {period}',
  'unitForm.unit': 'Unit: {name} (code {code})',
  'unitForm.group': 'Group: {group}',
  'unitForm.hint':
    'Fill in the pale yellow cells only; all others are locked, points by formula work themselves out. No such function: N/A is written KAD; a function, but nothing happened in the period: KPS.',
  'unitForm.total': 'TOTAL',
  'unitForm.yes': 'Yes',
  'unitForm.no': 'No',
  'unitForm.applicable': 'Maximum that applies to the unit',
  'unitForm.share': 'Share of the maximum that applies',
  'unitForm.closed.survey': 'Points from the survey, not given by the unit',
  'unitForm.closed.exempt': 'Not applicable to the unit',
  'unitForm.closed.exemptBy': 'Not applicable: {basis}',
  'unitForm.note.states':
    'Note: KAD is not applicable; KPS is no event; grey cells are filled by the appraisers or the survey, or do not apply to the unit. The check code on paper has to be the one in the Excel file that comes with it.',
  'unitForm.note.noFormula':
    'Points by formula of criteria {codes} are known only once the figures of all units are consolidated; enter the figures and the self score.',
  'unitForm.evidence.title': 'LIST OF EVIDENCE',
  'unitForm.evidence.hint':
    'One document a row; give it a code of its own (TL01, TL02, …) and write this code into the column Evidence code of the form. Numbers in full, such as 12/KH-UBND.',
  'unitForm.prompt.figure': 'A number, not negative. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.count': 'A whole number, not negative. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.value': 'A number. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.choice': 'Choose from the list. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.points': 'Points from 0 to the maximum of this row.',
  'unitForm.prompt.pointsOrState':
    'Points from 0 to the maximum of this row. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.steps': 'Only these points: {steps}.',
  'unitForm.prompt.stepsOrState': 'Only these points: {steps}. Not applicable: KAD; no event: KPS.',
  'unitForm.prompt.date': 'The day of issue, such as 15/11/2025.',
  'unitForm.refused.figure': 'This cell takes a number that is not negative, KAD or KPS.',
  'unitForm.refused.count': 'This cell takes a whole number that is not negative, KAD or KPS.',
  'unitForm.refused.value': 'This cell takes a number, KAD or KPS.',
  'unitForm.refused.choice': 'Choose from the list, or write KAD or KPS.',
  'unitForm.refused.points': 'A self score is a number from 0 to the maximum of this row.',
  'unitForm.refused.pointsOrState': 'A self score is a number from 0 to the maximum of this row, KAD or KPS.',
  'unitForm.refused.steps': 'A self score is one of these: {steps}.',
  'unitForm.refused.stepsOrState': 'A self score is one of these: {steps}, KAD or KPS.',
  'unitForm.refused.date': 'A day of issue is a day from 2000 to 2099, such as 15/11/2025.',
};
