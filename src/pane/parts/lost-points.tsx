/** Where a unit lost points, most first, and the least change that would win each back. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NeededChange } from '../../core/gaps/gap';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { NamedGap, UnitView } from '../session/unit-view';
import { CellLink } from './cell-link';
import { enteredText, figureText, signedText } from './figure-texts';
import { Card } from './page';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  name: { textAlign: 'left' },
  track: {
    width: '56px',
    height: '4px',
    marginTop: '3px',
    marginLeft: 'auto',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: '2px',
    '@media (max-width: 480px)': { display: 'none' },
  },
  fill: {
    height: '100%',
    borderRadius: '2px',
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  needed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  roomy: { '@media (max-width: 760px)': { display: 'none' } },
  /** Small screens read what would win the points back below the criterion. */
  below: { display: 'none', '@media (max-width: 760px)': { display: 'block' } },
  /** Smaller ones read the score there too. */
  scores: { '@media (max-width: 480px)': { display: 'none' } },
  belowSmall: { display: 'none', '@media (max-width: 480px)': { display: 'block' } },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Criteria shown before the rest is asked for. */
const shownFirst = 10;

export function LostPoints({
  unit,
  explain,
}: {
  readonly unit: UnitView;
  readonly explain: (code: string) => void;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const { decimals, lost } = unit;
  const shown = showsAll ? lost.leaves : lost.leaves.slice(0, shownFirst);
  const title = texts.text('pane.unit.lost');
  const heading = (key: string) => texts.text(`pane.unit.lost.${key}`);
  const hasOthers = unit.amongOthers !== null;
  if (lost.leaves.length === 0)
    return (
      <Card title={title}>
        <p className={styles.text}>{texts.text('pane.unit.lostNone')}</p>
      </Card>
    );
  return (
    <Card title={title}>
      <p className={styles.text}>
        {texts.text('pane.unit.lostText', {
          count: lost.leaves.length,
          lost: texts.number(lost.points, decimals),
        })}
      </p>
      <div className={table.scroll}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{heading('criterion')}</th>
              <th scope="col" data-kind="number" className={styles.scores}>
                {heading('score')}
              </th>
              <th scope="col" data-kind="number">
                {heading('lost')}
              </th>
              {hasOthers ? (
                <th scope="col" data-kind="number" className={styles.roomy} title={heading('meanTitle')}>
                  {heading('mean')}
                </th>
              ) : null}
              <th scope="col" className={styles.roomy}>
                {heading('needed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((gap) => (
              <tr key={gap.criterion}>
                <th scope="row" data-kind="name">
                  <Link
                    as="button"
                    inline
                    className={styles.name}
                    onClick={() => {
                      explain(gap.criterion);
                    }}
                  >
                    {`${gap.criterion} ${gap.name}`}
                  </Link>
                  <div className={styles.belowSmall}>{scoreText(gap, decimals, texts)}</div>
                  <div className={styles.below}>
                    <Needed unit={unit.code} gap={gap} />
                  </div>
                </th>
                <td data-kind="number" className={styles.scores}>
                  {scoreText(gap, decimals, texts)}
                </td>
                <td data-kind="number">
                  {texts.number(gap.lost, decimals)}
                  <div className={styles.track} aria-hidden>
                    <div className={styles.fill} style={{ width: `${String(gap.partOfMost)}%` }} />
                  </div>
                </td>
                {hasOthers ? (
                  <td data-kind="number" className={styles.roomy}>
                    {signedText(gap.overMean, decimals, texts)}
                  </td>
                ) : null}
                <td className={styles.roomy}>
                  <Needed unit={unit.code} gap={gap} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lost.leaves.length > shownFirst ? (
        <Button
          className={styles.more}
          size="small"
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? heading('fewer') : texts.text('pane.unit.lost.all', { count: lost.leaves.length })}
        </Button>
      ) : null}
    </Card>
  );
}

/** What would win the points back, a button to try it, and the cell to look at. */
function Needed({ unit, gap }: { readonly unit: string; readonly gap: NamedGap }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const tried = usePaneState(({ trials }) => trials.get(unit));
  const { needed, criterion, cell } = gap;
  const isTried =
    tried?.some((change) => change.criterion === criterion && change.measure === needed?.measure) ?? false;
  return (
    <div className={styles.needed}>
      {needed ? (
        <>
          <span>{changeText(needed, texts)}</span>
          <Button
            size="small"
            aria-label={isTried ? undefined : texts.text('pane.unit.lost.tryLabel', { criterion })}
            disabled={isTried}
            onClick={() => {
              pane.tryFigures(unit, [{ criterion, measure: needed.measure, value: needed.to }]);
              pane.show('whatIf');
            }}
          >
            {texts.text(isTried ? 'pane.whatIf.suggested' : 'pane.unit.lost.try')}
          </Button>
        </>
      ) : (
        <span className={styles.quiet}>{texts.text('pane.unit.lost.noNeeded')}</span>
      )}
      {cell ? <CellLink cell={cell} /> : null}
    </div>
  );
}

/** `Tử số: 23 → 27` */
export function changeText(
  { measure, from, to }: Pick<NeededChange, 'measure' | 'from' | 'to'>,
  texts: LanguageTexts,
): string {
  return texts.text('pane.change', {
    measure: measureName(measure, texts),
    from: from === null ? texts.text('word.empty') : enteredText(from, texts),
    to: enteredText(to, texts),
  });
}

function scoreText({ score, max }: NamedGap, decimals: number, texts: LanguageTexts): string {
  if (score === null) return texts.text('pane.unit.noScore');
  return texts.text('pane.score.ofMax', {
    score: figureText(score, decimals, texts),
    max: texts.number(max),
  });
}
