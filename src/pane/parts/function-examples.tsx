/** Worked examples of a function: the formula, what the cells hold that it names, what it shows, and why. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ExampleHelp, ShownCells } from '../../locale/function-help';
import { useTexts } from '../hooks';
import { Card } from './page';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  says: { margin: `0 0 ${tokens.spacingVerticalXS} 0` },
});

export function FunctionExamples(props: {
  readonly examples: readonly ExampleHelp[];
  readonly take: (example: ExampleHelp) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { language } = texts;
  return (
    <Card title={texts.text('pane.functions.examples')}>
      <ul className={styles.list}>
        {props.examples.map((example) => (
          <li key={example.says.en}>
            <code className={styles.formula}>{example.formula[language]}</code>
            <dl className={styles.facts}>
              {example.cells.map(({ range, shown }) => (
                <Cells key={range} name={range} shown={shown} />
              ))}
              <Cells name={texts.text('pane.functions.shows')} shown={example.answer} />
            </dl>
            <p className={styles.says}>{example.says[language]}</p>
            {example.typed.some((typed) => typed[language] !== '') ? (
              <Button
                size="small"
                aria-label={texts.text('pane.functions.take.of', { formula: example.formula[language] })}
                onClick={() => {
                  props.take(example);
                }}
              >
                {texts.text('pane.functions.take')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Rows of cells below each other, the cells of a row beside each other. */
function Cells({ name, shown }: { readonly name: string; readonly shown: ShownCells }) {
  const texts = useTexts();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {shown[texts.language].map((row, i) => (
          <div key={i}>{row.map((cell) => cell || texts.text('pane.functions.blank')).join(' · ')}</div>
        ))}
      </dd>
    </>
  );
}
