/** What a changed rule would do: points, index and place of every unit, before and after. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer, usePaneState, useTexts } from '../hooks';
import type { RuleTrial, TrialPlace } from '../session/rule-trial';
import type { RuleAsked } from '../session/verbs';
import { Answered } from './answered';
import { RankChange } from './rank-change';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS} 0` },
  more: { marginTop: tokens.spacingVerticalS },
  group: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  was: { color: tokens.colorNeutralForeground2 },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** `asked` is null while the rule is the one of the workbook, or no rule. */
export function RuleEffect({ asked }: { readonly asked: RuleAsked | null }) {
  const styles = useStyles();
  const texts = useTexts();
  const hasResult = usePaneState((state) => state.scored !== null);
  const trial = useAnswer('tryRule', asked, hasResult && asked !== null);
  if (!hasResult) return <p className={styles.text}>{texts.text('pane.criteria.effect.needsScore')}</p>;
  if (asked === null) return <p className={styles.text}>{texts.text('pane.criteria.effect.unchanged')}</p>;
  return <Answered asked={trial}>{(found) => <Effect trial={found} />}</Answered>;
}

function Effect({ trial: { units, changed } }: { readonly trial: RuleTrial }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const decimals = usePaneState((state) => state.scored?.ranking.decimals ?? 2);
  if (!changed) return null;
  if (changed.points + changed.rank === 0) {
    return (
      <p className={styles.text} role="status">
        {texts.text('pane.criteria.effect.none')}
      </p>
    );
  }
  const isShort = units.length <= fewUnits;
  const shown = isShort || showsAll ? units : mostMoved(units);
  const hasGroups = new Set(units.map(({ group }) => group)).size > 1;
  const heading = (key: string, kind?: string) => (
    <th scope="col" data-kind={kind}>
      {texts.text(`pane.criteria.effect.${key}`)}
    </th>
  );
  return (
    <>
      <p className={styles.text} role="status">
        {texts.text('pane.criteria.effect.some', { points: changed.points, moved: changed.rank })}{' '}
        {isShort || showsAll ? null : texts.text('pane.criteria.effect.most', { count: fewUnits })}
      </p>
      {/* Narrower than the table it is scrolled, by keys too. */}
      <div className={table.scroll} tabIndex={0} role="group" aria-label={texts.text('pane.criteria.effect')}>
        <table className={table.table}>
          <thead>
            <tr>
              {heading('unit')}
              {heading('rank', 'number')}
              <th scope="col">{texts.text('pane.score.column.change')}</th>
              {heading('criterion', 'number')}
              {heading('percent', 'number')}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, name, group, before, after }) => (
              <tr key={code}>
                <th scope="row" data-kind="name">
                  {name}
                  {hasGroups ? <span className={styles.group}>{group}</span> : null}
                </th>
                <Pair before={before} after={after} what="rank" decimals={0} />
                <td>
                  <RankChange
                    change={{ percent: null, rank: gained(before.rank, after.rank), reason: null }}
                  />
                </td>
                <Pair before={before} after={after} what="points" decimals={decimals} />
                <Pair before={before} after={after} what="percent" decimals={decimals} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isShort ? null : (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll
            ? texts.text('pane.criteria.effect.showMost', { count: fewUnits })
            : texts.text('pane.criteria.effect.showAll', { count: units.length })}
        </Button>
      )}
    </>
  );
}

function Pair(props: {
  readonly before: TrialPlace;
  readonly after: TrialPlace;
  readonly what: keyof TrialPlace;
  readonly decimals: number;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const said = (place: TrialPlace) => {
    const value = place[props.what];
    return value === null ? '–' : texts.number(value, props.decimals);
  };
  const [before, after] = [said(props.before), said(props.after)];
  if (before === after) return <td data-kind="number">{after}</td>;
  return (
    <td data-kind="number">
      <span role="img" aria-label={texts.text('pane.criteria.effect.changed', { before, after })}>
        <span className={styles.was}>{before}</span> → <span className={styles.now}>{after}</span>
      </span>
    </td>
  );
}

/** So many units are shown at first: those that move most. */
const fewUnits = 10;

function mostMoved(units: RuleTrial['units']): RuleTrial['units'] {
  const moved = ({ before, after }: RuleTrial['units'][number]) =>
    Math.abs(gained(before.rank, after.rank) ?? 0);
  const turned = ({ before, after }: RuleTrial['units'][number]) =>
    Math.abs((after.percent ?? 0) - (before.percent ?? 0));
  return [...units].sort((a, b) => moved(b) - moved(a) || turned(b) - turned(a)).slice(0, fewUnits);
}

/** Places gained; null where a unit has no place before or after. */
function gained(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : before - after;
}
