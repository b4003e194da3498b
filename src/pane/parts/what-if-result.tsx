/** Where a what-if leads: total, percentage, place and grade before and after, and who is overtaken. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LanguageTexts } from '../../locale/texts';
import { useTexts } from '../hooks';
import type { MovedUnit, Passing, Rung, WhatIfView } from '../session/what-if-view';
import { figureText, signedText } from './figure-texts';
import { Card } from './page';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  /** Four columns fit a narrow screen where headings and differences may take two lines. */
  compact: {
    '@media (max-width: 480px)': {
      '& th, & td': {
        paddingLeft: tokens.spacingHorizontalXXS,
        paddingRight: tokens.spacingHorizontalXXS,
      },
      '& thead th[data-kind="number"], & td[data-kind="number"]': { whiteSpace: 'normal' },
    },
  },
  then: { fontWeight: tokens.fontWeightSemibold },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground1 },
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  quiet: { margin: `${tokens.spacingVerticalS} 0 0 0`, color: tokens.colorNeutralForeground2 },
  own: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** Units named before the rest is only counted. */
const namedUnits = 8;

export function WhatIfResult({ found }: { readonly found: WhatIfView }) {
  const styles = useStyles();
  const texts = useTexts();
  const isChanged = found.criteria.length > 0;
  return (
    <Card title={texts.text('pane.whatIf.result')}>
      <Comparison found={found} />
      {isChanged ? <Moves found={found} /> : null}
      {found.ladder.length > 1 ? (
        <>
          <h4 className={styles.title}>{texts.text('pane.whatIf.ladder')}</h4>
          <Ladder found={found} />
        </>
      ) : null}
    </Card>
  );
}

/** The result in one sentence, for the strip of narrow screens and for screen readers. */
export function whatIfSentence(
  { after, gained, decimals, criteria }: WhatIfView,
  texts: LanguageTexts,
): string {
  if (criteria.length === 0) return texts.text('pane.whatIf.nothing');
  if (after.score === null) return texts.text('pane.whatIf.saidNoTotal');
  return texts.text('pane.whatIf.said', {
    score: figureText(after.score, decimals, texts),
    scoreGain: signedText(gained.score, decimals, texts),
    percent: figureText(after.percent, decimals, texts),
    percentGain: signedText(gained.percent, decimals, texts),
    rank: after.rank === null ? '–' : texts.number(after.rank),
    places: placesText(gained.places, texts),
  });
}

function placesText(places: number | null, texts: LanguageTexts): string {
  if (places === null) return '–';
  if (places === 0) return texts.text('pane.whatIf.same');
  return texts.text(places > 0 ? 'pane.whatIf.up' : 'pane.whatIf.down', { count: Math.abs(places) });
}

function Comparison({ found }: { readonly found: WhatIfView }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const { before, after, gained, decimals } = found;
  const name = (key: string) => texts.text(`pane.whatIf.${key}`);
  const rank = (place: number | null) =>
    place === null ? texts.text('pane.score.unranked') : texts.number(place);
  const lines: readonly (readonly [string, string, string, string, number | null])[] = [
    [
      'score',
      figureText(before.score, decimals, texts),
      figureText(after.score, decimals, texts),
      signedText(gained.score, decimals, texts),
      gained.score,
    ],
    [
      'percent',
      figureText(before.percent, decimals, texts),
      figureText(after.percent, decimals, texts),
      signedText(gained.percent, decimals, texts),
      gained.percent,
    ],
    ['rank', rank(before.rank), rank(after.rank), placesText(gained.places, texts), gained.places],
    ...(before.grade === null && after.grade === null
      ? []
      : [['grade', before.grade ?? '–', after.grade ?? '–', '', null] as const]),
  ];
  return (
    <table className={mergeClasses(table.table, styles.compact)} aria-label={name('result')}>
      <thead>
        <tr>
          <th scope="col">{name('measureColumn')}</th>
          <th scope="col" data-kind="number">
            {name('now')}
          </th>
          <th scope="col" data-kind="number">
            {name('then')}
          </th>
          <th scope="col" data-kind="number">
            {name('difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, now, then, difference, sign]) => (
          <tr key={key}>
            <th scope="row">{name(key)}</th>
            <td data-kind="number">{now}</td>
            <td data-kind="number" className={styles.then}>
              {then}
            </td>
            <td
              data-kind="number"
              className={mergeClasses(
                sign !== null && sign > 0 && styles.up,
                sign !== null && sign < 0 && styles.down,
              )}
            >
              {difference}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const passings: readonly Passing[] = ['passes', 'level', 'passedBy', 'none'];

function Moves({ found: { moved } }: { readonly found: WhatIfView }) {
  const styles = useStyles();
  const texts = useTexts();
  if (moved.length === 0) return <p className={styles.quiet}>{texts.text('pane.whatIf.noMove')}</p>;
  return passings.map((passing) => {
    const units = moved.filter((unit) => unit.passing === passing);
    if (units.length === 0) return null;
    const title = texts.text(`pane.whatIf.${passing}`);
    return (
      <section key={passing} aria-label={title}>
        <h4 className={styles.title}>{title}</h4>
        <ul className={styles.list}>
          {units.slice(0, namedUnits).map((unit) => (
            <li key={unit.code}>{movedText(unit, texts)}</li>
          ))}
          {units.length > namedUnits ? (
            <li>{texts.text('pane.whatIf.movedMore', { count: units.length - namedUnits })}</li>
          ) : null}
        </ul>
      </section>
    );
  });
}

function movedText({ name, from, to }: MovedUnit, texts: LanguageTexts): string {
  const place = (rank: number | null) => (rank === null ? '–' : texts.number(rank));
  return texts.text('pane.whatIf.moved', { name, from: place(from), to: place(to) });
}

function Ladder({ found }: { readonly found: WhatIfView }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const { ladder, rankBy, decimals } = found;
  return (
    <table className={table.table} aria-label={texts.text('pane.whatIf.ladder')}>
      <thead>
        <tr>
          <th scope="col" data-kind="number">
            {texts.text('pane.whatIf.ladder.rank')}
          </th>
          <th scope="col">{texts.text('pane.whatIf.ladder.unit')}</th>
          <th scope="col" data-kind="number">
            {texts.text(`pane.whatIf.${rankBy}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {ladder.map(({ code, name, rank, result, isOwn }: Rung) => (
          <tr
            key={code}
            className={mergeClasses(isOwn && styles.own)}
            aria-current={isOwn ? 'true' : undefined}
          >
            <td data-kind="number">{texts.number(rank)}</td>
            <th scope="row" data-kind="name">
              {isOwn ? <strong>{name}</strong> : name}
            </th>
            <td data-kind="number">{texts.number(result, decimals)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
