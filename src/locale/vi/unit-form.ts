/** What a unit reads on its self-assessment form. */
export const viUnitForm = {
  'unitForm.total': 'Tổng cộng',
  'unitForm.yes': 'Có',
  'unitForm.no': 'Không',
};
