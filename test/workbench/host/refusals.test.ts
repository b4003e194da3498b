/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { playedBook, refusalOf } from './played-book';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('A');
const cell = { row: 0, column: 0, rows: 1, columns: 1 };

describe('what the host refuses as Excel does', () => {
  const cases: readonly [string, (context: Excel.RequestContext) => void, string][] = [
    [
      'a matrix with rows of two lengths',
      (context) => {
        sheetOf(context).getRange('A1:B2').values = [[1, 2], [3]];
      },
      'InvalidArgument',
    ],
    [
      'a matrix larger than the range',
      (context) => {
        sheetOf(context).getRange('A1:B1').values = [
          [1, 2],
          [3, 4],
        ];
      },
      'InvalidArgument',
    ],
    [
      'a sheet that is not there',
      (context) => context.workbook.worksheets.getItem('Z').load('name'),
      'ItemNotFound',
    ],
    [
      'a sheet name that is taken, whatever its case',
      (context) => context.workbook.worksheets.add('a'),
      'ItemAlreadyExists',
    ],
    [
      'a sheet name with a slash',
      (context) => context.workbook.worksheets.add('2023/2024'),
      'InvalidArgument',
    ],
    [
      'a sheet name of 32 characters',
      (context) => context.workbook.worksheets.add('x'.repeat(32)),
      'InvalidArgument',
    ],
    [
      'an address that is none',
      (context) => sheetOf(context).getRange('A0').load('values'),
      'InvalidArgument',
    ],
    [
      'a range beyond the grid',
      (context) => sheetOf(context).getRangeByIndexes(0, 16_384, 1, 1).load('values'),
      'InvalidArgument',
    ],
    [
      'a colour that is none',
      (context) => {
        sheetOf(context).getRange('A1').format.fill.color = 'reddish';
      },
      'InvalidArgument',
    ],
    [
      'the last visible sheet deleted',
      (context) => {
        context.workbook.worksheets.getItem('B').delete();
        sheetOf(context).delete();
      },
      'InvalidOperation',
    ],
    [
      'a table over a part of another',
      (context) => {
        sheetOf(context).tables.add('A1:B3', true);
        sheetOf(context).tables.add('B2:C4', true);
      },
      'InvalidArgument',
    ],
    [
      'a table name that is taken in another sheet',
      (context) => {
        sheetOf(context).tables.add('A1:B3', true).name = 'DuLieu';
        context.workbook.worksheets.getItem('B').tables.add('A1:B3', true).name = 'DULIEU';
      },
      'InvalidArgument',
    ],
    [
      'a table named like a cell',
      (context) => {
        sheetOf(context).tables.add('A1:B3', true).name = 'AB12';
      },
      'InvalidArgument',
    ],
    [
      'merging cells of a table',
      (context) => {
        sheetOf(context).tables.add('A1:B3', true);
        sheetOf(context).getRange('A1:B1').merge();
      },
      'InvalidOperation',
    ],
    [
      'a custom XML part that is no XML',
      (context) => context.workbook.customXmlParts.add('<a><b></a>'),
      'InvalidArgument',
    ],
    [
      'a name that is taken',
      (context) => {
        context.workbook.names.add('TEN', '=A!$A$1');
        context.workbook.names.add('ten', '=A!$A$2');
      },
      'ItemAlreadyExists',
    ],
    [
      'a text of more characters than a cell holds',
      (context) => {
        sheetOf(context).getRange('A1').values = [['x'.repeat(32_768)]];
      },
      'InvalidArgument',
    ],
    [
      'a formula whose parentheses do not match',
      (context) => {
        sheetOf(context).getRange('A1').formulas = [['=SUM(A2']];
      },
      'InvalidArgument',
    ],
    [
      'a member that no table of the host has',
      (context) => {
        context.workbook.linkedWorkbooks.breakAllLinks();
      },
      'ApiNotFound',
    ],
  ];

  test.each(cases)('%s', async (_, batch, code) => {
    playedBook('A', 'B');
    expect(await refusalOf(batch)).toBe(code);
  });

  test('the action that failed is named with its place, and what came before it stays', async () => {
    const { model, sheets } = playedBook('A');
    const error = await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').values = [[7]];
      context.workbook.worksheets.add('A');
      await context.sync();
    }).catch((failure: unknown) => failure as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemAlreadyExists',
      debugInfo: { errorLocation: 'WorksheetCollection.add' },
    });
    expect(model.cells.read(sheets[0]?.id ?? '', cell).shown).toEqual([[7]]);
  });

  test('locked cells of a protected sheet take no value, unlocked ones do', async () => {
    const { sheets } = playedBook('A');
    const [sheet] = sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.formats.patch({ row: 1, column: 0, rows: 1, columns: 1 }, { locked: false });
    sheet.protection.protected = true;
    const write = (address: string) =>
      refusalOf((context) => {
        sheetOf(context).getRange(address).values = [[1]];
      });
    expect(await write('A1')).toBe('AccessDenied');
    expect(await write('A2')).toBe('done');
    expect(await refusalOf((context) => sheetOf(context).tables.add('A1:B2', true))).toBe('AccessDenied');
    expect(
      await refusalOf((context) => {
        sheetOf(context).getRange('A2').format.font.bold = true;
      }),
    ).toBe('AccessDenied');
  });

  test('a workbook whose structure is protected takes no sheet, loses none and renames none', async () => {
    const { model } = playedBook('A', 'B');
    model.data.structureProtected = true;
    expect(await refusalOf((context) => context.workbook.worksheets.add('C'))).toBe('AccessDenied');
    expect(
      await refusalOf((context) => {
        sheetOf(context).delete();
      }),
    ).toBe('AccessDenied');
    expect(
      await refusalOf((context) => {
        sheetOf(context).name = 'C';
      }),
    ).toBe('AccessDenied');
  });
});
