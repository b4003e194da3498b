/** The ranking as a compact table: fifty units a page, found by name or code. */
import { Input, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { foldLoosely } from '../../core/measures/text-pool';
import type { LanguageTexts } from '../../locale/texts';
import { usePane, useTexts } from '../hooks';
import type { RankingGroup, RankingRow, ScoredView } from '../session/scored-view';
import { RankChange } from './rank-change';
import { Card } from './page';
import { pageSize, Pager } from './pager';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  summary: { margin: 0, color: tokens.colorNeutralForeground2, flexBasis: '260px', flexGrow: 1 },
  filter: { minWidth: 0, width: '220px', '@media (max-width: 480px)': { width: '100%' } },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  below: {
    display: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 760px)': { display: 'block' },
  },
  belowNarrow: {
    display: 'none',
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 480px)': { display: 'block' },
  },
  wideOnly: { '@media (max-width: 760px)': { display: 'none' } },
  roomy: { '@media (max-width: 480px)': { display: 'none' } },
  measure: { display: 'flex', alignItems: 'flex-end', flexDirection: 'column', gap: '3px', minWidth: '64px' },
  track: {
    width: '100%',
    height: '4px',
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: '2px',
  },
  fill: {
    height: '100%',
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

export function RankingTable({
  group,
  scored,
}: {
  readonly group: RankingGroup;
  readonly scored: ScoredView;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(0);
  const rows = matching(group.rows, useDeferredValue(filter));
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize);
  const { ranking, against } = scored;
  const hasGrades = group.rows.some(({ grade }) => grade !== null);
  const title =
    group.name === ''
      ? texts.text('pane.score.ranking')
      : texts.text('pane.score.rankingOf', { group: group.name });
  const heading = (key: string) => texts.text(`pane.score.column.${key}`);
  return (
    <Card title={title}>
      <div className={styles.bar}>
        <p className={styles.summary}>{summaryText(group, ranking.decimals, texts)}</p>
        <Input
          className={styles.filter}
          type="search"
          size="small"
          contentBefore={<SearchRegular />}
          placeholder={texts.text('pane.score.filter')}
          aria-label={texts.text('pane.score.filter')}
          value={filter}
          onChange={(_, { value }) => {
            setFilter(value);
            setPage(0);
          }}
        />
      </div>
      <div className={table.scroll}>
        <table className={table.table} aria-label={title} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col" data-kind="number">
                {heading('rank')}
              </th>
              <th scope="col">{heading('unit')}</th>
              <th scope="col" data-kind="number" className={styles.roomy}>
                {heading('score')}
              </th>
              <th scope="col" data-kind="number">
                {heading('percent')}
              </th>
              {hasGrades ? (
                <th scope="col" className={styles.roomy}>
                  {heading('grade')}
                </th>
              ) : null}
              {against === null ? null : (
                <th
                  scope="col"
                  data-kind="number"
                  className={styles.roomy}
                  title={texts.text('pane.score.column.changeAgainst', { period: against })}
                >
                  {heading('change')}
                </th>
              )}
              <th scope="col" className={styles.wideOnly}>
                {heading('remarks')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={row.code} aria-rowindex={page * pageSize + i + 2}>
                <td data-kind="number">{row.rank === null ? '–' : texts.number(row.rank)}</td>
                <th scope="row" data-kind="name">
                  <UnitName row={row} />
                  <span className={styles.belowNarrow}>
                    {row.grade ?? ''} {against === null ? null : <RankChange change={row.change} />}
                  </span>
                  {row.remarks === '' ? null : <span className={styles.below}>{row.remarks}</span>}
                </th>
                <td data-kind="number" className={styles.roomy}>
                  {pointsText(row, ranking.decimals, texts)}
                </td>
                <td data-kind="number">
                  <div className={styles.measure}>
                    <span>{row.percent === null ? '–' : texts.number(row.percent, ranking.decimals)}</span>
                    <div className={styles.track} aria-hidden>
                      <div
                        className={styles.fill}
                        style={{ width: `${String(Math.max(0, Math.min(100, row.percent ?? 0)))}%` }}
                      />
                    </div>
                  </div>
                </td>
                {hasGrades ? <td className={styles.roomy}>{row.grade ?? ''}</td> : null}
                {against === null ? null : (
                  <td data-kind="number" className={styles.roomy}>
                    <RankChange change={row.change} />
                  </td>
                )}
                <td className={mergeClasses(table.quiet, styles.wideOnly)}>{row.remarks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <p>{texts.text('pane.score.noUnits')}</p> : null}
      <Pager page={page} count={rows.length} textKey="pane.score.page" turn={setPage} />
    </Card>
  );
}

/** A link to the unit's own view. */
function UnitName({ row }: { readonly row: RankingRow }) {
  const styles = useStyles();
  const pane = usePane();
  return (
    <>
      <Link
        onClick={() => {
          pane.showUnit(row.code);
        }}
      >
        {row.name}
      </Link>{' '}
      <span className={styles.code}>{row.code === row.name ? '' : row.code}</span>
    </>
  );
}

/** By code or name, without regard to case and diacritics. */
function matching(rows: readonly RankingRow[], filter: string): readonly RankingRow[] {
  const wanted = foldLoosely(filter);
  if (wanted === '') return rows;
  return rows.filter(({ code, name }) => foldLoosely(`${code} ${name}`).includes(wanted));
}

function pointsText({ score, max }: RankingRow, decimals: number, texts: LanguageTexts): string {
  if (score === null) return '–';
  const points = texts.number(score, decimals);
  return max === null ? points : texts.text('pane.score.ofMax', { score: points, max: texts.number(max) });
}

/** Mean and best, where units can be set against each other. */
function summaryText(group: RankingGroup, decimals: number, texts: LanguageTexts): string {
  const { count, mean, best, bestUnits } = group;
  if (count < 2 || mean === null || best === null) return texts.text('pane.score.done', { count });
  const [first = '', ...others] = bestUnits;
  const units =
    others.length === 0 ? first : texts.text('row.andOthers', { units: first, count: others.length });
  return texts.text('pane.score.summary', {
    mean: texts.number(mean, decimals),
    best: texts.number(best, decimals),
    units,
  });
}
