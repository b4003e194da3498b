/** What a unit wants, and the least changes that bring it there. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Goal } from '../../core/gaps/gap';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';
import { useAnswer, usePane, useTexts } from '../hooks';
import type { PlannedStep, PlanView } from '../session/plan-view';
import type { UnitView } from '../session/unit-view';
import { typedFigure } from '../typed-figure';
import { Answered } from './answered';
import { Choice } from './choice';
import { enteredText, figureText } from './figure-texts';
import { Card } from './page';
import { Sentences } from './sentences';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  kind: { minWidth: 0, width: '150px' },
  value: { minWidth: 0, width: '130px', '& > span, & input': { minWidth: 0, width: '100%' } },
  text: { margin: `${tokens.spacingVerticalS} 0 0 0` },
  code: { color: tokens.colorNeutralForeground2 },
  heading: { '@media (max-width: 480px)': { '& thead th[data-kind="number"]': { whiteSpace: 'normal' } } },
  narrow: { display: 'none', '@media (max-width: 480px)': { display: 'block' } },
  roomy: { '@media (max-width: 480px)': { display: 'none' } },
});

export function UnitPlan({ unit }: { readonly unit: UnitView }) {
  const texts = useTexts();
  const [goal, setGoal] = useState<Goal | null>(null);
  const isAsked = goal !== null || unit.plansAtOnce;
  const asked = useAnswer('plan', { unit: unit.code, goal }, isAsked);
  const { actions, outlook } = unit.sentences;
  return (
    <Card title={texts.text('pane.unit.plan')}>
      <Sentences title={texts.text('pane.unit.plan.actions')} sentences={[...actions, ...outlook]} />
      <GoalForm goal={unit.ownGoal} unit={unit} choose={setGoal} />
      {isAsked ? <Answered asked={asked}>{(plan) => <Plan plan={plan} unit={unit} />}</Answered> : null}
    </Card>
  );
}

function GoalForm(props: {
  readonly goal: Goal | null;
  readonly unit: UnitView;
  readonly choose: (goal: Goal) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { goal, unit, choose } = props;
  const [kind, setKind] = useState<Goal['kind']>(goal?.kind ?? 'rank');
  const [typed, setTyped] = useState(goal === null ? '1' : texts.number(valueOf(goal)));
  const [isBad, setIsBad] = useState(false);
  const submit = () => {
    const figure = typedFigure(typed, { most: null }, texts.language);
    const isFit = figure.ok && figure.value > 0;
    setIsBad(!isFit);
    if (!isFit) return;
    choose(
      kind === 'rank'
        ? { kind, place: Math.max(1, Math.round(figure.value)) }
        : { kind, value: figure.value },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        className={styles.kind}
        label={texts.text('pane.unit.plan.goal')}
        value={kind}
        choose={(value) => {
          setKind(value === 'rank' ? 'rank' : 'target');
        }}
        options={[
          ['rank', texts.text('pane.unit.plan.goal.rank')],
          ['target', texts.text(`pane.unit.plan.goal.${unit.rankBy}`)],
        ]}
      />
      <Field
        className={styles.value}
        label={texts.text('pane.unit.plan.value')}
        {...(isBad && { validationMessage: texts.text('pane.unit.plan.badValue') })}
      >
        <Input
          inputMode="decimal"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Button type="submit">{texts.text('pane.unit.plan.ask')}</Button>
    </form>
  );
}

function valueOf(goal: Goal): number {
  return goal.kind === 'rank' ? goal.place : goal.value;
}

function Plan({ plan, unit }: { readonly plan: PlanView; readonly unit: UnitView }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { steps, reaches, isEnough } = plan;
  const { decimals } = unit;
  const isOpen = plan.goal !== null && plan.missing !== 0 && plan.target !== null;
  return (
    <div role="status">
      <p className={styles.text}>{missingText(plan, unit, texts)}</p>
      {isOpen && steps.length === 0 ? (
        <p className={styles.text}>{texts.text('pane.unit.plan.none')}</p>
      ) : null}
      {steps.length === 0 ? null : (
        <>
          <p className={styles.text}>{texts.text('pane.unit.plan.least')}</p>
          <Steps steps={steps} decimals={decimals} />
          {reaches ? (
            <p className={styles.text}>
              {texts.text('pane.unit.plan.reaches', {
                score: figureText(reaches.score, decimals, texts),
                percent: figureText(reaches.percent, decimals, texts),
                rank: reaches.rank === null ? '–' : texts.number(reaches.rank),
              })}{' '}
              {isEnough ? null : texts.text('pane.unit.plan.notEnough')}
            </p>
          ) : null}
          <p className={styles.text}>
            <Button
              onClick={() => {
                pane.tryFigures(
                  unit.code,
                  steps.map(({ criterion, measure, to }) => ({ criterion, measure, value: to })),
                );
                pane.show('whatIf');
              }}
            >
              {texts.text('pane.unit.plan.try')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

function missingText({ goal, target, missing }: PlanView, unit: UnitView, texts: LanguageTexts): string {
  if (goal === null) return texts.text('pane.unit.plan.first');
  if (target === null || missing === null) return texts.text('pane.unit.plan.noTotal');
  if (missing === 0) return texts.text('pane.unit.plan.reached');
  const written = texts.number(target, unit.decimals);
  return texts.text(`pane.unit.plan.missing.${goal.kind}`, {
    goal: texts.number(valueOf(goal)),
    target: unit.rankBy === 'percent' ? `${written}%` : written,
    points: texts.number(missing, unit.decimals),
  });
}

function Steps({ steps, decimals }: { readonly steps: readonly PlannedStep[]; readonly decimals: number }) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const heading = (key: string) => texts.text(`pane.unit.plan.column.${key}`);
  return (
    <div className={table.scroll}>
      <table className={mergeClasses(table.table, styles.heading)} aria-label={texts.text('pane.unit.plan')}>
        <thead>
          <tr>
            <th scope="col">{heading('criterion')}</th>
            <th scope="col" className={styles.roomy}>
              {heading('now')}
            </th>
            <th scope="col" className={styles.roomy}>
              {heading('to')}
            </th>
            <th scope="col" data-kind="number">
              {heading('gain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ criterion, name, measure, from, to, gain }) => {
            const now = from === null ? texts.text('word.empty') : enteredText(from, texts);
            const figure = measureName(measure, texts);
            return (
              <tr key={`${criterion} ${measure}`}>
                <th scope="row" data-kind="name">
                  <span className={styles.code}>{criterion}</span> {name}
                  <span className={styles.narrow}>
                    {texts.text('pane.change', { measure: figure, from: now, to: enteredText(to, texts) })}
                  </span>
                </th>
                <td className={styles.roomy}>
                  {texts.text('pane.unit.plan.figure', { measure: figure, value: now })}
                </td>
                <td className={styles.roomy}>{enteredText(to, texts)}</td>
                <td data-kind="number">{`+${texts.number(gain, decimals)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
