/** What the pane says where a reviewer accepts what was found. */
export const enPaneWaiver = {
  'pane.waiver.choose': 'Take accepted points…',
  'pane.waiver.about':
    'from the review workbook of an earlier review, so that nobody accepts them once more.',
  'pane.waiver.held': 'Accepted points that count here: {count}; save the review workbook to keep them.',
  'pane.waiver.read': 'Accepted points taken from {file}: {count}.',
  'pane.waiver.readSome':
    'Accepted points taken from {file}: {count}. Rows without either a name or a reason, which do not count: {left}.',
  'pane.waiver.none':
    'Nothing is accepted in {file}. Choose a review workbook in which Accepted by and Reason for accepting were filled in.',
  'pane.waiver.begin': 'Accept…',
  'pane.waiver.beginLabel': 'Accept… {what} {place}',
  'pane.waiver.by': 'Accepted by',
  'pane.waiver.reason': 'Reason for accepting',
  'pane.waiver.on': 'Date',
  'pane.waiver.needed': 'Needed',
  'pane.waiver.accept': 'Accept',
  'pane.waiver.cancel': 'Cancel',
  'pane.waiver.accepted': 'Accepted ({count})',
  'pane.waiver.word': 'Accepted by {by}: {reason}',
  'pane.waiver.wordOn': 'Accepted by {by} on {on}: {reason}',
  'pane.waiver.revoke': 'Take back',
  'pane.waiver.revokeLabel': 'Take back: {what} {place}',
};
