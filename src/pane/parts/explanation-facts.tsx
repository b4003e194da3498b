/** The facts behind a score: what it was read from, how it was worked out, what it is made of. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RuleStep } from '../../sheets/sentences/rule-steps';
import { useTexts } from '../hooks';
import type { ChildLine, ExplanationView } from '../session/explanation-view';
import { CellLink } from './cell-link';
import { CriterionLink, type Explain } from './criterion-link';
import { figureText } from './figure-texts';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  rule: { fontFamily: tokens.fontFamilyMonospace },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
  },
  part: { margin: 0 },
  remark: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function ExplanationFacts(props: {
  readonly view: ExplanationView;
  readonly decimals: number;
  readonly explain: Explain;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { view, decimals, explain } = props;
  const { explanation, grounds, inputs, steps, combination, children, reads } = view;
  const { method, ruleText, cell } = explanation.criterion;
  return (
    <dl className={styles.facts}>
      {grounds.length === 0 && combination === null ? null : (
        <Fact term={texts.text('pane.explain.grounds')}>
          {grounds.map((ground) => (
            <p key={ground} className={styles.part}>
              {ground}
            </p>
          ))}
          {combination === null ? null : <p className={styles.part}>{combination}</p>}
        </Fact>
      )}
      {inputs.length === 0 ? null : (
        <Fact term={texts.text('pane.explain.inputs')}>
          <ul className={styles.list}>
            {inputs.map(({ text, cell: from }) => (
              <li key={text}>
                {`${text} `}
                {from ? <CellLink cell={from} /> : texts.text('pane.explain.noCell')}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {steps ? (
        <Fact term={texts.text('pane.explain.steps')}>
          <ul className={styles.list}>
            <Step step={steps} />
          </ul>
        </Fact>
      ) : null}
      {children.length === 0 ? null : (
        <Fact term={texts.text('pane.explain.children')}>
          <Children lines={children} decimals={decimals} explain={explain} />
        </Fact>
      )}
      {reads.length === 0 ? null : (
        <Fact term={texts.text('pane.explain.reads')}>
          <ul className={styles.list}>
            {reads.map((read) => (
              <li key={read.code}>
                <CriterionLink criterion={read} explain={explain} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {ruleText === '' ? null : (
        <Fact term={texts.text('pane.explain.rule')}>
          <span className={styles.rule}>{ruleText}</span>
        </Fact>
      )}
      {method === '' ? null : <Fact term={texts.text('pane.explain.method')}>{method}</Fact>}
      {cell ? (
        <Fact term={texts.text('pane.explain.line')}>
          <CellLink cell={cell} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  );
}

function Step({ step }: { readonly step: RuleStep }) {
  const styles = useStyles();
  return (
    <li>
      {step.text}
      {step.parts.length === 0 ? null : (
        <ul className={styles.list}>
          {step.parts.map((part, i) => (
            // Parts of a rule stand in its order and never move.
            <Step key={`${String(i)} ${part.text}`} step={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Children(props: {
  readonly lines: readonly ChildLine[];
  readonly decimals: number;
  readonly explain: Explain;
}) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={texts.text('pane.explain.children')}>
        <thead>
          <tr>
            <th scope="col">{texts.text('pane.explain.child.name')}</th>
            <th scope="col" data-kind="number">
              {texts.text('pane.explain.child.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((child) => (
            <tr key={child.code}>
              <th scope="row" data-kind="name">
                <CriterionLink criterion={child} explain={props.explain} />
                {child.remark === '' ? null : <span className={styles.remark}>{child.remark}</span>}
              </th>
              <td data-kind="number">
                {texts.text('pane.score.ofMax', {
                  score: figureText(child.score, props.decimals, texts),
                  max: texts.number(child.max),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
