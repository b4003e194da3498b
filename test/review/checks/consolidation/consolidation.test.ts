import { describe, expect, test } from '@jest/globals';
import type { Batch } from '../../../../src/review/batch';
import { batchTally } from '../../../../src/review/batch-tally';
import type { Check } from '../../../../src/review/check';
import { consolidationChecks } from '../../../../src/review/checks/consolidation/consolidation-checks';
import { type Digest, digestOf, type DocumentDigest, ownWordsLength } from '../../../../src/review/digest';
import type { IndexContent } from '../../../../src/sheets/template/index-content';
import type { CellContent } from '../../../../src/workbook/plan';
import { unreadableFile } from '../../../../src/review/unreadable';
import { intakeOf } from '../../../../src/sheets/rounds/intake';
import { received } from '../../../sheets/rounds/received';
import { fileOf, formOf, readFile, sampleBook } from '../../../sheets/unit-form/sample-form';
import { asked, bookOf, digestsOf, returned, type Typed } from '../../round';
import { submissionOf } from '../../sound-form';

function called(id: string): Check<Batch> {
  return consolidationChecks.find((check) => check.id === id)!;
}

const bare: Omit<Digest, 'unit' | 'file'> = {
  sha256: '',
  creator: null,
  lastModifiedBy: null,
  figures: null,
  explanations: [],
  initiatives: [],
  evidence: [],
};

/** A file of a unit that says nothing but this. */
function digest(unit: string | null, parts: Partial<Digest> = {}): Digest {
  return { ...bare, unit, file: `${unit ?? 'lạ'}.xlsx`, sha256: `sha of ${unit ?? ''}`, ...parts };
}

const emptyBook = bookOf();

async function ask(id: string, digests: readonly Digest[]) {
  return asked(called(id), { book: await emptyBook, digests });
}

/** Units of the findings, with what they name. */
async function told(id: string, digests: readonly Digest[], parameter: string) {
  const { findings } = await ask(id, digests);
  return findings.map(({ unit, parameters }) => [unit, parameters?.[parameter]]);
}

test('checks across files are not evaluated for a single file', async () => {
  const single = consolidationChecks.filter(
    ({ id }) => !['missing-unit', 'identical-appraisal', 'appraiser-own-unit'].includes(id),
  );
  for (const { id } of single) {
    expect(await ask(id, [digest('X1')])).toMatchObject({ status: 'notEvaluated', reason: 'single-file' });
  }
});

const unread = { code: 'empty-file', parameters: {} } as const;

