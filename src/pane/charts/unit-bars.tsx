/** Bars of several units from high to low, with the mean as a line through all of them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, 38%) minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '3px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'contents' },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lane: { position: 'relative', alignSelf: 'stretch' },
  bar: {
    position: 'absolute',
    top: '2px',
    bottom: '2px',
    left: 0,
    borderRadius: '0 2px 2px 0',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  below: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      outline: '1px solid CanvasText',
      forcedColorAdjust: 'none',
    },
  },
  mean: {
    position: 'absolute',
    top: '-2px',
    bottom: '-2px',
    width: 0,
    borderLeft: `2px dashed ${tokens.colorNeutralForeground1}`,
  },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

export interface UnitBar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is written. */
  readonly text: string;
}

/** Bars begin at 0 and reach to `most`; those under the mean are drawn lighter, so that grey print tells them too. */
export function UnitBars(props: {
  readonly label: string;
  readonly bars: readonly UnitBar[];
  readonly most: number;
  readonly mean: number | null;
}) {
  const styles = useStyles();
  const { label, bars, most, mean } = props;
  const share = (value: number) => `${String(Math.max(0, Math.min(100, (100 * value) / most)))}%`;
  return (
    <ul className={styles.chart} aria-label={label}>
      {bars.map(({ key, label: name, value, text }) => (
        <li key={key} className={styles.line}>
          <span className={styles.label} title={name}>
            {name}
          </span>
          <span className={styles.lane} aria-hidden>
            <span
              className={mergeClasses(styles.bar, mean !== null && value < mean && styles.below)}
              style={{ width: share(value) }}
            />
            {mean === null ? null : <span className={styles.mean} style={{ left: share(mean) }} />}
          </span>
          <span className={styles.value}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
