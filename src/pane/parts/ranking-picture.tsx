/** The ranking as a picture: bars of a few units, a histogram of many; how many have which grade. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ranking } from '../../jobs/run-choices';
import { binsOf } from '../charts/bins';
import { Histogram } from '../charts/histogram';
import { UnitBars } from '../charts/unit-bars';
import { useTexts } from '../hooks';
import type { RankingGroup, RankingRow } from '../session/scored-view';
import { Card } from './page';

const useStyles = makeStyles({
  caption: { margin: `${tokens.spacingVerticalS} 0 0 0`, color: tokens.colorNeutralForeground2 },
});

/** More bars than these are a wall. */
const mostBars = 30;

export function RankingPicture({
  group,
  ranking,
}: {
  readonly group: RankingGroup;
  readonly ranking: Ranking;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { rankBy, decimals } = ranking;
  const valueOf = (row: RankingRow) => (rankBy === 'percent' ? row.percent : row.score);
  const placed = group.rows.flatMap((row) => {
    const value = row.rank === null ? null : valueOf(row);
    return value === null ? [] : [{ row, value }];
  });
  if (placed.length < 2) return null;
  const values = placed.map(({ value }) => value);
  const number = (value: number) => texts.number(value, decimals);
  const facts = {
    key: texts.text(`rankBy.${rankBy}`),
    count: placed.length,
    mean: group.mean === null ? '–' : number(group.mean),
  };
  const isFew = placed.length <= mostBars;
  const caption = texts.text(isFew ? 'pane.score.pictureUnits' : 'pane.score.pictureBins', facts);
  return (
    <Card title={texts.text('pane.score.picture')}>
      {isFew ? (
        <UnitBars
          label={caption}
          most={rankBy === 'percent' ? 100 : Math.max(...group.rows.map(({ max }) => max ?? 0), ...values)}
          mean={group.mean}
          bars={placed.map(({ row, value }) => ({
            key: row.code,
            label: row.name,
            value,
            text: number(value),
          }))}
        />
      ) : (
        <Histogram
          label={caption}
          bins={binsOf(values)}
          mean={group.mean}
          number={(value) => texts.number(value)}
          text={({ from, to, count }) => texts.text('pane.score.bin', { from, to, count })}
        />
      )}
      <p className={styles.caption}>{caption}</p>
      {group.grades.length === 0 ? null : (
        <p className={styles.caption}>
          {texts.text('pane.score.grades')}
          {': '}
          {group.grades
            .map(({ name, count }) => texts.text('pane.score.gradeCount', { grade: name, count }))
            .join(' · ')}
        </p>
      )}
    </Card>
  );
}