describe('files of units', () => {
  test('are one for each unit', async () => {
    expect(
      await ask('duplicate-unit-file', [digest('X1'), digest('X2'), digest(null), digest(null)]),
    ).toMatchObject({
      status: 'pass',
    });
  });

  test('that are two for one unit are wrong, each naming the other', async () => {
    const files = [
      digest('X1', { sha256: 'a' }),
      digest('X2'),
      digest('X1', { sha256: 'b', file: 'X1 lần 2.xlsx' }),
    ];
    const { findings } = await ask('duplicate-unit-file', files);
    expect(findings.map(({ unit, severity, parameters }) => [unit, severity, parameters])).toEqual([
      ['X1', 'error', { file: 'X1.xlsx', files: 'X1 lần 2.xlsx' }],
      ['X1', 'error', { file: 'X1 lần 2.xlsx', files: 'X1.xlsx' }],
    ]);
  });

  test('that are the very same for one unit are only worth knowing', async () => {
    const { findings } = await ask('duplicate-unit-file', [
      digest('X1'),
      digest('X1', { file: 'bản sao.xlsx' }),
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });

  test('are missing of units that sent none, were there in the period and have criteria', async () => {
    const units = [
      { code: 'A', name: 'Sở A' },
      { code: 'B', name: 'Sở B' },
      { code: 'C', name: 'Sở đã giải thể', validTo: '2024-06-30' },
      { code: 'E', name: 'Ban không xếp hạng', ranked: false },
    ];
    const settings = { indexName: 'Chỉ số thử', period: '2025', referenceUnit: 'D' };
    const book = await bookOf({ units: [...units, { code: 'D', name: 'Cả tỉnh' }], settings });
    const { findings } = asked(called('missing-unit'), { book, digests: [digest('A'), digest(null)] });
    expect(findings.map(({ unit, cell, parameters }) => [unit, cell?.sheet, parameters])).toEqual([
      ['B', 'Đơn vị', { name: 'Sở B' }],
      ['E', 'Đơn vị', { name: 'Ban không xếp hạng' }],
    ]);
    const missing = findings.map(({ unit }) => unit);
    const tally = batchTally(book, [{ ...unreadableFile({ file: '', sha256: '' }, unread), unit: 'A' }]);
    expect(tally.missing.map(({ code }) => code)).toEqual(missing);
    const intake = intakeOf(book, [received('A.xlsx', 'A')], null);
    expect(intake.lines.flatMap((line) => (line.received ? [] : [line.unit?.code]))).toEqual(missing);
  });

  test.each([
    ['Nguyễn Văn An', 2],
    ['Admin', 0],
    ['User 2', 0],
    ['', 0],
    [null, 0],
  ])('last saved by “%s” are told %d times', async (lastModifiedBy, count) => {
    const files = [digest('X1', { lastModifiedBy }), digest('X2', { lastModifiedBy }), digest('H')];
    expect(await ask('same-author-two-units', files)).toMatchObject({ count });
  });

  test('that bear the name of another unit in their properties are doubtful', async () => {
    const files = [
      digest('X1', { creator: 'XÃ MINH HỌA HAI' }),
      digest('X2', { creator: 'Xã minh họa hai', lastModifiedBy: 'Trần Thị Bình' }),
      digest('H'),
    ];
    expect(await told('file-names-other-unit', files, 'name')).toEqual([['X1', 'Xã minh họa hai']]);
  });
});

describe('explanations', () => {
  const words = 'Do phần mềm một cửa nâng cấp trong tháng 6 nên chưa cập nhật đủ hồ sơ của quý.';

  test('in the same words in two units are doubtful at both cells, whatever case and punctuation', async () => {
    const book = await emptyBook;
    const digests = await digestsOf(book, {
      X1: { '1.1:explanation': words },
      X2: { '1.3:explanation': `  ${words.toUpperCase().replaceAll(',', '')}!` },
      H: { '1.1:explanation': `${words} Đã báo cáo Ủy ban nhân dân tỉnh.` },
    });
    const { findings } = asked(called('same-explanation'), { book, digests });
    expect(
      findings.map(({ unit, criterion, parameters }) => [unit, criterion, parameters?.['units']]),
    ).toEqual([
      ['X1', '1.1', 'X2'],
      ['X2', '1.3', 'X1'],
    ]);
    expect(findings[0]?.cell).toEqual(digests[0]?.explanations[0]?.cell);
  });

  test('that were issued with lines closed to a unit are not its own words', async () => {
    const book = await sampleBook();
    for (const unit of ['S05', 'S11']) {
      const { plan, form } = formOf(
        book,
        book.units.findIndex(({ code }) => code === unit),
      );
      expect(form.lines.some(({ role, basis }) => role === 'exempt' && basis.length > ownWordsLength)).toBe(
        true,
      );
      const submission = submissionOf(book, await readFile(await fileOf(plan)));
      expect([submission.unit?.code, digestOf(submission).explanations]).toEqual([unit, []]);
    }
  });

  test('that are short, missing or repeated by one unit are nobody’s copy', async () => {
    const book = await emptyBook;
    const digests = await digestsOf(book, {
      X1: { '1.1:explanation': words, '1.2:explanation': words },
      X2: { '1.1:explanation': 'Không phát sinh hồ sơ' },
      H: { '1.1:explanation': 'Không phát sinh hồ sơ' },
      Y1: {},
    });
    expect(asked(called('same-explanation'), { book, digests })).toMatchObject({ status: 'pass', count: 0 });
  });
});

describe('counts of one criterion', () => {
  const answers = { '1.2:tot': 12_670, '1.2:vua': 40, '1.2:kem': 0 };

  test.each([
    ['equal one by one are worth a look', answers, answers, 2],
    ['equal but for one are not', answers, { ...answers, '1.2:kem': 1 }, 0],
    [
      'that are few are equal by chance',
      { '1.2:tot': 9, '1.2:vua': 1, '1.2:kem': 0 },
      { '1.2:tot': 9, '1.2:vua': 1, '1.2:kem': 0 },
      0,
    ],
    [
      'of which one is missing tell nothing',
      { '1.2:tot': 12_670, '1.2:vua': 40 },
      { '1.2:tot': 12_670, '1.2:vua': 40 },
      0,
    ],
  ])('%s', async (_, one, other, count) => {
    const book = await emptyBook;
    const digests = await digestsOf(book, { X1: one, X2: other });
    const answer = asked(called('identical-distribution'), { book, digests });
    expect(answer.findings.map(({ severity, found }) => [severity, found])).toEqual(
      Array.from({ length: count }, () => ['info', '12670 / 40 / 0']),
    );
  });
});

describe('figures of a whole form', () => {
  const criteria: IndexContent['criteria'] = [
    {
      group: null,
      lines: [
        { code: '1', name: 'Giải quyết hồ sơ', max: 30 },
        ...Array.from({ length: 6 }, (_, i) => ({
          code: `1.${String(i + 1)}`,
          name: `Nội dung số ${String(i + 1)}`,
          max: 5,
          source: 'data' as const,
          rule: 'TYLE(r; 100%)',
        })),
      ],
    },
  ];
  const answers = (of: (line: number) => readonly [CellContent, CellContent]): Typed =>
    Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => {
        const [a, b] = of(i);
        return [
          [`1.${String(i + 1)}:a`, a],
          [`1.${String(i + 1)}:b`, b],
        ] as const;
      }).flat(),
    );
  const own = answers((i) => [30 + i, 50 + 3 * i]);

  test.each<[string, Typed, Typed, readonly (readonly unknown[])[]]>([
    [
      'that are those of another unit, number by number, are doubtful in both, whatever else they say',
      { ...own, '1.1:self': 3, '1.1:explanation': 'Số liệu chốt ngày 15/12' },
      { ...own, '1.1:self': 4, '1.2:a': '31' },
      [
        ['X1', 'warning', { units: 'X2', file: 'X1.xlsx', count: 12 }],
        ['X2', 'warning', { units: 'X1', file: 'X2.xlsx', count: 12 }],
      ],
    ],
    ['that differ in one are nobody’s copy', own, { ...own, '1.6:b': 64 }, []],
    [
      'that are few different numbers are equal by chance',
      answers(() => [10, 20]),
      answers(() => [10, 20]),
      [],
    ],
    ['that are blank are nobody’s copy', {}, {}, []],
  ])('%s', async (_, one, other, expected) => {
    const book = await bookOf({ criteria });
    const digests = await digestsOf(book, { X1: one, X2: other, H: {} });
    const { findings } = asked(called('same-figures-two-units'), { book, digests });
    expect(findings.map(({ unit, severity, parameters }) => [unit, severity, parameters])).toEqual(expected);
  });

  test('sent by one unit twice are a copy of nobody else', async () => {
    const book = await bookOf({ criteria });
    const [digest] = await digestsOf(book, { X1: own });
    const digests = [digest!, { ...digest!, file: 'X1 lần 2.xlsx' }];
    expect(asked(called('same-figures-two-units'), { book, digests })).toMatchObject({ status: 'pass' });
  });
});

