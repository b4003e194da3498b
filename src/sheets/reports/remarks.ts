/** The remarks column: what a reader must know about one unit's result. */
import {
  NodeState,
  type Change,
  type Panel,
  type Scoreboard,
  type UnitResult,
} from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';

/** Remarks separated by `; `, empty when there is nothing to say. */
export function remarksOf(board: Scoreboard, result: UnitResult, texts: Texts): string {
  const panel = board.panels[result.panel];
  const exempt = panel ? notApplicableLeaves(panel, result.row) : 0;
  const lacking = panel && !result.nothingSubmitted ? missingLeaves(panel, result.row) : [];
  const change = result.changes[0];
  const published = board.findings.find(
    (finding) => finding.ruleId === 'published-differs' && finding.unit === result.unit.code,
  );
  return [
    result.nothingSubmitted ? texts.text('remark.nothingSubmitted') : '',
    result.groupRank === null ? texts.text('remark.unranked') : '',
    result.provisional ? texts.text('remark.provisional') : '',
    lacking.length > 0 ? missingText(lacking, texts) : '',
    result.tied ? texts.text('remark.tied') : '',
    exempt > 0 ? texts.text('remark.notApplicable', { count: exempt }) : '',
    published && typeof published.found === 'number'
      ? texts.text('remark.published', { published: published.found })
      : '',
    change ? notComparedText(change, texts) : '',
  ]
    .filter((remark) => remark !== '')
    .join(texts.text('word.listSeparator'));
}

function notApplicableLeaves(panel: Panel, row: number): number {
  return panel.nodes.filter(
    (node) =>
      node.children.length === 0 &&
      node.kind === 'scored' &&
      panel.results.get(node.code)?.states[row] === NodeState.notApplicable,
  ).length;
}

/** Criteria named before the rest is only counted. */
const namedCriteria = 5;

function missingText(codes: readonly string[], texts: Texts): string {
  const more = codes.length > namedCriteria ? ', …' : '';
  const list = codes.slice(0, namedCriteria).join(', ') + more;
  return texts.text('remark.missing', { count: codes.length, list });
}

/** Leaves whose figures are missing, not those that wait for their appraisal. */
function missingLeaves({ nodes, results }: Panel, row: number): readonly string[] {
  return nodes
    .filter(
      ({ code, children }) => children.length === 0 && results.get(code)?.states[row] === NodeState.missing,
    )
    .map(({ code }) => code);
}

const notCompared = {
  'new-unit': 'remark.newUnit',
  'merged-unit': 'remark.mergedUnit',
  'other-criteria-set': 'remark.otherCriteriaSet',
  'other-group': 'remark.otherGroup',
} as const;

/** Why a unit is not compared; empty text when it is, or when nothing is known. */
export function notComparedText({ reason }: Change, texts: Texts): string {
  return reason === null || reason === 'unknown' ? '' : texts.text(notCompared[reason]);
}
