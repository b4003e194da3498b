/** Reads the criteria sheets. */
import { blankCriterion } from '../../core/criteria/blank-criterion';
import { buildTree, type CriterionDraft } from '../../core/criteria/build-tree';
import { checkSet } from '../../core/criteria/check-set';
import { rootCode, type CriteriaSet, type Criterion } from '../../core/criteria/criterion';
import { longestSheetName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { ColumnId } from '../format';
import { directionWords, kindWords, policyWords, sourceWords } from '../words';
import { cleanCode, CodeSequence } from './codes';
import { criterionSteps } from './criterion-steps';
import type { FoundSheets } from './find-sheets';
import type { GroupNames } from './groups';
import { Vocabulary } from './names';
import type { Reading } from './reading';
import { readRule } from './rules';
import { openTable, type TableRow } from './table';
import { isTotalName } from './total-rows';

type CriterionRow = TableRow<ColumnId<'criteria'>>;

const policies = new Vocabulary(policyWords);
const sources = new Vocabulary(sourceWords);
const kinds = new Vocabulary(kindWords);
const directions = new Vocabulary(directionWords);

/** The sets of criteria: the one for every khối without a set of its own first. */
export function readCriteria(
  reading: Reading,
  sheets: FoundSheets,
  groups: GroupNames,
  indexName: string,
): readonly CriteriaSet[] {
  const common = sheets.byId.get('criteria');
  const sets = [
    ...(common ? [{ group: null, sheet: common, units: groups.all }] : []),
    ...sheets.criteriaByGroup.map(({ group, sheet }) => {
      const known = groups.find(group, sheet.name.length >= longestSheetName);
      if (known === null && groups.all.length > 0) {
        const expected = groups.nearestTo(group);
        reading.log.add('criteria-set-without-group', { sheet: sheet.name, found: group, expected });
      }
      return { group: known ?? group, sheet, units: known === null ? [] : [known] };
    }),
  ];
  if (sets.length === 0) reading.log.add('no-criteria-sheet');
  return sets.flatMap(({ group, sheet, units }) => {
    const nodes = readNodes(reading, sheet, groups, indexName);
    if (nodes.length > 1) return [checkSet({ group, sheet: sheet.name, nodes }, units, reading.log)];
    reading.log.add('no-criteria', { sheet: sheet.name });
    return [];
  });
}

function readNodes(
  reading: Reading,
  sheet: SheetSnapshot,
  groups: GroupNames,
  indexName: string,
): readonly Criterion[] {
  const drafts: CriterionDraft[] = [];
  const codes = new CodeSequence();
  let root = impliedRoot(indexName);
  for (const row of openTable(reading, sheet, 'criteria')?.rows() ?? []) {
    const name = row.text('name');
    const codeCell = row.at('code');
    if (isTotalName(codeCell.text) || (codeCell.text === '' && isTotalName(name))) {
      const max = row.at('max');
      root = { ...root, node: { ...root.node, max: max.number(), maxCell: max.ref } };
    } else if (codeCell.text === '') {
      reportMissingCode(reading, row);
    } else if (name === '' && row.text('max') === '' && codeCell.text.includes(' ')) {
      // A heading written across the columns, which begins where the codes are.
      continue;
    } else {
      const draft = draftOf(reading, row, codes, groups);
      const { node } = draft;
      const isUnnamedRoot = node.code === rootCode && node.name === '';
      drafts.push(isUnnamedRoot ? { ...draft, node: { ...node, name: indexName } } : draft);
    }
  }
  return buildTree(drafts, root, reading.log);
}

/** A row with a name alone heads others; one with points or a rule was meant as a criterion. */
function reportMissingCode(reading: Reading, row: CriterionRow): void {
  if (row.text('max') === '' && row.text('rule') === '') return;
  reading.log.add('criterion-without-code', { cell: row.at('code').ref, found: row.text('name') });
}

function draftOf(
  reading: Reading,
  row: CriterionRow,
  codes: CodeSequence,
  groups: GroupNames,
): CriterionDraft {
  const { log } = reading;
  const cell = row.at('code');
  const { code, lost } = codes.read(cell);
  const at = { cell: cell.ref, criterion: code, found: cell.text };
  if (lost === 'number') log.add('code-as-number', { ...at, found: cell.value, expected: code });
  else if (lost === 'date') log.add('code-as-date', { ...at, expected: code });
  else if (cell.isNumber && code.includes('.')) log.addToGroup('numeric-codes', cell.ref?.sheet ?? '', at);
  const rule = readRule(row.at('rule'), code, log);
  const hasRule = rule.ruleText !== '';
  const node = {
    code,
    name: row.text('name'),
    max: row.at('max').number(),
    method: row.at('method').prose,
    ...rule,
    weight: row.at('weight').number({ min: 0 }) ?? 1,
    source: row.at('source').word(sources) ?? (hasRule ? 'data' : 'self'),
    ifNotApplicable: row.at('ifNotApplicable').word(policies),
    ifNoEvent: row.at('ifNoEvent').word(policies),
    ifZeroDenominator: row.at('ifZeroDenominator').word(policies),
    decimals: row.at('decimals').whole({ min: 0, max: 10 }),
    kind: row.at('kind').word(kinds) ?? 'scored',
    steps: criterionSteps(row.at('steps'), code, log),
    direction: row.at('direction').word(directions) ?? 'higher',
    groups: groupsOf(reading, row, code, groups),
    evidence: row.at('evidence').prose,
    appraiser: row.text('appraiser'),
    leadAgency: row.text('leadAgency'),
    unitOfMeasure: row.text('unitOfMeasure'),
    note: row.at('note').prose,
    cell: cell.ref,
    maxCell: row.at('max').ref,
    ruleCell: row.at('rule').ref,
  };
  return { parentCode: cleanCode(row.mergedText('parent')) || null, node };
}

/** A khối may have commas in its name (`Sở, ban, ngành`), so pieces are only cut at commas when that helps. */
function groupsOf(reading: Reading, row: CriterionRow, criterion: string, groups: GroupNames): string[] {
  const cell = row.at('groups');
  const pieces = cell.list.flatMap((piece) => (groups.find(piece) === null ? piece.split(/,\s*/) : [piece]));
  return pieces.map((piece) => {
    const known = groups.find(piece);
    if (known === null) {
      const expected = groups.nearestTo(piece);
      reading.log.add('unknown-group', { cell: cell.ref, criterion, found: piece, expected });
    }
    return known ?? piece;
  });
}

function impliedRoot(name: string): CriterionDraft {
  return { parentCode: null, node: { ...blankCriterion(rootCode), name } };
}
