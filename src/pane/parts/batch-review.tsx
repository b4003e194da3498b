/** Files that units sent back: chosen, reviewed one by one, each with its verdict; one of them opened to its findings. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, HistoryRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useBatch, usePane, usePaneState, useTexts } from '../hooks';
import { isIndex } from '../state';
import { BatchProgress } from './batch-progress';
import { BatchTable, fileLinkId, type TableLook } from './batch-table';
import { FileFindings } from './file-findings';
import { fileTitleId } from './file-title';
import { NoIndex } from './no-index';
import { useEarlierReviewPicker, useReturnsPicker } from './open-file';
import { Card } from './page';

const useStyles = makeStyles({
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  against: { margin: 0, flexGrow: 1, flexBasis: '220px', overflowWrap: 'anywhere' },
  earlier: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    '& > span': { flexGrow: 1, flexBasis: '220px' },
  },
  private: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  privateIcon: { flexShrink: 0, fontSize: '20px' },
});

export function BatchReview() {
  const hasFiles = useBatch(({ files }) => files.length > 0);
  const shown = useBatch((batch) => batch.files.find(({ id }) => id === batch.shown) ?? null);
  const [look, setLook] = useState<TableLook>({ verdict: null, page: 0 });
  useFocusOnFile(shown?.id ?? null);
  if (shown?.review) return <FileFindings file={shown} review={shown.review} />;
  return (
    <>
      <Chooser />
      {hasFiles ? (
        <>
          <BatchProgress />
          <BatchTable look={look} change={setLook} />
        </>
      ) : null}
    </>
  );
}

function Chooser() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const opened = usePaneState((state) => state.opened);
  const picker = useReturnsPicker();
  if (!opened || !isIndex(opened)) return <NoIndex />;
  return (
    <Card title={texts.text('pane.review.files')}>
      <div className={styles.choose}>
        <p className={styles.against}>
          {texts.text('pane.review.against', { index: opened.indexName || opened.name })}
        </p>
        {picker.input}
        <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={picker.pick}>
          {texts.text('pane.review.choose')}
        </Button>
      </div>
      <EarlierReview />
      <p className={styles.private}>
        <ShieldCheckmarkRegular className={styles.privateIcon} />
        <span>
          {texts.text('pane.review.private')} {pane.host.save ? texts.text('pane.review.private.page') : null}
        </span>
      </p>
    </Card>
  );
}

/** What was accepted before, so that nobody has to accept it once more. */
function EarlierReview() {
  const styles = useStyles();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const count = useBatch(({ waivers }) => waivers.size);
  const picker = useEarlierReviewPicker();
  return (
    <div className={styles.earlier}>
      {picker.input}
      <Button icon={<HistoryRegular />} disabledFocusable={isBusy} onClick={picker.pick}>
        {texts.text('pane.waiver.choose')}
      </Button>
      <span>{texts.text(count > 0 ? 'pane.waiver.held' : 'pane.waiver.about', { count })}</span>
    </div>
  );
}

/** Whoever opens a file continues at its heading; whoever goes back continues at its row. */
function useFocusOnFile(shown: number | null): void {
  const last = useRef(shown);
  useEffect(() => {
    const left = last.current;
    last.current = shown;
    if (shown === left) return;
    const id = shown !== null ? fileTitleId : left !== null ? fileLinkId(left) : '';
    document.getElementById(id)?.focus();
  }, [shown]);
}
