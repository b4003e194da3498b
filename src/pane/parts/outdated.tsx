/** A calm word that inputs changed after they were scored: where first, and the button that scores again. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { usePane, usePaneState, useTexts } from '../hooks';

const useStyles = makeStyles({ wide: { overflowWrap: 'anywhere' } });

export function Outdated() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const outdated = usePaneState((state) => state.outdated);
  const at = usePaneState((state) => state.scoredAt);
  const isBusy = usePaneState((state) => state.task !== null);
  if (!outdated || at === null || isBusy) return null;
  const { sheet, cells } = outdated;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.wide}>
      <MessageBarBody>
        <MessageBarTitle>{texts.text('pane.outdated.title')}</MessageBarTitle>
        {cells === null
          ? texts.text('pane.outdated.sheet', { sheet, at })
          : texts.text('pane.outdated.cells', { sheet, cells, at })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void pane.work.scoreAgain()}>{texts.text('pane.score.again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
