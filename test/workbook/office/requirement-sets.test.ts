import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { features } from '../../../src/workbook/office/supports';
import { askedSets, knownMembers, manifestSets } from './common-api';
import {
  checkRequirementSets,
  type Checked,
  compareVersions,
  type Declared,
  openPrograms,
  tableOf,
} from './requirement-sets';

// The declarations of office.js are nine megabytes.
jest.setTimeout(120_000);

const root = process.cwd();
/** Where Excel may be named. */
const folders = ['src/workbook/office', 'src/taskpane', 'src/commands', 'src/functions'];
const programOf = openPrograms(root);
const manifest = manifestSets(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));

const declared: Declared = {
  features,
  otherSets: new Map([
    ...askedSets,
    ...[...manifest.overrides].map(
      ([name, version]) => [name, { version, because: 'declared by manifest.xml' }] as const,
    ),
  ]),
  knownMembers,
};

describe('what ChiSo asks of Excel', () => {
  test('is there wherever it is used: in the floor, behind a feature that was looked at, or declared', () => {
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(root, folder, name)),
    );
    const { uses, problems } = checkRequirementSets(programOf(files), files, declared);
    const members = new Set(uses.map(({ member }) => member));
    expect(members.size).toBeGreaterThan(300);
    const isUsed = (name: string) => [...members].some((one) => `${one}.`.startsWith(`${name}.`));
    expect([...knownMembers.keys()].filter((name) => !isUsed(name))).toEqual([]);
    if (problems.length > 0) throw new Error([...problems, '', tableOf(uses)].join('\n'));
  });

  test('opens the pane in Excels that it then refuses, so that it can say what they lack', () => {
    const excelApi = manifest.base.get('ExcelApi');
    expect(excelApi).toBe('1.1');
    expect(compareVersions(excelApi!, features.base)).toBeLessThan(0);
    expect([...manifest.base.keys()]).toEqual(['ExcelApi']);
  });

  test('declares the runtime that pane, commands and functions share where these are', () => {
    expect(Object.fromEntries(manifest.overrides)).toEqual({ SharedRuntime: '1.1' });
  });

  test('compares versions as numbers between dots', () => {
    expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
    expect(compareVersions('1.9', '1.10')).toBeLessThan(0);
    expect(compareVersions('1.10', '1.10')).toBe(0);
    expect(compareVersions('2.0', '1.20')).toBeGreaterThan(0);
  });
});

const invented = path.join(root, 'src/workbook/office/invented.ts');
const inventedFeatures = { base: '1.9', comments: '1.10', mergedAreas: '1.13', undoGroup: '1.20' } as const;

/** What the check says of a function's body that has `supports`, `sheet`, `range`, `workbook` and `context`. */
function check(body: string, asked: readonly string[] = []): Checked {
  const names = Object.keys(inventedFeatures);
  const source = `
    declare const supports: Readonly<Record<${names.map((name) => `'${name}'`).join(' | ')}, boolean>>;
    export function invented(sheet: Excel.Worksheet, range: Excel.Range, workbook: Excel.Workbook,
      context: Excel.RequestContext, other: boolean): unknown { ${body}; return undefined; }`;
  const wanted = Object.entries(inventedFeatures).filter(([name]) => name === 'base' || asked.includes(name));
  return checkRequirementSets(programOf([invented], new Map([[invented, source]])), [invented], {
    features: Object.fromEntries(wanted) as Declared['features'],
    otherSets: askedSets,
    knownMembers,
  });
}

/** The problems, without their places. */
const problems = (body: string, ...asked: string[]) =>
  check(body, asked).problems.map((problem) => problem.replace(/^\S+:\d+ /, ''));

const ungated = (member: string, version: string) =>
  `${member} [ExcelApi ${version}]: newer than 1.9 and behind no supports.<feature>`;

