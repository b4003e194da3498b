/** What stands around every view: product and file, the tabs, what is being done, what went wrong. */
import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { usePane, usePaneState, useTexts } from './hooks';
import { Announcer, Messages } from './parts/messages';
import { DropArea, useFilePicker } from './parts/open-file';
import { OptionsMenu } from './parts/options-menu';
import { Outdated } from './parts/outdated';
import { panelId, tabId, Tabs } from './parts/tabs';
import { TaskBar } from './parts/task-bar';
import { views } from './views/views';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    maxWidth: '1280px',
    margin: '0 auto',
    boxSizing: 'border-box',
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  file: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  save: {
    flexShrink: 0,
    // Only its icon is left, and the gap that stands before a label.
    '@media (max-width: 640px)': { minWidth: 0, padding: `0 0 0 ${tokens.spacingHorizontalSNudge}` },
  },
  /** Stay in sight: what they are about may have been asked for far below. */
  messages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '1280px',
    margin: '0 auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    ':empty': { display: 'none' },
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalS },
  },
  long: { '@media (max-width: 640px)': { display: 'none' } },
  main: {
    maxWidth: '1280px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
});

// What takes the focus is scrolled to where the header, which stays in sight, does not lie over it.
const useScrolling = makeStaticStyles({ html: { scrollPaddingTop: '104px' } });

export function Frame() {
  useScrolling();
  const styles = useStyles();
  const view = usePaneState((state) => state.view);
  const opened = usePaneState((state) => state.opened);
  const Shown = views[view]?.component;
  return (
    <DropArea>
      <header className={styles.header}>
        <div className={styles.bar}>
          <h1 className={styles.product}>ChiSo</h1>
          <span className={styles.file} title={opened?.name}>
            {opened?.name}
          </span>
          {opened ? <SaveEdited /> : null}
          {opened ? <OpenAnother /> : null}
          {opened ? <ReadAgain /> : null}
          <OptionsMenu />
        </div>
        {opened ? <Tabs /> : null}
        <TaskBar />
        <div className={styles.messages}>
          <Outdated />
          <Messages />
        </div>
      </header>
      <main className={styles.main}>
        {opened ? (
          <div id={panelId} role="tabpanel" aria-labelledby={tabId(view)}>
            {Shown ? <Shown /> : null}
          </div>
        ) : Shown ? (
          <Shown />
        ) : null}
      </main>
      <Announcer />
    </DropArea>
  );
}

/** Whatever view wrote into the workbook: what was written is saved from here. */
function SaveEdited() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const isEdited = usePaneState((state) => state.isEdited);
  if (!isEdited || !pane.host.save) return null;
  const label = texts.text('pane.saveEdited');
  return (
    <Button
      appearance="primary"
      size="small"
      className={styles.save}
      icon={<SaveRegular />}
      disabledFocusable={isBusy}
      onClick={() => void pane.work.save()}
      aria-label={label}
      title={label}
    >
      <span className={styles.long}>{label}</span>
    </Button>
  );
}

function OpenAnother() {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  const picker = useFilePicker();
  if (pane.host.readOpen) return null;
  return (
    <>
      {picker.input}
      <Button
        appearance="subtle"
        size="small"
        icon={<FolderOpenRegular />}
        disabled={isBusy}
        onClick={picker.pick}
        aria-label={texts.text('pane.openAnother')}
        title={texts.text('pane.openAnother')}
      />
    </>
  );
}

/** For a workbook that the host holds. Changes are read by themselves, but once there is a result only when asked. */
function ReadAgain() {
  const pane = usePane();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  if (!pane.host.readOpen) return null;
  const label = texts.text('pane.readAgain');
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowSyncRegular />}
      disabledFocusable={isBusy}
      onClick={() => void pane.work.openCurrent()}
      aria-label={label}
      title={label}
    />
  );
}
