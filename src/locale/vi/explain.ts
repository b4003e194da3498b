export const viExplain = {};