describe('the check', () => {
  test('knows the set of a member by its own comment, else by that of its class', () => {
    const { uses } = check('range.values = []; range.columnHidden; range.load("address")');
    expect(uses.map(({ member, set }) => `${member} · ${String(set)}`)).toEqual([
      'Excel.Range.values · ExcelApi 1.1',
      'Excel.Range.columnHidden · ExcelApi 1.2',
      'Excel.Range.address · ExcelApi 1.1',
      'Excel.Range.load · ExcelApi 1.1',
    ]);
  });

  test('passes what the floor has', () => {
    expect(problems('sheet.getRanges("A1,B2").format.fill.color = "#FF0000"')).toEqual([]);
  });

  test('refuses a newer member that nothing stands before', () => {
    expect(problems('workbook.comments')).toEqual([ungated('Excel.Workbook.comments', '1.10')]);
  });

  test.each([
    ['an if', 'if (supports.comments) { workbook.comments; }'],
    ['an if with more', 'if (other && supports.comments) workbook.comments;'],
    ['a function inside an if', 'if (supports.comments) { [1].forEach(() => workbook.comments); }'],
    ['an else', 'if (!supports.comments) { other; } else workbook.comments;'],
    ['a choice', 'return supports.comments ? workbook.comments : null'],
    ['the other side of a choice', 'return !supports.comments ? null : workbook.comments'],
    ['an and', 'return supports.comments && workbook.comments'],
    ['a denied or', 'return !supports.comments || workbook.comments'],
    ['a return before', 'if (!supports.comments) return null; workbook.comments'],
    ['a return in a block before', 'if (!supports.comments) { other; return null; } workbook.comments'],
    ['a throw before', 'if (!supports.comments) throw new Error("old"); workbook.comments'],
    ['a return for one of two reasons', 'if (other || !supports.comments) return null; workbook.comments'],
    [
      'a continue before',
      'for (const one of [1]) { if (!supports.comments) continue; workbook.comments; one; }',
    ],
    ['supports of an object', 'const host = { supports }; if (host.supports.comments) workbook.comments;'],
  ])('passes a newer member behind %s', (_, body) => {
    expect(problems(body, 'comments')).toEqual([]);
  });

  test.each([
    ['the wrong branch', 'if (supports.comments) { other; } else workbook.comments;'],
    ['a denied if', 'if (!supports.comments) workbook.comments;'],
    ['an or, which may hold for another reason', 'if (other || supports.comments) workbook.comments;'],
    ['an if that does not leave', 'if (!supports.comments) { other; } workbook.comments'],
    ['a return for both reasons only', 'if (other && !supports.comments) return null; workbook.comments'],
    ['a return behind it', 'workbook.comments; if (!supports.comments) return null;'],
    ['an if that ended', 'if (supports.comments) { other; } workbook.comments'],
    [
      'a return of another function',
      '[1].forEach(() => { if (!supports.comments) return; }); workbook.comments',
    ],
  ])('refuses a newer member with %s', (_, body) => {
    expect(problems(body, 'comments')).toEqual([ungated('Excel.Workbook.comments', '1.10')]);
  });

  test('refuses a gate with too low a version', () => {
    expect(problems('if (supports.comments) range.getMergedAreasOrNullObject()', 'comments')).toEqual([
      'Excel.Range.getMergedAreasOrNullObject [ExcelApi 1.13]: behind comments (1.10), which is too old',
    ]);
    expect(problems('if (supports.undoGroup) workbook.comments', 'undoGroup')).toEqual([]);
    expect(
      problems(
        'if (supports.comments && supports.mergedAreas) range.getMergedAreasOrNullObject()',
        'comments',
        'mergedAreas',
      ),
    ).toEqual([]);
  });

  test('asks nothing again of whoever holds an object, but for members that its type got later', () => {
    const held =
      'const held = supports.comments ? workbook.comments : null; held?.items.map((one) => one.content);';
    expect(problems(held, 'comments')).toEqual([]);
    expect(problems(`${held} held?.items[0]?.mentions`, 'comments')).toEqual([
      ungated('Excel.Comment.mentions', '1.11'),
    ]);
  });

  test('reads names that are loaded, of collections their items', () => {
    expect(problems('context.load(workbook.worksheets, "items/name, items/showGridlines")')).toEqual([]);
    expect(problems('sheet.load("name,comments/content")')).toEqual([
      ungated('Excel.Worksheet.comments', '1.10'),
    ]);
    expect(problems('range.load(["values", "valuesAsJson"])')).toEqual([
      ungated('Excel.Range.valuesAsJson', '1.16'),
    ]);
    const maybe = 'const maybe = other ? workbook.worksheets : null; maybe?.load("name,standardHeight")';
    expect(problems(maybe)).toEqual([]);
    expect(problems('range.load({ values: true, valuesAsJson: true })')).toEqual([
      ungated('Excel.Interfaces.RangeLoadOptions.valuesAsJson', '1.16'),
    ]);
    expect(problems('const names = ["valuesAsJson"] as const; range.load([...names])')).toEqual([
      ungated('Excel.Range.valuesAsJson', '1.16'),
    ]);
  });

  test('refuses names to load that it cannot read or find', () => {
    expect(problems('const name: string = String(other); range.load(name)')).toEqual([
      'load(name): cannot be followed',
    ]);
    expect(problems('range.load("valeus")')).toEqual(["load('valeus'): no valeus: cannot be followed"]);
  });

  test('sees members in options, in patterns and in texts that choose', () => {
    expect(problems('Excel.run({ mergeUndoGroup: true }, async () => {})')).toEqual([
      ungated('Excel.RunOptions.mergeUndoGroup', '1.20'),
    ]);
    expect(problems('const { comments } = workbook; comments')).toEqual([
      ungated('Excel.Workbook.comments', '1.10'),
    ]);
    expect(problems('const key = workbook["comments"]; key')).toEqual([
      ungated('Excel.Workbook.comments', '1.10'),
    ]);
    expect(problems('range.clear("ResetContents")')).toEqual([
      ungated('Excel.ClearApplyTo.resetContents', '1.18'),
    ]);
    expect(problems('range.clear("Contents")')).toEqual([]);
    expect(problems('range.clear(Excel.ClearApplyTo.resetContents)')).toEqual([
      ungated('Excel.ClearApplyTo.resetContents', '1.18'),
    ]);
  });

  test('refuses what only some Excels of a version have', () => {
    expect(problems('sheet.namedSheetViews')).toEqual([
      'Excel.Worksheet.namedSheetViews [ExcelApiOnline 1.1]: not in every Excel of a version',
    ]);
    expect(problems('workbook.application.windows')).toEqual([
      'Excel.Application.windows [ExcelApiDesktop 1.1]: not in every Excel of a version',
    ]);
  });

  test('refuses members of no set and of sets that nobody declares, unless a reason is given', () => {
    expect(problems('Office.context.mailbox')).toEqual([
      'Office.Context.mailbox [no set]: in no set, and nothing says why it may be used',
    ]);
    expect(problems('Office.addin.hide()')).toEqual([
      'Office.Addin.hide [SharedRuntime 1.1]: nothing declares SharedRuntime',
    ]);
    expect(problems('Office.context.displayLanguage')).toEqual([]);
  });

  test('tells of features that nobody asks for', () => {
    expect(problems('range.values', 'comments', 'undoGroup')).toEqual([
      'supports.comments: nobody asks for it',
      'supports.undoGroup: nobody asks for it',
    ]);
  });

  test('names the place, and every member in one line', () => {
    const { uses, problems: found } = check(
      'workbook.comments; if (supports.comments) workbook.comments; range.values; range.values',
      ['comments'],
    );
    expect(found).toEqual([
      `src/workbook/office/invented.ts:4 ${ungated('Excel.Workbook.comments', '1.10')}`,
    ]);
    expect(tableOf(uses).split('\n')).toEqual([
      'Excel.Range.values · ExcelApi 1.1 · 2×',
      'Excel.Workbook.comments · ExcelApi 1.10 · 1×',
      'Excel.Workbook.comments · ExcelApi 1.10 · behind comments · 1×',
    ]);
  });
});
