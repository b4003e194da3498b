/** What the pane says where the open workbook is a unit's form. */
export const enPaneForm = {
  'pane.form.heading': 'Self-assessment form',
  'pane.form.title': 'The open workbook is the self-assessment form of a unit',
  'pane.form.about':
    'A form is not scored and ranked; it is checked by holding it against the index workbook that it was issued from.',
  'pane.form.show': 'Check this form',
  'pane.form.choose': 'Choose the index workbook…',
  'pane.form.chooseOther': 'Choose another index workbook…',
  'pane.form.against': 'Held against the form issued from: {index}',
  'pane.form.many': 'For many forms open the index workbook and use Many files.',
  'pane.form.notIndex':
    '{file} is no index workbook: it has no criteria or no units. Choose the workbook that this form was issued from.',
};
