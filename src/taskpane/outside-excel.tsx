/** The page where there is no Excel that ChiSo works with: what is missing, and what to use instead. */
import {
  FluentProvider,
  Link,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { textsFor } from '../locale/texts';
import { features } from '../workbook/office/supports';
import { spokenIn } from './excel-host';
import { isDarkTheme } from './office-theme';
import { offlinePage } from './offline-page';

/** `office`: its library could not be loaded. `excel`: opened outside Excel. `version`: Excel is too old. */
export type Lack = 'office' | 'excel' | 'version';

/** What is missing in a page, or null in an Excel that is new enough. */
export async function lackIn(page: { readonly Office?: typeof Office }): Promise<Lack | null> {
  if (!page.Office) return 'office';
  const { host } = await page.Office.onReady();
  if (String(host) !== 'Excel') return 'excel';
  return page.Office.context.requirements.isSetSupported('ExcelApi', features.base) ? null : 'version';
}

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  words: { maxWidth: '640px', margin: '0 auto' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

export function OutsideExcel({ lack }: { readonly lack: Lack }) {
  const context = lack === 'version' ? Office.context : undefined;
  const isDark = isDarkTheme(context?.officeTheme) ?? matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <Words lack={lack} language={spokenIn(context?.displayLanguage ?? navigator.language)} />
    </FluentProvider>
  );
}

function Words({ lack, language }: { readonly lack: Lack; readonly language: 'vi' | 'en' }) {
  const styles = useStyles();
  const texts = textsFor(language);
  return (
    <main className={styles.root} lang={language}>
      <div className={styles.words}>
        <h1 className={styles.title}>{texts.text(`pane.outside.${lack}`)}</h1>
        <p>{texts.text(`pane.outside.${lack}.text`, { needed: `ExcelApi ${features.base}` })}</p>
        <p>{texts.text('pane.outside.instead')}</p>
        <p>
          <Link href={offlinePage} target="_blank">
            {texts.text('pane.outside.open')}
          </Link>
        </p>
      </div>
    </main>
  );
}
