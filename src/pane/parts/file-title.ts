/** Id of the heading of a returned file, which takes the focus. */
export const fileTitleId = 'returned-file';
