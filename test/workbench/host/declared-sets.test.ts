import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { setOf } from '../../workbook/office/office-members';
import { tables } from './api/registry';

/** Set of ExcelApi by `Type.member`, as the types of office.js declare them; other sets by their names. */
function declaredSets(): Map<string, string> {
  const file = 'node_modules/@types/office-js/index.d.ts';
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body)
      ts.forEachChild(node.body, visitType);
    else if (ts.isSourceFile(node)) ts.forEachChild(node, visit);
  };
  const visitType = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    for (const member of node.members) {
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
      if (name === null) continue;
      const key = `${node.name.text}.${name}`;
      const own = setOf(member);
      // A set that is named for some argument only says nothing of the rest.
      const told = own?.includes(' for password') ? setOf(node) : own;
      const set = told === null ? null : (/^[^ ;]+/.exec(told.replace(/^ExcelApi /, ''))?.[0] ?? null);
      // Of overloads the oldest counts.
      if (set !== null && !found.has(key)) found.set(key, set);
    }
  };
  visit(source);
  return found;
}

/** Members that office.js sends under another name than it declares. */
const sentFor = new Map([['Worksheet.gridlines', 'Worksheet.showGridlines']]);

/** What functions of the library send, not members of its types. */
const sentByFunctions = new Set([
  'Workbook.createAndOpenWorkbook',
  'Application.createWorkbook',
  'WorkbookCreated.id',
  'WorkbookCreated.open',
]);

describe('the API tables of the host', () => {
  const declared = declaredSets();

  test('give each member the set of ExcelApi that the types of office.js declare', () => {
    // How custom functions answer is the library's own affair.
    const known = tables.all().filter(({ name }) => name !== 'CustomFunctions');
    const wrong = known.flatMap((table) =>
      [...table.members.values()].flatMap(({ name, member }) => {
        const key = `${table.name}.${name}`;
        const set = declared.get(sentFor.get(key) ?? key);
        if (name.startsWith('_') || sentByFunctions.has(key) || set === member.since) return [];
        return [`${table.name}.${name}: ${member.since}, declared ${set ?? 'nowhere'}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
