/** The commands of the ribbon, by the names that the manifest gives them; each of them has code. */
export const commandIds = ['scoreAndRank', 'lostPoints', 'checkWorkbook'] as const;

/** The name of a command. */
export type CommandId = (typeof commandIds)[number];
