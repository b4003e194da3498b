/** Places gained or lost: an arrow and a number, said in words to screen readers. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../hooks';
import type { RankingRow } from '../session/scored-view';

const useStyles = makeStyles({
  change: { whiteSpace: 'nowrap' },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorPaletteRedForeground3 },
  same: { color: tokens.colorNeutralForeground3 },
});

export function RankChange({ change }: { readonly change: RankingRow['change'] }) {
  const styles = useStyles();
  const texts = useTexts();
  const places = change?.rank ?? null;
  if (places === null) {
    return (
      <span className={styles.same} role="img" aria-label={texts.text('pane.score.notCompared')}>
        –
      </span>
    );
  }
  const kind = places > 0 ? 'up' : places < 0 ? 'down' : 'same';
  const count = Math.abs(places);
  return (
    <span
      className={mergeClasses(styles.change, styles[kind])}
      role="img"
      aria-label={texts.text(`pane.score.${kind}`, { count })}
    >
      {kind === 'same' ? '=' : `${kind === 'up' ? '▲' : '▼'} ${texts.number(count)}`}
    </span>
  );
}
