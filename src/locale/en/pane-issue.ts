/** What the pane says where self-assessment forms go out to units. */
export const enPaneIssue = {
  'pane.issue.title': 'Self-assessment forms for the units',
  'pane.issue.about':
    'One Excel form for each unit, made from the open workbook: {index}. Units fill in the open cells; the formulas of the points are locked.',
  'pane.issue.for': 'Forms for',
  'pane.issue.all': 'All units ({count})',
  'pane.issue.groups': 'One group',
  'pane.issue.group': '{group} ({count})',
  'pane.issue.units': 'One unit',
  'pane.issue.unitsOf': 'One unit, {group}',
  'pane.issue.unit': '{name} ({code})',
  'pane.issue.start': 'Make the form',
  'pane.issue.startCount': 'Make {count} forms',
  'pane.issue.next': 'When forms come back, open this workbook again and check them under Many files.',
  'pane.issue.inZip': 'The forms are in one .zip file: unpack it and send each unit its own.',
  'pane.issue.fileName': 'self-assessment-forms.zip',
  'pane.issue.done': 'Forms made: {count}, in {file}. It is in the Downloads folder.',
  'pane.issue.doneWithout':
    'Forms made: {count}, in {file}. It is in the Downloads folder. Units without a form, because their group has no criteria: {without}.',
  'pane.issue.none': 'No form was made: no criteria apply to the units chosen.',
  'pane.issue.without': '{count} units without a form: their group has no criteria',
  'pane.issue.doubts':
    'The workbook still has blockers or errors: {count}. Better mend them first: the forms are made from the workbook as it is now, and have to go out again once criteria change.',
  'pane.issue.noDownload':
    'Excel on this device cannot save files from the ChiSo pane, so that here only the form of one unit can be opened. To make many forms at once, save this workbook and open it in the offline page.',
  'pane.issue.open': 'Open the form',
  'pane.task.issue': 'Making the self-assessment forms',
};
