export const enExplain = {};
