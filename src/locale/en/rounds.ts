/** What the sheets and commands of the appraisal rounds say. */
export const enRounds = {};
