export const enFindings = {};
