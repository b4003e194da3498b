/** The sheets that scoring made, each to be looked at. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneState, useTexts } from '../hooks';
import type { WrittenSheet, WrittenView } from '../session/written-view';
import { SheetLink } from './cell-link';
import { Card } from './page';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  rows: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  further: { marginTop: tokens.spacingVerticalXS },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { margin: `${tokens.spacingVerticalS} 0 0 0`, color: tokens.colorNeutralForeground2 },
});

export function WrittenSheets({ written }: { readonly written: WrittenView | null }) {
  const styles = useStyles();
  const texts = useTexts();
  const isBusy = usePaneState((state) => state.task !== null);
  if (!written) {
    return (
      <Card title={texts.text('pane.score.sheets')}>
        {texts.text(isBusy ? 'pane.task.reports' : 'pane.score.sheets.none')}
      </Card>
    );
  }
  const { sheets, live, notes } = written;
  return (
    <Card title={texts.text('pane.score.sheets')}>
      <List sheets={sheets.filter(({ kind }) => kind === 'table')} />
      {(['unit', 'print'] as const).map((kind) => (
        <Further key={kind} kind={kind} sheets={sheets.filter((sheet) => sheet.kind === kind)} />
      ))}
      {live ? (
        <p className={styles.note}>
          {live.live
            ? texts.text('pane.score.live', {
                formulas: live.formulas,
                values: live.values.reduce((sum, [, count]) => sum + count, 0),
              })
            : texts.text('pane.score.live.tooMany')}
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {texts.text(`pane.note.${note}`)}
        </p>
      ))}
    </Card>
  );
}

/** Sheets of which there are many and few are looked at. */
function Further({
  kind,
  sheets,
}: {
  readonly kind: 'unit' | 'print';
  readonly sheets: readonly WrittenSheet[];
}) {
  const styles = useStyles();
  const texts = useTexts();
  if (sheets.length === 0) return null;
  return (
    <details className={styles.further}>
      <summary className={styles.summary}>
        {texts.text(`pane.score.sheets.${kind}`, { count: sheets.length })}
      </summary>
      <List sheets={sheets} />
    </details>
  );
}

function List({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {sheets.map(({ name, rows }) => (
        <li key={name} className={styles.line}>
          <SheetLink sheet={name} />
          <span className={styles.rows}>{texts.text('pane.score.sheetRows', { rows })}</span>
        </li>
      ))}
    </ul>
  );
}
