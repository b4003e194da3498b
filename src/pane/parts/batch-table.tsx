/** The reviewed files as a compact table: fifty a page, by verdict on request. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { severities } from '../../core/findings/finding';
import { verdicts, type FileReview, type Verdict } from '../../review/file-review';
import { findingText } from '../../sheets/reports/finding-text';
import { useBatch, usePane, useTexts } from '../hooks';
import type { BatchFile } from '../review/batch-state';
import { countsOf } from '../session/problems';
import { Choice } from './choice';
import { Card } from './page';
import { pageSize, Pager } from './pager';
import { countsText } from './problem-list';
import { useTableStyles } from './table-styles';
import { VerdictBadge } from './verdict-badge';

const useStyles = makeStyles({
  choice: { maxWidth: '320px', marginBottom: tokens.spacingVerticalS },
  file: { overflowWrap: 'anywhere', textAlign: 'left' },
  below: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  narrow: { display: 'none', '@media (max-width: 760px)': { display: 'block' } },
  roomy: { '@media (max-width: 760px)': { display: 'none' } },
  unit: { minWidth: '130px' },
  verdict: { '@media (max-width: 480px)': { display: 'none' } },
  verdictBelow: { display: 'none', '@media (max-width: 480px)': { display: 'block' } },
});

/** What of the table is looked at. */
export interface TableLook {
  /** Null = every file. */
  readonly verdict: Verdict | null;
  readonly page: number;
}

/** Id of the link that opens a file. */
export const fileLinkId = (id: number) => `returned-${String(id)}`;

export function BatchTable(props: { readonly look: TableLook; readonly change: (look: TableLook) => void }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const files = useBatch((batch) => batch.files);
  const { look, change } = props;
  const counts = verdictCounts(files);
  const wanted = files.filter(({ review }) => look.verdict === null || review?.verdict === look.verdict);
  // There may be fewer of a verdict than there were.
  const page = Math.min(look.page, Math.max(0, Math.ceil(wanted.length / pageSize) - 1));
  const title = texts.text('pane.review.results');
  const heading = (key: string) => texts.text(`pane.review.column.${key}`);
  return (
    <Card title={title}>
      <Choice
        className={styles.choice}
        label={texts.text('pane.review.filter')}
        value={look.verdict ?? ''}
        choose={(value) => {
          change({ verdict: verdicts.find((each) => each === value) ?? null, page: 0 });
        }}
        options={[
          ['', texts.text('pane.review.filter.all', { count: files.length })],
          ...verdicts.map((verdict): readonly [string, string] => {
            const parameters = { verdict: texts.text(`verdict.${verdict}`), count: counts.get(verdict) ?? 0 };
            return [verdict, texts.text('pane.review.filter.verdict', parameters)];
          }),
        ]}
      />
      <div className={table.scroll}>
        <table className={table.table} aria-label={title} aria-rowcount={wanted.length + 1}>
          <thead>
            <tr>
              <th scope="col">{heading('file')}</th>
              <th scope="col" className={styles.roomy}>
                {heading('unit')}
              </th>
              <th scope="col" className={styles.verdict}>
                {heading('verdict')}
              </th>
              {severities.map((severity) => (
                <th key={severity} scope="col" data-kind="number" className={styles.roomy}>
                  {texts.text(`severity.${severity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wanted.slice(page * pageSize, (page + 1) * pageSize).map((file, i) => (
              <FileRow key={file.id} file={file} place={page * pageSize + i + 2} />
            ))}
          </tbody>
        </table>
      </div>
      {wanted.length === 0 ? <p>{texts.text('pane.review.filter.none')}</p> : null}
      <Pager
        page={page}
        count={wanted.length}
        textKey="pane.review.page"
        turn={(turned) => {
          change({ ...look, page: turned });
        }}
      />
    </Card>
  );
}

function FileRow({ file, place }: { readonly file: BatchFile; readonly place: number }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { batch } = usePane();
  const texts = useTexts();
  const { id, name, review, reviewed } = file;
  if (!review) {
    const waiting = texts.text('pane.review.waiting');
    return (
      <tr aria-rowindex={place}>
        <th scope="row" data-kind="name">
          {name}
          <span className={mergeClasses(styles.below, styles.verdictBelow)}>{waiting}</span>
        </th>
        <td className={styles.roomy} />
        <td className={mergeClasses(table.quiet, styles.verdict)}>{waiting}</td>
        {severities.map((severity) => (
          <td key={severity} className={styles.roomy} />
        ))}
      </tr>
    );
  }
  const counts = countsOf(review.findings.filter(({ status }) => status === 'fail'));
  const unit = reviewed?.unitName ?? '';
  return (
    <tr aria-rowindex={place}>
      <th scope="row" data-kind="name">
        <Link
          id={fileLinkId(id)}
          className={styles.file}
          onClick={() => {
            batch.show(id);
          }}
        >
          {name}
        </Link>
        <span className={styles.verdictBelow}>
          <VerdictBadge verdict={review.verdict} />
        </span>
        <span className={mergeClasses(styles.below, styles.narrow)}>{unit}</span>
        {review.verdict === 'unreadable' ? (
          <Unreadable review={review} />
        ) : (
          <span className={mergeClasses(styles.below, styles.narrow)}>{countsText(counts, texts)}</span>
        )}
      </th>
      <td className={mergeClasses(styles.roomy, styles.unit)}>{unit}</td>
      <td className={styles.verdict}>
        <VerdictBadge verdict={review.verdict} />
      </td>
      {severities.map((severity) => (
        <td key={severity} data-kind="number" className={styles.roomy}>
          {review.verdict === 'unreadable' || counts[severity] === 0 ? '' : texts.number(counts[severity])}
        </td>
      ))}
    </tr>
  );
}

/** Why nobody could read it, and what to do. */
function Unreadable({ review }: { readonly review: FileReview }) {
  const styles = useStyles();
  const texts = useTexts();
  const [finding] = review.findings;
  if (!finding) return null;
  const { what, cure } = findingText(finding, texts);
  return (
    <span className={styles.below}>
      {what} {texts.text('pane.cure', { cure })}
    </span>
  );
}

function verdictCounts(files: readonly BatchFile[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { review } of files) {
    if (review) counts.set(review.verdict, (counts.get(review.verdict) ?? 0) + 1);
  }
  return counts;
}
