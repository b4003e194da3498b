/** A unit by area: a bar for its percentage of the maximum, a line for the mean and a diamond for the best of its khối. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM} 0`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sample: { position: 'relative', width: '24px', height: '14px' },
  chart: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  own: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  lane: {
    position: 'relative',
    height: '14px',
    margin: `${tokens.spacingVerticalXXS} 0`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  mean: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '3px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorNeutralBackground1}`,
    '@media (forced-colors: active)': {
      backgroundColor: 'CanvasText',
      outlineColor: 'Canvas',
      forcedColorAdjust: 'none',
    },
  },
  best: {
    position: 'absolute',
    top: '2px',
    width: '8px',
    height: '8px',
    marginLeft: '-5px',
    transform: 'rotate(45deg)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      border: '2px solid CanvasText',
      forcedColorAdjust: 'none',
    },
  },
  half: { width: '60%' },
  middle: { left: '50%' },
  others: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** One area; figures are percentages of the unit's maximum. */
export interface ProfileBar {
  readonly key: string;
  readonly label: string;
  readonly own: number | null;
  readonly mean: number | null;
  readonly best: number | null;
  /** What the bar says in figures, and what mean and best are. */
  readonly text: string;
  readonly others: string;
  /** Which units are the best, for whoever points at it. */
  readonly title: string;
}

export function ProfileBars(props: {
  readonly label: string;
  readonly bars: readonly ProfileBar[];
  readonly legend: { readonly own: string; readonly mean: string; readonly best: string };
  readonly choose: (key: string) => void;
}) {
  const styles = useStyles();
  const { label, bars, legend, choose } = props;
  const hasOthers = bars.some(({ mean }) => mean !== null);
  return (
    <>
      <ul className={styles.legend} aria-hidden>
        <li className={styles.key}>
          <span className={styles.sample}>
            <span className={mergeClasses(styles.bar, styles.half)} />
          </span>
          {legend.own}
        </li>
        {hasOthers ? (
          <>
            <li className={styles.key}>
              <span className={styles.sample}>
                <span className={mergeClasses(styles.mean, styles.middle)} />
              </span>
              {legend.mean}
            </li>
            <li className={styles.key}>
              <span className={styles.sample}>
                <span className={mergeClasses(styles.best, styles.middle)} />
              </span>
              {legend.best}
            </li>
          </>
        ) : null}
      </ul>
      <ul className={styles.chart} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <div className={styles.head}>
              <Link
                as="button"
                inline
                className={styles.name}
                onClick={() => {
                  choose(bar.key);
                }}
              >
                {bar.label}
              </Link>
              <span className={styles.own}>{bar.text}</span>
            </div>
            <div className={styles.lane} aria-hidden title={bar.title}>
              {bar.own === null ? null : <span className={styles.bar} style={{ width: along(bar.own) }} />}
              {bar.mean === null ? null : <span className={styles.mean} style={{ left: along(bar.mean) }} />}
              {bar.best === null ? null : <span className={styles.best} style={{ left: along(bar.best) }} />}
            </div>
            {bar.others === '' ? null : <p className={styles.others}>{bar.others}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A unit with a smaller maximum may lie below means and bests that are beyond its own; they stand at the end. */
function along(percent: number): string {
  return `${String(Math.max(0, Math.min(100, percent)))}%`;
}
