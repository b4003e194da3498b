/** Which unit is looked at, and the choice of another. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useAnswer, usePane, usePaneState, useTexts, type Asked } from '../hooks';
import type { RankingRow, ScoredView } from '../session/scored-view';
import type { UnitView } from '../session/unit-view';
import { Choice } from './choice';

const useStyles = makeStyles({
  picker: { minWidth: 0, width: '300px', '@media (max-width: 640px)': { width: '100%' } },
});

/** Code of the unit looked at: the one that was chosen, else the first of the ranking; null before scoring. */
function useChosenUnit(): string | null {
  const chosen = usePaneState((state) => state.unit);
  const scored = usePaneState((state) => state.scored);
  if (!scored) return null;
  const codes = scored.groups.flatMap(({ rows }) => rows.map(({ code }) => code));
  return codes.find((code) => code === chosen) ?? codes[0] ?? null;
}

/** Whether the unit of the cell that is selected in the host is looked at. */
export function FollowSelection() {
  const pane = usePane();
  const texts = useTexts();
  const follows = usePaneState((state) => state.followsSelection);
  if (!pane.host.watch) return null;
  return (
    <Checkbox
      label={texts.text('pane.unit.follow')}
      checked={follows}
      onChange={(_, { checked }) => {
        pane.following.follow(checked === true);
      }}
    />
  );
}

/** The unit looked at and what is known of it; null before scoring. */
export function useUnitLookedAt(): {
  readonly unit: string;
  readonly scored: ScoredView;
  readonly asked: Asked<UnitView>;
} | null {
  const texts = useTexts();
  const scored = usePaneState((state) => state.scored);
  const unit = useChosenUnit();
  const asked = useAnswer('unit', { unit: unit ?? '', language: texts.language }, unit !== null);
  if (!scored || unit === null) return null;
  // The last answer may be about the unit that was looked at before.
  return { unit, scored, asked: { ...asked, answer: asked.answer?.code === unit ? asked.answer : null } };
}

export function UnitPicker({ unit, scored }: { readonly unit: string; readonly scored: ScoredView }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const option = ({ code, name, rank }: RankingRow) => (
    <option key={code} value={code}>
      {rank === null ? name : texts.text('pane.unit.option', { rank, name })}
    </option>
  );
  return (
    <Choice
      className={styles.picker}
      label={texts.text('pane.unit.choose')}
      value={unit}
      choose={(code) => {
        pane.chooseUnit(code);
      }}
    >
      {scored.groups.length === 1
        ? scored.groups[0]!.rows.map(option)
        : scored.groups.map(({ name, rows }) => (
            <optgroup
              key={name}
              label={
                name === ''
                  ? texts.text('pane.workbook.noGroup')
                  : texts.text('pane.unit.group', { group: name })
              }
            >
              {rows.map(option)}
            </optgroup>
          ))}
    </Choice>
  );
}
