/** A rule in the making: its text, what it is and says, its curve, its effect, and the way back into the workbook. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { cellName } from '../../workbook/address';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import type { CriterionLine } from '../session/criteria-view';
import { Answered } from './answered';
import { CellLink } from './cell-link';
import { Card } from './page';
import { RuleCheck } from './rule-check';
import { RuleCurve } from './rule-curve';
import { RuleEffect } from './rule-effect';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: { '& textarea': { fontFamily: tokens.fontFamilyMonospace } },
  check: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minHeight: '28px' },
  cases: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Milliseconds without a key before a rule is looked at. */
const pause = 250;

/** To be drawn anew for another criterion: what was typed belongs to this one. */
export function RuleEditor({ node, set }: { readonly node: CriterionLine; readonly set: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const [draft, setRule] = useState<string | null>(null);
  const rule = draft ?? node.ruleText;
  const checked = useSettled(rule);
  const asked = { rule: checked, criterion: node.code, set };
  const question = { ...asked, language: texts.language, style: texts.language };
  const view = useAnswer('checkRule', question);
  const isRule = view.answer !== null && view.answer.kind !== 'bad';
  const isChanged = checked.trim() !== node.ruleText;
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.stack}>
          <Field
            className={styles.field}
            label={<span className={styles.label}>{texts.text('pane.criteria.rule')}</span>}
            hint={texts.text('pane.criteria.rule.hint')}
          >
            <Textarea
              className={styles.text}
              value={rule}
              resize="vertical"
              rows={2}
              spellCheck={false}
              onChange={(_, { value }) => {
                setRule(value);
              }}
            />
          </Field>
          <div className={styles.check} aria-live="polite">
            <Answered asked={view}>
              {(answer) => (
                <RuleCheck
                  rule={checked}
                  view={answer}
                  isLeaf={node.children.length === 0}
                  replace={setRule}
                />
              )}
            </Answered>
          </div>
          <WriteBack
            node={node}
            rule={rule}
            isRule={isRule && checked === rule && !view.isPending}
            end={() => {
              setRule(null);
            }}
          />
        </div>
      </Card>
      {view.answer?.kind === 'good' ? (
        <>
          <Card title={texts.text('pane.criteria.meaning')}>
            <p className={styles.line}>{view.answer.meaning.text}</p>
            {view.answer.meaning.cases.length === 0 ? null : (
              <ul className={styles.cases}>
                {view.answer.meaning.cases.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </Card>
          <Card title={texts.text('pane.criteria.curve')}>
            <RuleCurve curve={view.answer.curve} />
          </Card>
        </>
      ) : null}
      {isRule ? (
        <Card title={texts.text('pane.criteria.effect')}>
          <RuleEffect asked={isChanged ? asked : null} />
        </Card>
      ) : null}
    </div>
  );
}

function WriteBack(props: {
  readonly node: CriterionLine;
  readonly rule: string;
  /** The rule as it stands now was looked at and is one. */
  readonly isRule: boolean;
  /** Ends the trial of a rule: that of the workbook is shown again. */
  readonly end: () => void;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  // The workbook said so when it was asked to be written into.
  const isFormula = usePaneState(
    ({ trouble }) => trouble?.failure.kind === 'refusal' && trouble.failure.code === 'cell-has-formula',
  );
  const { node, isRule } = props;
  const rule = props.rule.trim();
  const isChanged = rule !== node.ruleText;
  const cell = node.ruleCell;
  if (!cell) return <p className={styles.quiet}>{texts.text('pane.criteria.write.none')}</p>;
  const write = (overFormula: boolean) => {
    const content = rule === '' ? null : rule;
    void pane.work.apply([{ ...cell, content, ...(overFormula && { overFormula }) }], props.end);
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<EditRegular />}
          disabledFocusable={isBusy || !isChanged || !isRule}
          onClick={() => {
            write(false);
          }}
        >
          {texts.text('pane.criteria.write')}
        </Button>
        <Button icon={<ArrowUndoRegular />} disabledFocusable={!isChanged} onClick={props.end}>
          {texts.text('pane.criteria.undo')}
        </Button>
      </div>
      {isFormula && isChanged ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.text('pane.criteria.write.over')}{' '}
            <Button
              size="small"
              disabledFocusable={isBusy || !isRule}
              onClick={() => {
                write(true);
              }}
            >
              {texts.text('pane.criteria.write.overIt')}
            </Button>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <p className={styles.quiet}>
        {isChanged ? (
          texts.text('pane.criteria.write.cell', { cell: cellName(cell.row, cell.column), sheet: cell.sheet })
        ) : (
          <CellLink cell={cell} />
        )}
      </p>
    </>
  );
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}
