/** The figures that are tried, each with what it does to its criterion. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { LanguageTexts } from '../../locale/texts';
import { usePane, useTexts } from '../hooks';
import type { TriedCriterion, WhatIfView } from '../session/what-if-view';
import { FigureField } from './figure-field';
import { figureText } from './figure-texts';
import { Card } from './page';

const useStyles = makeStyles({
  place: { ':focus': { outlineStyle: 'none' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  code: { color: tokens.colorNeutralForeground2 },
  points: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  all: { marginTop: tokens.spacingVerticalS },
});

export function WhatIfChanges({ unit, found }: { readonly unit: string; readonly found: WhatIfView }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { criteria, decimals } = found;
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; who pressed it goes on where it stood.
  const stay = () => {
    list.current?.focus();
  };
  const count = criteria.reduce((sum, { figures }) => sum + figures.length, 0);
  return (
    <div ref={list} tabIndex={-1} className={styles.place}>
      <Card
        title={
          count === 0 ? texts.text('pane.whatIf.changes') : texts.text('pane.whatIf.changesCount', { count })
        }
      >
        {count === 0 ? (
          <p className={styles.quiet}>{texts.text('pane.whatIf.nothing')}</p>
        ) : (
          <>
            <ul className={styles.list}>
              {criteria.map((criterion) => (
                <li key={criterion.code} className={styles.line}>
                  <div className={styles.head}>
                    <span className={styles.name}>
                      <span className={styles.code}>{criterion.code}</span> {criterion.name}
                    </span>
                    <span className={styles.points}>{pointsText(criterion, decimals, texts)}</span>
                  </div>
                  <div className={styles.fields}>
                    {criterion.figures.map((figure) => (
                      <FigureField
                        key={figure.measure}
                        unit={unit}
                        criterion={criterion.code}
                        figure={figure}
                        tried={figure.tried}
                        whenReset={stay}
                      />
                    ))}
                  </div>
                  {criterion.before === criterion.after ? (
                    <p className={styles.quiet}>{texts.text('pane.whatIf.noEffect')}</p>
                  ) : null}
                </li>
              ))}
            </ul>
            <Button
              className={styles.all}
              size="small"
              icon={<ArrowResetRegular />}
              onClick={() => {
                pane.resetFigures(unit);
                stay();
              }}
            >
              {texts.text('pane.whatIf.resetAll')}
            </Button>
          </>
        )}
      </Card>
    </div>
  );
}

function pointsText({ before, after, max }: TriedCriterion, decimals: number, texts: LanguageTexts): string {
  const points = (value: number | null) =>
    value === null ? texts.text('pane.whatIf.noPoints') : figureText(value, decimals, texts);
  return texts.text('pane.whatIf.criterionPoints', {
    before: points(before),
    after: points(after),
    max: max ?? 0,
  });
}
