/** What a unit reads on its self-assessment form. */
export const viUnitForm = {};
