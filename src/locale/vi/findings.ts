export const viFindings = {};
