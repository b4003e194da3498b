/** What checks of the file, its structure and its formulas find. */
export const viChecksFile = {};
