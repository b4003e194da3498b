/** The pane as a whole: theme, language, frame. */
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Frame } from './frame';
import { PaneProvider, useMedia, usePaneState, useTexts } from './hooks';
import type { Pane } from './pane';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

export function App({ pane }: { readonly pane: Pane }) {
  return (
    <PaneProvider value={pane}>
      <Themed />
    </PaneProvider>
  );
}

function Themed() {
  const styles = useStyles();
  const texts = useTexts();
  const appearance = usePaneState((state) => state.appearance);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const hostIsDark = usePaneState((state) => state.hostIsDark);
  const isDark = appearance === 'system' ? (hostIsDark ?? systemIsDark) : appearance === 'dark';
  const indexName = usePaneState((state) => state.opened?.indexName ?? '');
  useEffect(() => {
    document.documentElement.lang = texts.language;
    const product = texts.text('pane.product');
    document.title =
      indexName === '' ? `${product} – ${texts.text('pane.tagline')}` : `${indexName} – ${product}`;
    // Scroll bars and fields of the browser follow.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [texts, indexName, isDark]);
  return (
    // Menus and dialogues copy the class of the provider, so that the page has an element of its own.
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <div className={styles.root}>
        <Frame />
      </div>
    </FluentProvider>
  );
}