describe('documents', () => {
  const document = (parts: Partial<DocumentDigest> = {}): DocumentDigest => ({
    cell: { sheet: 'Danh mục TLKC', row: 5, column: 1 },
    number: '12/KH-UBND',
    issuer: 'UBND tỉnh Lai Châu',
    title: 'Kế hoạch cải cách hành chính năm 2025',
    day: '2025-01-15',
    ...parts,
  });
  const files = (one: DocumentDigest, other: DocumentDigest) => [
    digest('X1', { evidence: [one] }),
    digest('X2', { evidence: [other] }),
  ];

  test.each<[string, Partial<DocumentDigest>, (readonly [string, string, string])[]]>([
    [
      'that two units name alike are fine',
      { number: 'Số 12/KH-UBND ', title: 'KẾ HOẠCH cải cách hành chính' },
      [],
    ],
    [
      'with another day in one of them are doubtful',
      { day: '2025-03-15' },
      [
        ['warning', '15/01/2025', '15/03/2025'],
        ['warning', '15/03/2025', '15/01/2025'],
      ],
    ],
    [
      'with another subject are worth a look',
      { title: 'Báo cáo' },
      [
        ['info', document().title, 'Báo cáo'],
        ['info', 'Báo cáo', document().title],
      ],
    ],
    ['of another office are others', { issuer: 'UBND huyện Sìn Hồ', day: '2025-03-15' }, []],
    ['without a day or subject contradict nothing', { day: null, title: '' }, []],
  ])('%s', async (_, parts, expected) => {
    const { findings } = await ask('evidence-conflict', files(document(), document(parts)));
    expect(findings.map(({ severity, found, expected: other }) => [severity, found, other])).toEqual(
      expected,
    );
  });

  test('name the wrong day before another subject', async () => {
    const third = digest('H', { evidence: [document({ title: 'Báo cáo' })] });
    const both = [...files(document(), document({ day: '2025-03-15' })), third];
    const { findings } = await ask('evidence-conflict', both);
    expect(findings.map(({ unit, severity, parameters }) => [unit, severity, parameters?.['other']])).toEqual(
      [
        ['X1', 'warning', 'X2'],
        ['X2', 'warning', 'X1'],
        ['H', 'warning', 'X2'],
      ],
    );
  });

  test.each(['UBND xã', '', 'Ủy ban nhân dân phường'])(
    'of “%s” may be those of two offices',
    async (issuer) => {
      const { status } = await ask(
        'evidence-conflict',
        files(document({ issuer }), document({ issuer, day: '2025-03-15' })),
      );
      expect(status).toBe('pass');
    },
  );

  test('are read from the list of evidence', async () => {
    const documents = [
      ['TL01', '12/KH-UBND', 45_672, 'UBND tỉnh', 'Kế hoạch'],
      ['TL02', '15/BC-UBND', '20/03/2025', 'UBND tỉnh', 'Báo cáo'],
      ['TL03', '', 45_672, 'UBND tỉnh', 'Chưa có số'],
    ];
    const { evidence } = digestOf(await returned(await emptyBook, 'X1', {}, { documents }));
    expect(evidence.map(({ number, day, title }) => [number, day, title])).toEqual([
      ['12/KH-UBND', '2025-01-15', 'Kế hoạch'],
      ['15/BC-UBND', '2025-03-20', 'Báo cáo'],
    ]);
  });

  test('have no day where a year stands in the place of one', async () => {
    const documents = [['TL01', '12/KH-UBND', 2025, 'UBND tỉnh', 'Kế hoạch']];
    const { reading, ...submission } = await returned(await emptyBook, 'X1', {}, { documents });
    const evidence = reading!.evidence.map((row) => {
      const date = row.entries.get('date')!;
      return { ...row, entries: new Map(row.entries).set('date', { ...date, format: 'General' }) };
    });
    const digest = digestOf({ ...submission, reading: { ...reading!, evidence } });
    expect(digest.evidence.map(({ day }) => day)).toEqual([null]);
  });
});

