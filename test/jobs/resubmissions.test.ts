import { describe, expect, test } from '@jest/globals';
import { type IntakeFile, resubmissions } from '../../src/jobs/consolidate';
import { unreadReturn } from '../../src/jobs/review';
import type { Digest } from '../../src/review/digest';
import { sent } from '../sheets/rounds/received';

/** A file of a unit as it was reviewed; `form` false where none was recognised. */
function file(name: string, unit: string | null, receivedAt: string | null, form = true): IntakeFile {
  const read = unreadReturn({ file: name, sha256: name }, { code: 'empty-file', parameters: {} });
  const digest = form ? ({ figures: sent(unit ?? '', []) } as unknown as Digest) : null;
  return {
    ...read,
    review: { ...read.review, unit },
    digest,
    unit: null,
    receivedAt,
    signedCode: '',
    note: '',
  };
}

describe('files that came again', () => {
  test('are compared with the one before them in time, past those that are no forms', () => {
    const files = [
      file('c', 'S01', '2025-12-03T08:00'),
      file('a', 'S01', '2025-12-01T08:00'),
      file('b', 'S01', '2025-12-02T08:00', false),
      file('other', 'S02', '2025-12-02T08:00'),
    ];
    expect(resubmissions(files)).toEqual([{ unit: 'S01', before: 1, now: 0 }]);
  });

  test('are not compared when their bytes are the same, or nobody knows whose they are', () => {
    const first = file('a', 'S01', null);
    const copy = { ...file('b', 'S01', null), review: { ...file('b', 'S01', null).review, sha256: 'a' } };
    expect(resubmissions([first, copy])).toEqual([]);
    expect(resubmissions([file('a', null, null), file('b', null, null)])).toEqual([]);
  });

  test('are those of the unit that the list of intake names, where the file does not tell', () => {
    const known = { ...file('b', null, '2025-12-02T08:00'), unit: 'S01' };
    expect(resubmissions([file('a', 'S01', null), known])).toEqual([{ unit: 'S01', before: 0, now: 1 }]);
  });
});
