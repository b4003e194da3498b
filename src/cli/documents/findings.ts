/** Findings as a program reads them. */
import type { Finding } from '../../core/findings/finding';
import { cellName } from '../../workbook/address';

/** One finding; what it does not name is null. `key` and `parameters` make its sentence in either language. */
export function findingDocument(finding: Finding): object {
  const { cell } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    status: finding.status,
    sheet: cell?.sheet ?? finding.sheet ?? null,
    range: cell ? cellName(cell.row, cell.column) : null,
    unit: finding.unit ?? null,
    criterion: finding.criterion ?? null,
    found: finding.found ?? null,
    expected: finding.expected ?? null,
    tolerance: finding.tolerance ?? null,
    key: `finding.${finding.ruleId}`,
    parameters: finding.parameters ?? {},
  };
}
