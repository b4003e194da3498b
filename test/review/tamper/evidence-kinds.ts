/** Evidence that is missing, malformed or says something else. */
import type { Attachment } from '../../../src/review/submission';
import type { Tampering } from './tamper-kind';
import type { TypedForm } from './typed-form';

const evidence = (line: string) => ({ line, column: 'evidence' }) as const;
const place = (line: string) => ({ line, column: 'place' }) as const;

/** Files that come with the form as the list names them, of as many bytes as told. */
function attached(bytes: (document: number) => number, digest: (document: number) => number = (i) => i) {
  return Array.from({ length: 9 }, (_, i): Attachment => ({
    name: `TL${String(i + 1).padStart(2, '0')}.pdf`,
    bytes: bytes(i),
    sha256: String(digest(i)),
  }));
}

/** What the unit says of its reports. */
export function reportedInTime(form: TypedForm): void {
  form.put({ line: '1.2', column: 'x' }, 'kịp thời').put({ line: '1.2', column: 'self' }, 1);
}

/** The document that a line cites. */
function documentOf(form: TypedForm, line: string): number {
  const code = form.at(evidence(line));
  return typeof code === 'string' ? Number(code.slice(2)) - 1 : NaN;
}

export const evidenceKinds: readonly Tampering[] = [
  {
    id: 'points-without-evidence',
    number: 29,
    check: 'evidence-missing',
    severity: 'error',
    where: evidence('4.1'),
    typing: (form) => form.put({ line: '4.1', column: 'self' }, 2).put(evidence('4.1'), null),
  },
  {
    id: 'document-outside-the-period',
    number: 30,
    check: 'document-outside-period',
    severity: 'warning',
    where: { document: 0, column: 'date' },
    typing: (form) => form.put({ document: 0, column: 'date' }, 45_400),
  },
  {
    id: 'document-of-after-the-deadline',
    number: 30,
    check: 'document-after-deadline',
    severity: 'warning',
    where: { document: 1, column: 'date' },
    typing: (form) => form.put({ document: 1, column: 'date' }, 46_050),
  },
  {
    id: 'bonus-proved-by-itself',
    number: 27,
    check: 'bonus-by-own-document',
    severity: 'warning',
    where: evidence('6'),
    typing: (form) => {
      const document = documentOf(form, '6');
      form.put({ document, column: 'issuer' }, form.issued.form.unit.name);
    },
  },
  {
    id: 'in-time-by-a-late-report',
    number: 34,
    check: 'timely-but-document-late',
    severity: 'warning',
    where: { line: '1.2', column: 'x' },
    typing: (form) => {
      reportedInTime(form);
      form.put({ document: documentOf(form, '1.2'), column: 'date' }, 46_050);
    },
  },
  {
    id: 'backdated-document',
    number: 30,
    check: 'document-number-order',
    severity: 'warning',
    where: { document: 3, column: 'date' },
    typing: (form) => form.put({ document: 3, column: 'date' }, 45_670),
  },
  {
    id: 'number-of-no-document',
    number: 31,
    check: 'document-number-malformed',
    severity: 'warning',
    where: { document: 1, column: 'number' },
    typing: (form) => form.put({ document: 1, column: 'number' }, 'kế hoạch năm'),
  },
  {
    id: 'issued-by-somebody-else',
    number: 31,
    check: 'document-other-issuer',
    severity: 'info',
    where: { document: 2, column: 'issuer' },
    typing: (form) => form.put({ document: 2, column: 'issuer' }, 'Sở Giao thông vận tải'),
  },
  {
    id: 'one-document-for-all',
    number: 32,
    check: 'evidence-overused',
    severity: 'warning',
    where: { document: 0, column: 'code' },
    typing: (form) => {
      for (const line of ['3.1', '3.2', '3.3', '3.4']) form.put(evidence(line), 'TL01');
      form.put({ document: 0, column: 'criterion' }, null);
    },
  },
  {
    id: 'one-number-two-documents',
    number: 33,
    check: 'document-number-twice',
    severity: 'warning',
    where: { document: 4, column: 'number' },
    typing: (form) => {
      form.put({ document: 4, column: 'number' }, form.at({ document: 3, column: 'number' }));
    },
  },
  {
    id: 'file-not-in-the-folder',
    number: 35,
    check: 'file-not-attached',
    severity: 'error',
    where: { document: 5, column: 'file' },
    typing: (form) => form.put({ document: 5, column: 'file' }, 'bao-cao-cuoi.pdf'),
    sending: () => ({ attachments: attached(() => 1000) }),
  },
  {
    id: 'file-of-no-bytes',
    number: 35,
    check: 'file-empty',
    severity: 'error',
    where: { document: 2, column: 'file' },
    sending: () => ({ attachments: attached((i) => (i === 2 ? 0 : 1000)) }),
  },
  {
    id: 'one-file-two-names',
    number: 35,
    check: 'file-twice',
    severity: 'warning',
    where: { document: 4, column: 'file' },
    sending: () => ({
      attachments: attached(
        () => 1000,
        (i) => (i === 4 ? 1 : i),
      ),
    }),
  },
  {
    id: 'file-of-another-unit',
    number: 35,
    check: 'file-of-other-unit',
    severity: 'warning',
    where: { document: 4, column: 'file' },
    sending: () => ({
      attachments: attached(() => 1000).map((file, i) => (i === 4 ? { ...file, sameAs: 'S02/a.pdf' } : file)),
    }),
  },
  {
    id: 'file-on-no-list',
    number: null,
    check: 'file-not-listed',
    severity: 'info',
    where: { document: 7, column: 'file' },
    sending: () => ({
      attachments: [...attached(() => 1000), { name: 'thua.pdf', bytes: 1, sha256: '' }],
    }),
  },
  {
    id: 'page-missing',
    number: 36,
    check: 'evidence-place-missing',
    severity: 'warning',
    where: place('4.2'),
    typing: (form) => {
      const code = form.at(evidence('4.2'));
      for (let document = 0; document < 9; document += 1) {
        if (form.at({ document, column: 'code' }) === code) form.put({ document, column: 'place' }, null);
      }
      form.put(place('4.2'), null);
    },
  },
  {
    id: 'code-on-no-list',
    number: 29,
    check: 'evidence-code-unknown',
    severity: 'error',
    where: evidence('4.3'),
    typing: (form) => form.put(evidence('4.3'), 'TL77'),
  },
  {
    id: 'document-for-nothing',
    number: null,
    check: 'evidence-uncited',
    severity: 'info',
    where: { document: 10, column: 'code' },
    typing: (form) => {
      const cells = { code: 'TL88', number: '990/BC-S01', date: 46_000, title: 'Báo cáo khác' } as const;
      for (const [column, content] of Object.entries(cells))
        form.put({ document: 10, column: column as keyof typeof cells }, content);
    },
  },
  {
    id: 'document-without-subject',
    number: 31,
    check: 'evidence-incomplete',
    severity: 'warning',
    where: { document: 1, column: 'title' },
    typing: (form) => form.put({ document: 1, column: 'title' }, null),
  },
  {
    id: 'one-code-two-documents',
    number: 33,
    check: 'evidence-code-twice',
    severity: 'error',
    where: { document: 5, column: 'code' },
    typing: (form) => form.put({ document: 5, column: 'code' }, 'TL05'),
  },
  {
    id: 'day-that-is-none',
    number: 30,
    check: 'document-day-unreadable',
    severity: 'warning',
    where: { document: 2, column: 'date' },
    typing: (form) => form.put({ document: 2, column: 'date' }, 'cuối năm'),
  },
  {
    id: 'number-of-another-year',
    number: 30,
    check: 'document-year-differs',
    severity: 'warning',
    where: { document: 4, column: 'date' },
    typing: (form) => form.put({ document: 4, column: 'number' }, '45/2024/QĐ-UBND'),
  },
  {
    id: 'document-of-another-criterion',
    number: 32,
    check: 'evidence-other-criterion',
    severity: 'warning',
    where: evidence('2.4'),
    typing: (form) => form.put(evidence('2.4'), 'TL06'),
  },
];
