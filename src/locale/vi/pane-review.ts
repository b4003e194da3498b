/** What the pane says where files are checked. */
export const viPaneReview = {};
