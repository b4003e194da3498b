/** The custom functions: choose one, read what it does, fill in its arguments, put it into the selected cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FunctionHelp } from '../../locale/function-help';
import { usePane, useTexts } from '../hooks';
import { Choice, Options } from '../parts/choice';
import { FormulaForm } from '../parts/formula-form';
import { FunctionExamples } from '../parts/function-examples';
import { Card, Page } from '../parts/page';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  choice: { maxWidth: '480px' },
  description: { margin: `${tokens.spacingVerticalM} 0 0 0`, overflowWrap: 'anywhere' },
});

export function FunctionsView() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const help = pane.host.functions?.help ?? [];
  const [name, setName] = useState(help[0]?.name ?? '');
  const [typed, setTyped] = useState<readonly string[]>([]);
  const firstField = useRef<HTMLInputElement>(null);
  const chosen = help.find((one) => one.name === name);
  return (
    <Page title={texts.text('pane.functions.title')} subtitle={texts.text('pane.functions.subtitle')}>
      <Card>
        <Choice
          className={styles.choice}
          label={texts.text('pane.functions.choose')}
          value={name}
          choose={(value) => {
            setName(value);
            setTyped([]);
          }}
        >
          {inGroups(help, texts.language).map(([group, functions]) => (
            <optgroup key={group} label={group}>
              <Options options={functions.map((one) => [one.name, one.name] as const)} />
            </optgroup>
          ))}
        </Choice>
        <p className={styles.description}>{chosen?.description[texts.language]}</p>
      </Card>
      {chosen ? (
        <div className={styles.columns}>
          <FormulaForm help={chosen} typed={typed} type={setTyped} firstField={firstField} />
          <FunctionExamples
            examples={chosen.examples}
            take={(example) => {
              setTyped(example.typed.map((argument) => argument[texts.language]));
              // In a narrow pane the fields are out of sight.
              firstField.current?.focus();
            }}
          />
        </div>
      ) : null}
    </Page>
  );
}

function inGroups(
  help: readonly FunctionHelp[],
  language: 'vi' | 'en',
): readonly (readonly [group: string, functions: readonly FunctionHelp[]])[] {
  const groups = new Map<string, FunctionHelp[]>();
  for (const one of help) {
    const group = one.group[language];
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups];
}
