/** A finding in words. */
import type { Finding, FindingValue } from '../../core/findings/finding';
import { cellName } from '../../workbook/address';
import type { Texts } from '../texts';

export interface FindingText {
  /** Sheet name, or empty. */
  readonly sheet: string;
  /** `B5`, or empty where no single cell is meant. */
  readonly cell: string;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly cure: string;
}

/** What was found, where, and what to do, in the reader's language. */
export function findingText(finding: Finding, texts: Texts): FindingText {
  const found = valueText(finding.found, texts);
  const expected = valueText(finding.expected, texts);
  const cell = finding.cell ? cellName(finding.cell.row, finding.cell.column) : '';
  const sheet = finding.cell?.sheet ?? finding.sheet ?? '';
  const parameters = {
    sheet,
    cell,
    unit: finding.unit ?? '',
    criterion: finding.criterion ?? '',
    ...(finding.tolerance !== undefined && { tolerance: finding.tolerance }),
    ...finding.parameters,
    found,
    expected,
  };
  return {
    sheet,
    cell,
    what: texts.text(`finding.${finding.ruleId}`, parameters),
    found,
    expected,
    cure: texts.text(`finding.${finding.ruleId}.cure`, parameters),
  };
}

/** A value as a sentence shows it; empty when the finding names none. */
function valueText(value: FindingValue | undefined, texts: Texts): string {
  if (value === undefined) return '';
  if (value === null || value === '') return texts.text('word.empty');
  if (typeof value === 'boolean') return texts.text(value ? 'word.yes' : 'word.no');
  return typeof value === 'number' ? texts.number(value) : value;
}
