/** Lies beside the page of the pane wherever that is hosted. */
export const offlinePage = 'ChiSo-ngoai-tuyen.html';
