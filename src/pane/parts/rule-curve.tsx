/** How the points of a rule follow its measure: a plot with a table of the same, or a table of answers. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { roundHalfAway } from '../../core/rounding/round';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';
import { RulePlot } from '../charts/rule-plot';
import { useTexts } from '../hooks';
import type { RuleCurve as Curve } from '../session/rule-curve';
import { Folded } from './folded';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  quiet: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

export function RuleCurve({ curve }: { readonly curve: Curve }) {
  const styles = useStyles();
  const texts = useTexts();
  if (curve.kind === 'none') {
    return <p className={styles.quiet}>{texts.text(`pane.criteria.curve.none.${curve.reason}`)}</p>;
  }
  return curve.kind === 'line' ? <LineCurve curve={curve} /> : <Answers curve={curve} />;
}

function LineCurve({ curve }: { readonly curve: Extract<Curve, { kind: 'line' }> }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const value = (at: number) => figureText(at, curve.isShare, texts);
  const number = (points: number) => texts.number(roundHalfAway(points, 4));
  const line = curve.pieces.flat();
  const points = line.map((point) => point.points);
  const [from, to] = curve.range;
  const label = texts.text('pane.criteria.curve.label', {
    measure: measureName(curve.measure, texts),
    from: value(from),
    to: value(to),
    low: number(Math.min(...points)),
    high: number(Math.max(...points)),
  });
  return (
    <>
      <RulePlot
        curve={curve}
        label={label}
        names={{
          measure: measureName(curve.measure, texts),
          points: texts.text('pane.criteria.curve.points'),
        }}
        value={value}
        number={number}
        dot={(dot) =>
          texts.text('pane.criteria.curve.dot', {
            name: dot.name,
            value: value(dot.at),
            points: number(dot.points),
          })
        }
      />
      {curve.dots.length === 0 ? null : (
        <p className={styles.quiet}>{texts.text('pane.criteria.curve.dots', { count: curve.dots.length })}</p>
      )}
      <Folded title={texts.text('pane.criteria.curve.table')}>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" data-kind="number">
                  {measureName(curve.measure, texts)}
                </th>
                <th scope="col" data-kind="number">
                  {texts.text('pane.criteria.curve.points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {tableRows(curve).map(({ at, points: earned }) => (
                <tr key={at}>
                  <td data-kind="number">{value(at)}</td>
                  <td data-kind="number">{number(earned)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Folded>
    </>
  );
}

/** Where the line begins, bends, jumps and ends; of a jump the value at the limit itself. */
function tableRows({ pieces, range: [from, to] }: Extract<Curve, { kind: 'line' }>) {
  const points = pieces.flat();
  const near = (to - from) * 1e-5;
  return points.filter((point, i) => {
    const next = points[i + 1];
    const isBeside = next !== undefined && next.at - point.at < near;
    return !isBeside || i === 0;
  });
}

function Answers({ curve }: { readonly curve: Extract<Curve, { kind: 'answers' }> }) {
  const table = useTableStyles();
  const texts = useTexts();
  const isCounted = curve.answers.some(({ units }) => units !== null);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{texts.text('pane.criteria.curve.answer')}</th>
            <th scope="col" data-kind="number">
              {texts.text('pane.criteria.curve.points')}
            </th>
            {isCounted ? (
              <th scope="col" data-kind="number">
                {texts.text('pane.criteria.curve.units')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {curve.answers.map(({ answer, points, units }) => (
            <tr key={answer ?? ''}>
              <th scope="row" data-kind="name">
                {answer ?? texts.text('pane.criteria.curve.other')}
              </th>
              <td data-kind="number">
                {points === null
                  ? texts.text('pane.criteria.curve.noPoints')
                  : texts.number(roundHalfAway(points, 4))}
              </td>
              {isCounted ? <td data-kind="number">{texts.number(units ?? 0)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure beside the axis; the hair's breadth beside a limit is not shown. */
function figureText(at: number, isShare: boolean, texts: LanguageTexts): string {
  return isShare ? `${texts.number(roundHalfAway(at * 100, 2))}%` : texts.number(roundHalfAway(at, 4));
}
