/** Reads the sheet Quy tắc rà soát: conditions that the index itself lays down. */
import type { OwnCheck } from '../../core/book';
import { type CriteriaSet, rootCode } from '../../core/criteria/criterion';
import type { Expression } from '../../core/rules/expression';
import { ruleReads } from '../../core/rules/names';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { ownSeverityWords } from '../words';
import type { Cell } from './cell';
import type { CodeIndex } from './codes';
import { nearestWord, Vocabulary } from './names';
import type { Reading } from './reading';
import { readRule } from './rules';
import { openTable } from './table';

const severities = new Vocabulary(ownSeverityWords);

/** What conditions may read. */
export interface CheckedFigures {
  readonly criteria: CodeIndex;
  /** Names of the measures that the workbook has of a criterion, or that its rule reads. */
  measuresOf(code: string): ReadonlySet<string>;
}

/** Checks in sheet order. One without a condition that can be read, or only for criteria that nobody knows, is none. */
export function readOwnChecks(
  reading: Reading,
  sheet: SheetSnapshot | undefined,
  figures: CheckedFigures,
): readonly OwnCheck[] {
  if (!sheet) return [];
  const table = openTable(reading, sheet, 'checks');
  if (!table) reading.log.add('header-not-found', { sheet: sheet.name });
  const checks: OwnCheck[] = [];
  for (const row of table?.rows() ?? []) {
    const [code, name, cell] = [row.text('code'), row.text('name'), row.at('condition')];
    const { rule, ruleText, ruleBroken } = readRule(cell, null, reading.log);
    if (!rule || !cell.ref) {
      const isNamed = code !== '' || name !== '';
      if (!ruleBroken && isNamed) {
        reading.log.add('check-without-condition', { cell: cell.ref, found: name || code });
      }
      continue;
    }
    const written = row.at('criteria');
    const criteria = written.codes.flatMap((text) => knownCode(text, written, reading, figures));
    reportUnknown(rule, criteria, cell, reading, figures);
    if (written.codes.length > 0 && criteria.length === 0) continue;
    checks.push({
      code: code || name || ruleText,
      name: name || code || ruleText,
      criteria,
      condition: rule,
      conditionText: ruleText,
      severity: row.at('severity').word(severities) ?? 'error',
      message: row.at('message').prose,
      cell: cell.ref,
    });
  }
  return checks;
}

/** Measures that stand in for each other: which of them is stored is the figures' own matter. */
const interchangeable: ReadonlySet<string> = new Set(['x', 'n', 'a', 'b']);

/** Names of measures by criterion: those with figures, and those that the rules of the criterion read. */
export function measuresKnown(
  sets: readonly CriteriaSet[],
  given: (code: string) => Iterable<string>,
): CheckedFigures['measuresOf'] {
  return (code) => {
    const rules = sets.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.code === code ? (node.rule ?? []) : [])),
    );
    return new Set([...given(code), ...rules.flatMap((rule) => ruleReads(rule).measures)]);
  };
}

function knownCode(
  text: string,
  cell: Cell,
  reading: Reading,
  { criteria }: CheckedFigures,
): readonly string[] {
  const code = criteria.find(text);
  if (code !== null) return [code];
  const expected = criteria.nearestTo(text);
  reading.log.add('unknown-criterion', { cell: cell.ref, found: text, expected, parameters: { count: 1 } });
  return [];
}

/** Criteria and measures that the condition reads and nobody has: it could never be evaluated. */
function reportUnknown(
  rule: Expression,
  criteria: readonly string[],
  { ref: cell }: Cell,
  reading: Reading,
  figures: CheckedFigures,
): void {
  const { measures, nodes, nodeMeasures } = ruleReads(rule);
  for (const found of new Set([...nodes, ...nodeMeasures.map(({ code }) => code)])) {
    if (found === rootCode || figures.criteria.find(found) === found) continue;
    const expected = figures.criteria.find(found) ?? figures.criteria.nearestTo(found);
    reading.log.add('unknown-reference', { cell, found, expected });
  }
  for (const criterion of criteria) {
    const known = figures.measuresOf(criterion);
    for (const found of measures) {
      if (interchangeable.has(found) || known.has(found)) continue;
      reading.log.add('measure-without-column', {
        cell,
        criterion,
        found,
        expected: nearestWord(found, known),
      });
    }
  }
}
