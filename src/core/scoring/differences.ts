/** Tells where an entered score is not what the rule gives from the figures. */
import { findingsPerColumn } from '../findings/rule';
import type { Criterion } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import { roundHalfAway, sameNumber } from '../rounding/round';
import { entryCell } from './entry-cell';
import type { PanelView } from './panel-setting';
import { From, type Picked } from './pick';

type DifferenceId = 'self-differs-from-computed' | 'appraised-differs-from-computed';

/**
 * Self-assessed points beside a computed score are compared with it (the computed one counts); appraised points that
 * replace a computed score are listed. Both sides are rounded as totals are printed, so that a score typed to two
 * decimals is not held against its own rounding.
 */
export function remarkDifferences(panel: PanelView, node: Criterion, computed: Column, picked: Picked): void {
  const { settings, figures } = panel.setting;
  const decimals = node.decimals ?? settings.decimals;
  const self = figures.points('self', node.code);
  if (!self && panel.setting.stage === 'self') return;
  for (let row = 0; row < panel.count; row++) {
    if (computed.tags[row * computed.step] !== Tag.number) continue;
    const expected = roundHalfAway(computed.numbers[row * computed.step]!, decimals);
    const from = picked.from[row]!;
    const claim = from === From.computed ? self?.tags[row] : undefined;
    if (claim === Tag.number) {
      compare('self-differs-from-computed', row, From.self, self!.numbers[row]!, expected);
    } else if (claim === Tag.notApplicable || claim === Tag.noEvent) {
      report('self-differs-from-computed', row, From.self, claim === Tag.noEvent ? 'KPS' : 'KAD', expected);
    } else if (from >= From.appraisal1 && picked.entries.tags[row] === Tag.number) {
      compare('appraised-differs-from-computed', row, from, picked.entries.numbers[row]!, expected);
    }
  }

  function compare(ruleId: DifferenceId, row: number, from: number, found: number, expected: number): void {
    if (!sameNumber(roundHalfAway(found, decimals), expected)) report(ruleId, row, from, found, expected);
  }

  function report(
    ruleId: DifferenceId,
    row: number,
    from: number,
    found: number | string,
    expected: number,
  ): void {
    const cell = entryCell(panel, node, row, from);
    const unit = panel.setting.units[row]!.code;
    panel.log.addToGroup(
      ruleId,
      node.code,
      { unit, criterion: node.code, cell, found, expected },
      findingsPerColumn,
    );
  }
}
