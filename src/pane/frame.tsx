/** What stands around every view: product and file, the views as tabs, what is being done, what went wrong. */
import {
  Button,
  makeStaticStyles,
  makeStyles,
  Tab,
  TabList,
  tokens,
  type TabValue,
} from '@fluentui/react-components';
import { ArrowSyncRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { usePane, usePaneState, useTexts } from './hooks';
import { Announcer, Messages } from './parts/messages';
import { DropArea, useFilePicker } from './parts/open-file';
import { OptionsMenu } from './parts/options-menu';
import { Outdated } from './parts/outdated';
import { pageTitleId } from './parts/page';
import { TaskBar } from './parts/task-bar';
import { viewIds, type ViewId } from './state';
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
  tabs: {
    maxWidth: '1280px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalS}`,
    '@media (max-width: 640px)': { padding: 0, justifyContent: 'space-between' },
  },
  tab: {
    '@media (max-width: 640px)': {
      flexGrow: 1,
      display: 'inline-flex',
      flexDirection: 'column',
      padding: `${tokens.spacingVerticalXS} 2px ${tokens.spacingVerticalSNudge}`,
      minWidth: 0,
      fontSize: tokens.fontSizeBase100,
    },
  },
  long: { '@media (max-width: 640px)': { display: 'none' } },
  short: {
    display: 'none',
    '@media (max-width: 640px)': {
      display: 'inline',
      fontSize: tokens.fontSizeBase100,
      lineHeight: tokens.lineHeightBase100,
    },
  },
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

/** Ids that tabs and their panel name each other by. */
const tabId = (view: ViewId) => `tab-${view}`;
const panelId = 'view';

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

/** Where the host holds the workbook it is read again, by itself too, but not after a result. */
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

function Tabs() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const view = usePaneState((state) => state.view);
  const readiness = usePaneState((state) =>
    viewIds.map((id) => (views[id]?.isReady(state) ? '1' : '0')).join(''),
  );
  const byTab = useFocusOnArrival(view);
  return (
    <TabList
      className={styles.tabs}
      selectedValue={view}
      size="small"
      // Space kept for letters in bold would stand as a second line where tabs are columns.
      reserveSelectedTabSpace={false}
      aria-label={texts.text('pane.nav')}
      onTabSelect={(_, { value }: { value: TabValue }) => {
        const chosen = viewIds.find((id) => id === value);
        if (!chosen) return;
        byTab();
        pane.show(chosen);
      }}
    >
      {viewIds.map((id, i) => {
        const shown = views[id];
        if (!shown || shown.isFor?.(pane.host) === false) return null;
        const Icon = shown.icon;
        return (
          <Tab
            key={id}
            id={tabId(id)}
            value={id}
            className={styles.tab}
            icon={<Icon />}
            disabled={readiness[i] !== '1'}
            aria-controls={panelId}
          >
            <span className={styles.long}>{texts.text(`pane.view.${id}`)}</span>
            <span className={styles.short}>{texts.text(`pane.view.short.${id}`)}</span>
          </Tab>
        );
      })}
    </TabList>
  );
}

/**
 * Whoever follows a button or a link into another view continues at its heading; whoever chooses a tab stays on it.
 * Gives what a tab says before it changes the view.
 */
function useFocusOnArrival(view: ViewId): () => void {
  const chosenByTab = useRef(false);
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    if (!chosenByTab.current) document.getElementById(pageTitleId)?.focus();
    chosenByTab.current = false;
  }, [view]);
  return () => {
    chosenByTab.current = true;
  };
}
