/** What checks against other files, periods and sources find. */
export const enChecksComparison = {};
