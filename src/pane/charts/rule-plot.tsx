/** The points of a rule against its measure: a line, cut where it jumps, and a dot for each unit. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMedia } from '../hooks';
import type { RuleCurve } from '../session/rule-curve';
import { ticks } from './ticks';

type Line = Extract<RuleCurve, { kind: 'line' }>;

/** In units of the drawing, which the page scales: on narrow screens fewer, so that letters stay as large. */
const widths = { wide: 500, narrow: 270 };
const height = 240;
const inner = { left: 40, right: 16, top: 28, bottom: 44 };

const useStyles = makeStyles({
  plot: { display: 'block', width: '100%', maxWidth: '560px', height: 'auto' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1' },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  jump: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1',
    strokeDasharray: '3 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  whole: {
    fill: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorNeutralBackground1,
    fillOpacity: '0.6',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'Highlight' },
  },
});

/** `label` says the picture in words; `value` and `number` write figures and points. */
export function RulePlot(props: {
  readonly curve: Line;
  readonly label: string;
  /** What stands at the axes. */
  readonly names: { readonly measure: string; readonly points: string };
  readonly value: (at: number) => string;
  readonly number: (points: number) => string;
  readonly dot: (dot: Line['dots'][number]) => string;
}) {
  const styles = useStyles();
  const { curve } = props;
  const width = useMedia('(max-width: 480px)') ? widths.narrow : widths.wide;
  const [from, to] = curve.range;
  const points = [...curve.pieces.flat(), ...curve.dots].map((point) => point.points);
  const high = Math.max(curve.max ?? 0, ...points) || 1;
  const low = Math.min(0, ...points);
  const x = (at: number) => inner.left + ((at - from) / (to - from)) * (width - inner.left - inner.right);
  const y = (value: number) =>
    height - inner.bottom - ((value - low) / (high - low)) * (height - inner.top - inner.bottom);
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={props.label}
    >
      {[0, 0.5, 1].map((share) => {
        const value = low + share * (high - low);
        return (
          <g key={share}>
            <line
              className={styles.grid}
              x1={inner.left}
              x2={width - inner.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text className={styles.text} x={inner.left - 6} y={y(value) + 4} textAnchor="end">
              {props.number(value)}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={inner.left} x2={width - inner.right} y1={y(low)} y2={y(low)} />
      {ticks(from, to, 4, curve.isCount).map((at) => (
        <text
          key={at}
          className={styles.text}
          x={x(at)}
          y={height - inner.bottom + 16}
          textAnchor={at === from ? 'start' : x(at) > width - inner.right - 20 ? 'end' : 'middle'}
        >
          {props.value(at)}
        </text>
      ))}
      <text className={styles.text} x={0} y={14}>
        {props.names.points}
      </text>
      <text className={styles.text} x={width - inner.right} y={height - 6} textAnchor="end">
        {props.names.measure}
      </text>
      {curve.pieces.map((piece, i) => {
        const [first] = piece;
        const before = curve.pieces[i - 1]?.at(-1);
        if (!first) return null;
        const isTouching = before && first.at - before.at < (to - from) * 1e-5;
        return (
          <g key={first.at}>
            {isTouching ? (
              <line
                className={styles.jump}
                x1={x(before.at)}
                x2={x(first.at)}
                y1={y(before.points)}
                y2={y(first.points)}
              />
            ) : null}
            {piece.length === 1 ? (
              <circle className={styles.whole} cx={x(first.at)} cy={y(first.points)} r={4} />
            ) : (
              <polyline
                className={styles.line}
                points={piece.map((point) => `${String(x(point.at))},${String(y(point.points))}`).join(' ')}
              />
            )}
          </g>
        );
      })}
      {curve.dots.map((dot) => (
        <circle key={dot.unit} className={styles.dot} cx={x(dot.at)} cy={y(dot.points)} r={4}>
          <title>{props.dot(dot)}</title>
        </circle>
      ))}
    </svg>
  );
}
