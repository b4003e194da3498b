/** The changes on trial, written into the workbook when somebody asks for it: first which cells, then the button. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { measureName } from '../../sheets/sentences/measure-name';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { WhatIfView } from '../session/what-if-view';
import { CellLink } from './cell-link';
import { enteredText } from './figure-texts';
import { Folded } from './folded';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS} 0` },
  list: { margin: `0 0 ${tokens.spacingVerticalM} 0`, paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** `isCurrent` tells that what was found is about the changes as they stand now. */
export function WhatIfApply({
  unit,
  found,
  isCurrent,
}: {
  readonly unit: string;
  readonly found: WhatIfView;
  readonly isCurrent: boolean;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const { criteria, edits } = found;
  const figures = criteria.flatMap((criterion) =>
    criterion.figures.map((figure) => ({ ...figure, criterion })),
  );
  if (figures.length === 0) return null;
  const written = figures.flatMap((figure) => (figure.cell ? [{ ...figure, cell: figure.cell }] : []));
  const left = figures.length - written.length;
  const write = () => {
    void pane.work.apply(edits, () => {
      // Those without a cell stay on trial.
      for (const { criterion, measure } of written) pane.resetFigure(unit, criterion.code, measure);
    });
  };
  return (
    <Folded title={texts.text('pane.whatIf.apply')}>
      {written.length === 0 ? (
        <p className={styles.text}>{texts.text('pane.whatIf.applyNone')}</p>
      ) : (
        <>
          <p className={styles.text}>{texts.text('pane.whatIf.applyText')}</p>
          <ul className={styles.list}>
            {written.map(({ criterion, measure, cell, tried, value }) => (
              <li key={`${criterion.code} ${measure}`}>
                {`${criterion.code} ${measureName(measure, texts)}: `}
                <CellLink cell={cell} />{' '}
                {texts.text('pane.whatIf.applyCell', {
                  value: enteredText(tried, texts),
                  before: value === null ? texts.text('word.empty') : enteredText(value, texts),
                })}
              </li>
            ))}
          </ul>
          {left === 0 ? null : (
            <p className={styles.quiet}>{texts.text('pane.whatIf.applySome', { count: left })}</p>
          )}
          <Button appearance="primary" icon={<EditRegular />} disabled={isBusy || !isCurrent} onClick={write}>
            {texts.text('pane.whatIf.applyConfirm')}
          </Button>
        </>
      )}
    </Folded>
  );
}
