/** The name that tells our charts from the user's; programs keep it when they save the file. */
export const ownChartName = /^ChiSo [0-9]+$/;
