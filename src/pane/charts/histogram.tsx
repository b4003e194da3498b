/** How many units lie where, as columns; the mean as a line. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Bin } from './bins';

const useStyles = makeStyles({
  columns: {
    position: 'relative',
    display: 'flex',
    alignItems: 'flex-end',
    gap: '2px',
    height: '140px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  column: {
    flexGrow: 1,
    flexBasis: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    height: '100%',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  bar: {
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: '2px 2px 0 0',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  mean: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `2px dashed ${tokens.colorNeutralForeground1}`,
  },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** `text` says one column in words; `number` writes an end of the axis. */
export function Histogram(props: {
  readonly label: string;
  readonly bins: readonly Bin[];
  readonly mean: number | null;
  readonly text: (bin: Bin) => string;
  readonly number: (value: number) => string;
}) {
  const styles = useStyles();
  const { label, bins, mean, text, number } = props;
  const most = Math.max(...bins.map(({ count }) => count), 1);
  const from = bins[0]?.from ?? 0;
  const to = bins.at(-1)?.to ?? 1;
  return (
    <div>
      <ul className={styles.columns} aria-label={label}>
        {bins.map((bin) => (
          <li key={bin.from} className={styles.column} title={text(bin)} aria-label={text(bin)}>
            <span aria-hidden>{bin.count === 0 ? '' : bin.count}</span>
            {/* The figure above the highest column needs a line of its own. */}
            <span className={styles.bar} style={{ height: `${String((86 * bin.count) / most)}%` }} />
          </li>
        ))}
        {mean === null ? null : (
          <li
            className={styles.mean}
            style={{ left: `${String((100 * (mean - from)) / (to - from))}%` }}
            aria-hidden
          />
        )}
      </ul>
      <div className={styles.axis} aria-hidden>
        <span>{number(from)}</span>
        <span>{number((from + to) / 2)}</span>
        <span>{number(to)}</span>
      </div>
    </div>
  );
}
