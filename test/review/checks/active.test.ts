import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Submission } from '../../../src/review/submission';
import type { PackageFacts, RelationshipFact } from '../../../src/workbook/snapshot';
import { usualBytes } from '../../../src/review/checks/package/package-checks';
import { edited } from '../plan-edits';
import { failures, resnapped, sent, type SoundForm, soundForm, withFacts, withSheet } from '../sound-form';

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

let sound: SoundForm;
let submission: Submission;

beforeAll(async () => {
  sound = await soundForm();
  submission = await sent(sound, sound.plan);
});

const relationship = (kind: string, target: string, external = false): RelationshipFact => ({
  part: 'xl/worksheets/sheet1.xml',
  type: `${kinds}/${kind}`,
  target,
  external,
});

describe('the file itself', () => {
  const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

  test.each([
    ['phieu.xlsx', undefined, []],
    ['PHIEU.XLSX', undefined, []],
    ['phieu.xls', undefined, [{ found: '.xls', expected: '.xlsx' }]],
    ['phieu', undefined, [{ found: '', expected: '.xlsx' }]],
    ['phieu.xlsx', macroType, [{ found: '.xlsx', expected: '.xlsm' }]],
    ['phieu.bin', 'application/octet-stream', []],
  ])('called %s of the type %s finds %j', (file, contentType, expected) => {
    const renamed = withFacts({ ...submission, file }, contentType === undefined ? {} : { contentType });
    expect(failures('file-renamed', renamed)).toEqual(expected);
  });

  test.each<[string, Partial<PackageFacts>, object[]]>([
    ['signature-not-checked', { signed: true }, [{}]],
    ['signature-not-checked', { signed: false }, []],
    ['file-unusually-large', { bytes: usualBytes }, []],
    ['file-unusually-large', { bytes: 2 * usualBytes }, [{ found: 10, expected: 5 }]],
    [
      'pictures-not-read',
      { parts: ['xl/media/image1.png', 'xl/media/image2.png'] },
      [{ parameters: { pictures: 2 } }],
    ],
    ['pictures-not-read', { parts: ['xl/workbook.xml'] }, []],
  ])('%s of %j finds %j', (id, facts, expected) => {
    expect(failures(id, withFacts(submission, facts))).toEqual(expected);
  });
});

describe('parts that act or reach out', () => {
  test.each<[string, Partial<PackageFacts>, object[]]>([
    ['macros', { hasMacros: true, parts: ['xl/vbaProject.bin'] }, [{ found: 'xl/vbaProject.bin' }]],
    [
      'form-controls',
      { relationships: [relationship('ctrlProp', 'xl/ctrlProps/ctrlProp1.xml')] },
      [{ found: 'xl/ctrlProps/ctrlProp1.xml', parameters: { part: 'xl/worksheets/sheet1.xml' } }],
    ],
    [
      'embedded-objects',
      { relationships: [relationship('oleObject', 'xl/embeddings/o.bin')] },
      [{ found: 'xl/embeddings/o.bin' }],
    ],
    ['dde-links', { externalLinks: ['cmd|/c calc'], ddeLinks: ['cmd|/c calc'] }, [{ found: 'cmd|/c calc' }]],
    ['external-links', { externalLinks: ['cmd|/c calc'], ddeLinks: ['cmd|/c calc'] }, []],
    ['external-links', { externalLinks: ['file:///C:/x.xlsx'] }, [{ found: 'file:///C:/x.xlsx' }]],
    [
      'data-connections',
      { connections: true, relationships: [relationship('connections', 'xl/connections.xml')] },
      [{ found: 'xl/connections.xml' }],
    ],
    [
      'external-images',
      { relationships: [relationship('image', 'http://a.vn/b.png', true)] },
      [{ found: 'http://a.vn/b.png' }],
    ],
    ['external-images', { relationships: [relationship('image', 'xl/media/a.png')] }, []],
    [
      'web-links',
      { relationships: [relationship('hyperlink', 'http://a.vn', true)] },
      [{ found: 'http://a.vn' }],
    ],
  ])('%s of %j finds %j', (id, facts, expected) => {
    expect(failures(id, withFacts(submission, facts))).toEqual(expected);
  });

  test('macro sheets and names that run by themselves are told', () => {
    expect(failures('macro-sheets', withSheet(submission, 1, { kind: 'macrosheet' }))).toEqual([
      { sheet: 'Danh mục TLKC', found: 'Danh mục TLKC' },
    ]);
    const names = [{ name: '_xlnm.Auto_Open', formula: 'Macro1!$A$1', sheet: null, hidden: true }];
    expect(
      failures(
        'macro-sheets',
        resnapped(submission, () => ({ names })),
      ),
    ).toEqual([{ found: '_xlnm.Auto_Open = Macro1!$A$1' }]);
  });
});

describe('formulas that reach out', () => {
  const found = async (id: string, formula: string) => {
    const changed = await sent(
      sound,
      edited(sound.plan, [{ sheet: 0, row: 9, column: 6, content: { formula, value: 1 } }]),
    );
    return failures(id, changed);
  };

  test.each([
    ['WEBSERVICE("http://a.vn")', 'WEBSERVICE'],
    ['_xlfn.WEBSERVICE("http://a.vn")', 'WEBSERVICE'],
    ['1+rtd("a",,"b")', 'RTD'],
    ['HYPERLINK("http://a.vn","xem")', 'HYPERLINK'],
  ])('%s is told by its function', async (formula, name) => {
    expect(await found('reaching-functions', formula)).toEqual([
      { cell: { sheet: 'Phiếu tự chấm', row: 9, column: 6 }, found: `=${formula}`, parameters: { name } },
    ]);
  });

  test.each(['"WEBSERVICE("', 'SUM(A1:A2)', 'RTD+1'])('%s is not', async (formula) => {
    expect(await found('reaching-functions', formula)).toEqual([]);
  });

  test.each([
    '[1]Sheet1!$A$1',
    "'[So lieu.xlsx]Sheet 1'!A1",
    "'C:\\du lieu\\[x.xls]S'!A1+1",
    "cmd|'/c calc'!A0",
  ])('%s is told to name another file', async (formula) => {
    expect(await found('external-reference', formula)).toEqual([
      { cell: { sheet: 'Phiếu tự chấm', row: 9, column: 6 }, found: `=${formula}`, parameters: {} },
    ]);
  });

  test.each(["'Danh mục TLKC'!A1", 'SUM(Bang[Điểm])', 'SUM(Bang[[#This Row],[Điểm]])', '"[1]"&"|"'])(
    '%s is not',
    async (formula) => {
      expect(await found('external-reference', formula)).toEqual([]);
    },
  );

  test('are told in names and in rules of entry, too', () => {
    const names = [{ name: 'Nguon', formula: '[1]S!$A$1', sheet: null, hidden: false }];
    expect(
      failures(
        'external-reference',
        resnapped(submission, () => ({ names })),
      ),
    ).toEqual([{ found: 'Nguon = [1]S!$A$1', parameters: {} }]);
    const validations = [
      { ranges: ['A1'], type: 'list', operator: null, formula1: '[1]S!$A$1:$A$9', formula2: null },
    ];
    expect(failures('external-reference', withSheet(submission, 0, { validations }))).toEqual([
      { sheet: 'Phiếu tự chấm', found: 'A1: [1]S!$A$1:$A$9', parameters: {} },
    ]);
  });
});
