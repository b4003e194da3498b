/** The arguments of a function as fields, the formula that comes of them, and its way into the selected cell. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, CursorClickRegular, TableCellAddRegular } from '@fluentui/react-icons';
import { type RefObject, useState } from 'react';
import type { FunctionHelp, ParameterHelp } from '../../locale/function-help';
import type { CellRef } from '../../core/findings/finding';
import { cellName } from '../../workbook/address';
import { usePane, usePaneState, useTexts } from '../hooks';
import { formulaOf, typedArgument } from '../typed-argument';
import { Card } from './page';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Else the field is as wide as the browser likes its input to be.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  argument: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  input: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  formula: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Forced colours have no grounds, but show a border that is transparent.
    border: '1px solid transparent',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function FormulaForm(props: {
  readonly help: FunctionHelp;
  readonly typed: readonly string[];
  /** Changes what is typed, from what it is by then: cells that are picked come later. */
  readonly type: (change: (typed: readonly string[]) => readonly string[]) => void;
  readonly firstField: RefObject<HTMLInputElement | null>;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { help, typed } = props;
  const { language } = texts;
  const fields = fieldsOf(help.parameters, typed.length);
  const args = fields.map((parameter, i) => typedArgument(typed[i] ?? '', parameter.isText, language));
  const missing = fields.filter((parameter, i) => !parameter.isOptional && args[i]?.kind === 'none');
  const put = (at: number, text: string) => {
    props.type((now) =>
      fieldsOf(help.parameters, now.length).map((_, i) => (i === at ? text : (now[i] ?? ''))),
    );
  };
  return (
    <Card title={texts.text('pane.functions.arguments')}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{texts.text('pane.functions.arguments.hint')}</p>
        {fields.map((parameter, i) => (
          <ArgumentField
            key={`${help.name} ${String(i)}`}
            parameter={parameter}
            label={labelOf(parameter, i - help.parameters.length + 2, language)}
            typed={typed[i] ?? ''}
            field={i === 0 ? props.firstField : undefined}
            type={(text) => {
              put(i, text);
            }}
          />
        ))}
        {fields.at(-1)?.repeats ? (
          <div>
            <Button
              size="small"
              icon={<AddRegular />}
              onClick={() => {
                props.type((now) => [
                  ...fieldsOf(help.parameters, now.length).map((_, i) => now[i] ?? ''),
                  '',
                ]);
              }}
            >
              {texts.text('pane.functions.more')}
            </Button>
          </div>
        ) : null}
        <Insert
          formula={formulaOf(help.name, args)}
          shown={formulaOf(help.name, args, language)}
          missing={missing.map(({ name }) => nameIn(name[language]))}
        />
      </div>
    </Card>
  );
}

function ArgumentField(props: {
  readonly parameter: ParameterHelp;
  readonly label: string;
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null> | undefined;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { parameter, label } = props;
  const pick = texts.text('pane.functions.pick', { name: label });
  return (
    <Field
      className={styles.field}
      label={parameter.isOptional ? texts.text('pane.functions.optional', { name: label }) : label}
      hint={parameter.description[texts.language]}
    >
      {(field) => (
        <div className={styles.argument}>
          <Input
            {...field}
            input={{ ref: props.field }}
            className={styles.input}
            value={props.typed}
            spellCheck={false}
            onChange={(_, { value }) => {
              props.type(value);
            }}
          />
          <Button
            icon={<CursorClickRegular />}
            aria-label={pick}
            title={pick}
            onClick={() => {
              void pane.formulas.pickSelected(props.type);
            }}
          />
        </div>
      )}
    </Field>
  );
}

function Insert(props: {
  readonly formula: string;
  readonly shown: string;
  /** Names of arguments that are still to be filled in. */
  readonly missing: readonly string[];
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const [occupied, setOccupied] = useState<{ readonly cell: CellRef; readonly formula: string } | null>(null);
  const { formula, missing } = props;
  const insert = async (over: CellRef | null) => {
    const insertion = await pane.formulas.insert(formula, over);
    setOccupied(insertion?.outcome === 'occupied' ? { cell: insertion.cell, formula } : null);
  };
  const isOff = isBusy || missing.length > 0;
  return (
    <>
      <code className={styles.formula}>{props.shown}</code>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<TableCellAddRegular />}
          disabledFocusable={isOff}
          onClick={() => void insert(null)}
        >
          {texts.text('pane.functions.insert')}
        </Button>
        {missing.length === 0 ? null : (
          <span className={styles.quiet}>
            {texts.text('pane.functions.missing', { names: missing.join(', ') })}
          </span>
        )}
      </div>
      <div aria-live="polite">
        {occupied?.formula === formula ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {texts.text('pane.functions.occupied', {
                cell: cellName(occupied.cell.row, occupied.cell.column),
                sheet: occupied.cell.sheet,
              })}{' '}
              <Button size="small" disabledFocusable={isOff} onClick={() => void insert(occupied.cell)}>
                {texts.text('pane.functions.over')}
              </Button>
            </MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
    </>
  );
}

/** A field for each parameter, and one more for each further argument of one that repeats. */
function fieldsOf(parameters: readonly ParameterHelp[], typed: number): readonly ParameterHelp[] {
  const last = parameters.at(-1);
  if (!last?.repeats) return parameters;
  const further = Math.max(0, typed - parameters.length);
  return [...parameters, ...Array.from({ length: further }, () => last)];
}

/** Arguments of a parameter that repeats are counted; `number` is 1 at its first. */
function labelOf({ name, repeats }: ParameterHelp, number: number, language: 'vi' | 'en'): string {
  const words = nameIn(name[language]);
  return repeats ? `${words} ${String(number)}` : words;
}

/** The one word of a formula bar as words: `điểm_tối_đa` is Điểm tối đa. */
function nameIn(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).replaceAll('_', ' ');
}
