/** The result of a unit at a glance: total, percentage, place, grade, and how that compares. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rootCode } from '../../core/criteria/criterion';
import type { LanguageTexts } from '../../locale/texts';
import { useTexts } from '../hooks';
import type { UnitView } from '../session/unit-view';
import { figureText, signedText } from './figure-texts';
import { Card } from './page';
import { RankChange } from './rank-change';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
  },
  tile: { minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  plain: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function UnitFigures({
  unit,
  explain,
}: {
  readonly unit: UnitView;
  readonly explain: (code: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { score, max, percent, rank, count, grade, decimals, amongOthers, changes } = unit;
  const name = (key: string, parameters = {}) => texts.text(`pane.unit.${key}`, parameters);
  return (
    <Card title={name('figures')}>
      <dl className={styles.tiles}>
        <Tile
          term={name('score')}
          value={
            score === null
              ? name('noTotal')
              : texts.text('pane.score.ofMax', {
                  score: texts.number(score, decimals),
                  max: max === null ? '–' : texts.number(max),
                })
          }
          note={
            <Link
              as="button"
              inline
              aria-label={name('whyTotal')}
              onClick={() => {
                explain(rootCode);
              }}
            >
              {name('why')}
            </Link>
          }
        />
        <Tile
          term={name('percent')}
          value={percent === null ? '–' : `${texts.number(percent, decimals)}%`}
          isPlain={unit.rankBy === 'score'}
        />
        <Tile
          term={name('rank')}
          value={rank === null ? texts.text('pane.score.unranked') : name('rankOf', { rank, count })}
        />
        {grade === null ? null : <Tile term={name('grade')} value={grade} isPlain />}
        {amongOthers ? (
          <>
            <Tile
              term={name('againstMean')}
              value={differenceText(amongOthers.overMean, unit, texts)}
              note={name('againstMeanNote', { mean: keyText(amongOthers.mean, unit, texts) })}
              isPlain
            />
            {amongOthers.overBest === 0 ? null : (
              <Tile
                term={name('againstBest')}
                value={differenceText(amongOthers.overBest, unit, texts)}
                note={name('againstBestNote', {
                  best: keyText(amongOthers.best, unit, texts),
                  units: firstNames(amongOthers.bestNames, texts),
                })}
                isPlain
              />
            )}
          </>
        ) : null}
        {changes.map((change) => (
          <Tile
            key={change.against.key}
            term={name('againstPeriod', { period: change.against.label })}
            value={
              change.percent === null
                ? name('notCompared')
                : name('percentPoints', { value: signedText(change.percent, decimals, texts) })
            }
            note={change.rank === null ? undefined : <RankChange change={change} />}
            isPlain
          />
        ))}
      </dl>
    </Card>
  );
}

function Tile(props: {
  readonly term: string;
  readonly value: string;
  readonly note?: ReactNode;
  readonly isPlain?: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <dt className={styles.term}>{props.term}</dt>
      <dd className={mergeClasses(styles.value, props.isPlain === true && styles.plain)}>{props.value}</dd>
      {props.note === undefined ? null : <dd className={styles.note}>{props.note}</dd>}
    </div>
  );
}

/** The number that ranks. */
function keyText(value: number, { rankBy, decimals }: UnitView, texts: LanguageTexts): string {
  const written = figureText(value, decimals, texts);
  return rankBy === 'percent' ? `${written}%` : written;
}

/** A difference of the number that ranks: percentage points, or points. */
function differenceText(value: number | null, { rankBy, decimals }: UnitView, texts: LanguageTexts): string {
  if (value === null) return '–';
  return texts.text(rankBy === 'percent' ? 'pane.unit.percentPoints' : 'pane.unit.points', {
    value: signedText(value, decimals, texts),
  });
}

/** The first name and how many others there are. */
export function firstNames([first = '', ...others]: readonly string[], texts: LanguageTexts): string {
  return others.length === 0 ? first : texts.text('row.andOthers', { units: first, count: others.length });
}
