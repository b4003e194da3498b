/** What checks of figures, points and evidence find. */
export const enChecksContent = {};