describe('appraised points', () => {
  const codes = ['X1', 'X2', 'Y0', 'Y1', 'Y2'];
  const appraised = (points: readonly (number | null)[], self: readonly (number | null)[]) =>
    bookOf({
      appraisal: {
        lines: codes.map((unit, i) => ({
          unit,
          criterion: '1.3',
          self: self[i] ?? null,
          appraisal1: points[i] ?? null,
          reason: 'x',
        })),
      },
    });

  test.each([
    ['that are the same for all, whatever they claimed, are doubtful', [3, 3, 3, 3, 3], [3, 4, 5, 3, 2], 1],
    ['that follow the claims are fine', [3, 4, 5, 3, 2], [3, 4, 5, 3, 2], 0],
    ['that are the same where the claims were, too, are fine', [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], 0],
    ['of four units may be the same', [3, 3, 3, 3, null], [3, 4, 5, 3, 2], 0],
  ])('%s', async (_, points, self, count) => {
    const book = await appraised(points, self);
    const { findings } = asked(called('identical-appraisal'), { book, digests: [] });
    expect(findings.map(({ criterion, found, parameters }) => [criterion, found, parameters])).toEqual(
      count === 0 ? [] : [['1.3', 3, { appraiser: 'Sở Nội vụ', count: 5, least: 2, most: 5 }]],
    );
  });

  test('are not evaluated before any appraisal', async () => {
    expect(await ask('identical-appraisal', [])).toMatchObject({ status: 'notEvaluated' });
  });
});

describe('a unit with units below it', () => {
  const below = { X1: { '1.1:a': 40, '1.1:b': 50 }, X2: { '1.1:a': 30, '1.1:b': 60 } };

  test.each([
    ['has their sums', { '1.1:a': 70, '1.1:b': 110 }, below, []],
    ['that has another sum is doubtful at its cell', { '1.1:a': 70, '1.1:b': 120 }, below, [['b', 120, 110]]],
    [
      'is not judged where one of them left a blank',
      { '1.1:a': 99, '1.1:b': 120 },
      { ...below, X2: { '1.1:b': 60 } },
      [['b', 120, 110]],
    ],
    ['is not judged where one of them sent nothing', { '1.1:a': 99 }, { X1: below.X1 }, []],
    ['is not judged by points', { '1.3:self': 5 }, { X1: { '1.3:self': 1 }, X2: { '1.3:self': 1 } }, []],
  ])('%s', async (_, own, others, expected) => {
    const book = await emptyBook;
    const digests = await digestsOf(book, { H: own, ...others });
    const { findings } = asked(called('sum-of-units-below'), { book, digests });
    expect(
      findings.map(({ unit, found, expected: sum, parameters }) => [
        unit,
        parameters?.['measure'],
        found,
        sum,
      ]),
    ).toEqual(expected.map((row) => ['H', ...row]));
  });

  test('reports for itself alone where the index adds counts up', async () => {
    const settings = { indexName: 'Chỉ số thử', period: '2025', rollUp: true };
    const book = await bookOf({ settings });
    const digests = await digestsOf(book, { H: { '1.1:a': 1, '1.1:b': 2 }, ...below });
    expect(asked(called('sum-of-units-below'), { book, digests })).toMatchObject({ status: 'notEvaluated' });
  });
});
