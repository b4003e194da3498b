/** Conditions that the index itself lays down on `Quy tắc rà soát`, in its own words. */
import type { OwnCheck } from '../../core/book';
import { rootCode } from '../../core/criteria/criterion';
import { Tag } from '../../core/measures/column';
import { evaluateRule } from '../../core/rules/evaluate';
import { ruleReads } from '../../core/rules/names';
import type { PanelScoring } from '../../core/scoring/panel-scoring';
import { contextOf } from '../../core/scoring/rule-context';
import type { Entry, FormReading } from '../../sheets/unit-form/form-reading';
import type { CheckLog } from '../check';
import { contentCheck } from './content-check';

/**
 * Each condition over each criterion that it applies to. It must be true, or a number other than 0; of KPS and KAD it
 * asks nothing, and where a figure is missing it is not evaluated.
 */
export const ownCheck = contentCheck(
  { id: 'own-check', family: 'VAL', severity: 'error', parameters: ['rule', 'name', 'message'] },
  ({ submission: { book, scoring }, reading }, log) => {
    const panel = scoring?.standings.panels[0]?.scoring;
    for (const check of panel ? book.checks : []) {
      for (const code of check.criteria.length > 0 ? check.criteria : [rootCode]) {
        const isFilled = reading.lines.some(
          ({ line }) => line.criterion.code === code && line.role !== 'exempt',
        );
        if (isFilled) judge(check, code, panel!, reading, log);
      }
    }
  },
);

function judge(
  check: OwnCheck,
  code: string,
  panel: PanelScoring,
  reading: FormReading,
  log: CheckLog,
): void {
  const { condition, conditionText, severity, name, message } = check;
  const entry = entryRead(check, code, reading);
  const at = { criterion: code, ...(entry && { cell: entry.cell }) };
  if (ruleReads(condition).usesGroup) {
    log.notEvaluated('depends-on-group', at);
    return;
  }
  const { numbers, tags } = evaluateRule(
    condition,
    contextOf(panel, panel.criterion(code)!, { quietly: true }),
  );
  switch (tags[0]) {
    case Tag.boolean:
    case Tag.number:
      break;
    case Tag.noEvent:
    case Tag.notApplicable:
      return;
    default:
      log.notEvaluated('no-figures', at);
      return;
  }
  if (numbers[0] !== 0) return;
  const value = entry?.value ?? null;
  log.fail({
    ...at,
    severity,
    found: typeof value === 'object' ? null : value,
    expected: conditionText,
    parameters: { rule: check.code, name, message: message || conditionText },
  });
}

/** The cell that a reader would look at first: of the first measure that the condition reads, else of the criterion. */
function entryRead({ condition }: OwnCheck, code: string, { lines }: FormReading): Entry | undefined {
  const { measures, nodeMeasures } = ruleReads(condition);
  const read = [...measures.map((name) => ({ code, name })), ...nodeMeasures];
  const lineOf = (wanted: string) => lines.find(({ line }) => line.criterion.code === wanted);
  const [entry] = read.flatMap((one) => {
    const measured = lineOf(one.code)?.measures;
    return (
      measured?.get(one.name) ?? (one.name === 'x' || one.name === 'r' ? (measured?.get('a') ?? []) : [])
    );
  });
  const line = lineOf(code);
  return entry ?? line?.entries.get('self') ?? line?.entries.get('code');
}
