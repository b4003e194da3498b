/** How far the review of many files is, what stops it and what lets it go on, and what came of it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  DeleteRegular,
  PlayRegular,
  SaveRegular,
  StopRegular,
} from '@fluentui/react-icons';
import { useBatch, usePane, usePaneState, useTexts } from '../hooks';
import { isAtWork, isWhole } from '../review/batch-state';
import { Folded } from './folded';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  units: { margin: 0, overflowWrap: 'anywhere' },
});

/** `isAlone`: of a single form nobody asks who else sent one. */
export function BatchProgress({ isAlone = false }: { readonly isAlone?: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const stage = useBatch((batch) => batch.stage);
  const isBusy = useBatch(isAtWork);
  const done = useBatch((batch) => batch.done);
  const count = useBatch(({ files }) => files.length);
  const words = texts.text('pane.review.done', { done, count });
  return (
    <>
      <div className={styles.line}>
        <div>
          <p className={styles.words}>
            {/* What is counted up is not read out file by file. */}
            <span role="status">{texts.text(`pane.review.stage.${stage}`)}</span> {words}
          </p>
          {isBusy ? (
            <ProgressBar
              value={count === 0 ? 0 : done / count}
              thickness="large"
              aria-label={texts.text('pane.review.title')}
              aria-valuetext={words}
            />
          ) : null}
        </div>
        <Buttons isBusy={isBusy} isAlone={isAlone} />
      </div>
      {isAlone ? null : <Missing />}
    </>
  );
}

function Buttons({ isBusy, isAlone }: { readonly isBusy: boolean; readonly isAlone: boolean }) {
  const styles = useStyles();
  const pane = usePane();
  const { batch } = pane;
  const isSaving = usePaneState((state) => state.task !== null);
  const done = useBatch((state) => state.done);
  const isDone = useBatch(isWhole);
  const texts = useTexts();
  if (isBusy) {
    return (
      <Button
        icon={<StopRegular />}
        onClick={() => {
          batch.stop();
        }}
      >
        {texts.text('pane.cancel')}
      </Button>
    );
  }
  return (
    <div className={styles.buttons}>
      {done > 0 ? (
        <Button
          appearance={isDone ? 'primary' : 'secondary'}
          icon={<SaveRegular />}
          disabledFocusable={isSaving}
          onClick={() => void pane.saveReview()}
        >
          {texts.text('pane.review.save')}
        </Button>
      ) : null}
      {isDone ? (
        <Button icon={<ArrowSyncRegular />} onClick={() => void batch.startAgain()}>
          {texts.text('pane.review.again')}
        </Button>
      ) : (
        <Button appearance="primary" icon={<PlayRegular />} onClick={() => void batch.start()}>
          {texts.text('pane.review.continue')}
        </Button>
      )}
      {isAlone ? null : (
        <Button
          icon={<DeleteRegular />}
          onClick={() => {
            batch.clear();
          }}
        >
          {texts.text('pane.review.clear')}
        </Button>
      )}
    </div>
  );
}

/** Units that sent nothing. */
function Missing() {
  const styles = useStyles();
  const texts = useTexts();
  const missing = useBatch((batch) => batch.missing) ?? [];
  if (missing.length === 0) return null;
  return (
    <Folded title={texts.text('pane.review.missing', { count: missing.length })}>
      <p className={styles.units}>{missing.map(({ code, name }) => `${name} (${code})`).join(' · ')}</p>
    </Folded>
  );
}
