/** One figure of a unit at one criterion, to be set to another value: what is typed is tried at once. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LanguageTexts } from '../../locale/texts';
import { measureName } from '../../sheets/sentences/measure-name';
import { usePane, useTexts } from '../hooks';
import type { ChangeableFigure } from '../session/changeable-figures';
import { typableText, typedFigure } from '../typed-figure';
import { CellLink } from './cell-link';
import { enteredText } from './figure-texts';
import { Options } from './choice';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  field: {
    width: '190px',
    '@media (max-width: 480px)': { width: '130px' },
    minWidth: 0,
    '& > span, & input, & select': { minWidth: 0, width: '100%' },
  },
  beside: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingTop: '26px' },
});

/** `tried` is null for a figure that stands at its own value; `whenReset` is told when it goes back to it. */
export function FigureField(props: {
  readonly unit: string;
  readonly criterion: string;
  readonly figure: ChangeableFigure;
  readonly tried: number | string | null;
  readonly whenReset?: () => void;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { unit, criterion, figure, tried, whenReset } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const name = measureName(figure.measure, texts);
  const shown = tried ?? figure.value;
  const take = (value: number | string) => {
    pane.tryFigures(unit, [{ criterion, measure: figure.measure, value }]);
  };
  const typed = draft === null ? null : typedFigure(draft, figure, texts.language);
  const why = typed?.ok === false ? typed.why : null;
  return (
    <div className={styles.line}>
      <Field
        className={styles.field}
        label={name}
        hint={hintText(figure, texts)}
        {...(why !== null && {
          validationMessage: texts.text(`pane.whatIf.bad.${why}`, { max: figure.most ?? 0 }),
        })}
      >
        {figure.choices.length > 0 ? (
          <Select
            aria-label={texts.text('pane.whatIf.field', { measure: name, criterion })}
            value={shown === null ? '' : String(figure.choices.indexOf(shown))}
            onChange={(_, { value }) => {
              const choice = figure.choices[Number(value)];
              if (value !== '' && choice !== undefined) take(choice);
            }}
          >
            <Options
              options={[
                ...(shown === null ? [['', texts.text('word.empty')] as const] : []),
                ...figure.choices.map((choice, i) => [String(i), enteredText(choice, texts)] as const),
              ]}
            />
          </Select>
        ) : (
          <Input
            aria-label={texts.text('pane.whatIf.field', { measure: name, criterion })}
            inputMode="decimal"
            value={draft ?? fieldText(shown, texts)}
            onChange={(_, { value }) => {
              setDraft(value);
              const next = typedFigure(value, figure, texts.language);
              if (next.ok) take(next.value);
            }}
            onBlur={() => {
              setDraft(null);
            }}
          />
        )}
      </Field>
      <span className={styles.beside}>
        {figure.cell ? <CellLink cell={figure.cell} /> : null}
        {tried === null ? null : (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowResetRegular />}
            aria-label={texts.text('pane.whatIf.resetLabel', { measure: name, criterion })}
            title={texts.text('pane.whatIf.reset')}
            onClick={() => {
              pane.resetFigure(unit, criterion, figure.measure);
              whenReset?.();
            }}
          />
        )}
      </span>
    </div>
  );
}

function hintText({ value }: ChangeableFigure, texts: LanguageTexts): string {
  return value === null
    ? texts.text('pane.whatIf.valueHintNone')
    : texts.text('pane.whatIf.valueHint', { value: enteredText(value, texts) });
}

function fieldText(value: number | string | null, texts: LanguageTexts): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : typableText(value, texts);
}
