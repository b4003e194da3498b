/** How one score came about, with the cells that it was read from. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { rootCode } from '../../core/criteria/criterion';
import type { RuleStep } from '../../sheets/sentences/rule-steps';
import { useAnswer, usePane, useTexts } from '../hooks';
import type { ChildLine, ExplanationView, NamedCriterion } from '../session/explanation-view';
import { Answered } from './answered';
import { CellLink } from './cell-link';
import { figureText } from './figure-texts';
import { Card } from './page';
import { Sentences } from './sentences';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  path: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  result: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  code: { color: tokens.colorNeutralForeground2 },
  remark: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { marginTop: tokens.spacingVerticalM },
});

type Explain = (code: string) => void;

/**
 * `explain` goes on to another criterion, `close` ends the explanation. The heading takes the focus with each new
 * `request`, so that whoever asked continues reading here; 0 leaves the focus where it is.
 */
export function ExplanationCard(props: {
  readonly unit: string;
  readonly criterion: string;
  readonly decimals: number;
  readonly request: number;
  readonly explain: Explain;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { unit, criterion, decimals, request, explain, close } = props;
  const asked = useAnswer('explain', { unit, criterion, language: texts.language });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (request > 0) title.current?.focus();
  }, [request]);
  const answer = asked.answer?.explanation.criterion.code === criterion ? asked.answer : null;
  return (
    <Card>
      <div className={styles.head}>
        <h3 ref={title} tabIndex={-1} className={styles.title}>
          {`${texts.text('pane.explain.title')}: ${[...(criterion === rootCode ? [] : [criterion]), answer?.name ?? ''].join(' ')}`}
        </h3>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={texts.text('pane.explain.close')}
          onClick={close}
        />
      </div>
      <Answered asked={{ ...asked, answer }}>
        {(view) => (
          <>
            <Path path={view.path} explain={explain} />
            <p className={styles.result}>{view.result}</p>
            <Facts view={view} decimals={decimals} explain={explain} />
            <Sentences title={texts.text('pane.explain.says')} sentences={view.sentences} />
            {view.explanation.criterion.children.length > 0 ? null : (
              <div className={styles.actions}>
                <Button
                  size="small"
                  onClick={() => {
                    pane.show('whatIf');
                  }}
                >
                  {texts.text('pane.explain.tryIt')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

function Path({ path, explain }: { readonly path: readonly NamedCriterion[]; readonly explain: Explain }) {
  const styles = useStyles();
  const texts = useTexts();
  if (path.length === 0) return null;
  return (
    <p className={styles.path}>
      {`${texts.text('pane.explain.path')} `}
      {path.map((above, i) => (
        <Fragment key={above.code}>
          {i === 0 ? '' : ' › '}
          <CriterionLink criterion={above} explain={explain} />
        </Fragment>
      ))}
    </p>
  );
}

/** Goes on to the explanation of another criterion. */
function CriterionLink(props: { readonly criterion: NamedCriterion; readonly explain: Explain }) {
  const { code, name } = props.criterion;
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        props.explain(code);
      }}
    >
      {code === rootCode ? name : `${code} ${name}`}
    </Link>
  );
}

function Facts(props: {
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
