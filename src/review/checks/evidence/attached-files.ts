/** Files that the list of evidence names beside the files that came with the form. */
import type { Check } from '../../check';
import type { Attachment, Submission } from '../../submission';
import { contentCheck, type FilledForm } from '../content-check';
import { documentsOf, type ListedDocument } from './documents';

type Declared = Parameters<typeof contentCheck>[0];

interface ListedFile {
  readonly document: ListedDocument;
  readonly name: string;
  /** Null where no file of that name came. */
  readonly attachment: Attachment | null;
}

/** A check of listed files; not evaluated where nobody gave the folder. */
function fileCheck(
  declared: Declared,
  look: (files: readonly ListedFile[], fail: (file: ListedFile, other?: string) => void) => void,
): Check<Submission> {
  return contentCheck(declared, (form, log) => {
    const { attachments } = form.submission;
    if (!attachments) {
      log.notEvaluated('no-evidence-folder');
      return;
    }
    look(listedFiles(form, attachments), ({ document, name }, other) => {
      log.fail({
        cell: document.cell('file'),
        found: name,
        ...(other !== undefined && { parameters: { other } }),
      });
    });
  });
}

const notAttached = fileCheck(
  { id: 'file-not-attached', family: 'EVD', severity: 'error' },
  (files, fail) => {
    for (const file of files) if (!file.attachment) fail(file);
  },
);

const emptyFile = fileCheck({ id: 'file-empty', family: 'EVD', severity: 'error' }, (files, fail) => {
  for (const file of files) if (file.attachment?.bytes === 0) fail(file);
});

const sameFile = fileCheck(
  { id: 'file-twice', family: 'EVD', severity: 'warning', parameters: ['other'] },
  (files, fail) => {
    const first = new Map<string, ListedFile>();
    for (const file of files) {
      const { attachment } = file;
      if (!attachment || attachment.sha256 === '') continue;
      const known = first.get(attachment.sha256);
      if (!known) first.set(attachment.sha256, file);
      else if (known.attachment !== attachment) fail(file, known.name);
    }
  },
);

/** A document of a superior body may rightly prove the same for several units; a unit's own cannot. */
const fileOfOtherUnit = fileCheck(
  { id: 'file-of-other-unit', family: 'EVD', severity: 'warning', parameters: ['other'] },
  (files, fail) => {
    for (const file of files) if (file.attachment?.sameAs !== undefined) fail(file, file.attachment.sameAs);
  },
);

/** What nobody lists proves nothing; often its name was mistyped in the list. It is told where it would be listed. */
const fileNotListed = contentCheck(
  { id: 'file-not-listed', family: 'EVD', severity: 'info' },
  (form, log) => {
    const { attachments } = form.submission;
    if (!attachments) {
      log.notEvaluated('no-evidence-folder');
      return;
    }
    const listed = new Set(listedFiles(form, attachments).map(({ name }) => fileKey(name)));
    const sheet = form.reading.evidenceSheet?.name;
    const last = documentsOf(form).at(-1)?.cell('file');
    const place = last ? { cell: { ...last, row: last.row + 1 } } : { ...(sheet !== undefined && { sheet }) };
    for (const { name } of attachments) {
      if (!listed.has(fileKey(name))) log.fail({ ...place, found: name });
    }
  },
);

export const attachmentChecks: readonly Check<Submission>[] = [
  notAttached,
  emptyFile,
  sameFile,
  fileOfOtherUnit,
  fileNotListed,
];

/** Several files of one document are parted by semicolons or line breaks; folders before a name do not count. */
function listedFiles(form: FilledForm, attachments: readonly Attachment[]): readonly ListedFile[] {
  const byName = new Map(attachments.map((attachment) => [fileKey(attachment.name), attachment]));
  return documentsOf(form).flatMap((document) =>
    document
      .text('file')
      .split(/[;\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ document, name, attachment: byName.get(fileKey(name)) ?? null })),
  );
}

function fileKey(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).normalize('NFC').toLocaleLowerCase('vi');
}
