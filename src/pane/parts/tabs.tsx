/** The views as tabs, and where the focus goes when the view changes. */
import { makeStyles, Tab, TabList, tokens, type TabValue } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane, usePaneState, useTexts } from '../hooks';
import { viewIds, type ViewId } from '../state';
import { views } from '../views/views';
import { pageTitleId } from './page';

const useStyles = makeStyles({
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
});

/** Ids that tabs and their panel name each other by. */
export const tabId = (view: ViewId) => `tab-${view}`;
export const panelId = 'view';

export function Tabs() {
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
