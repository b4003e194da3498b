/** What a unit reads on its self-assessment form. */
export const enUnitForm = {
  'unitForm.total': 'Total',
  'unitForm.yes': 'Yes',
  'unitForm.no': 'No',
};
