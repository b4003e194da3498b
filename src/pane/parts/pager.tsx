/** Turns the pages of a long table. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useTexts } from '../hooks';

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** Rows drawn at once: more than that no screen shows, and drawing stays quick. */
export const pageSize = 50;

/** Nothing where there is one page only. `textKey` says `{from}`, `{to}` and `{count}`. */
export function Pager(props: {
  readonly page: number;
  readonly count: number;
  readonly textKey: string;
  readonly turn: (page: number) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { page, count, textKey, turn } = props;
  if (count <= pageSize) return null;
  const from = page * pageSize + 1;
  const to = Math.min(count, from + pageSize - 1);
  return (
    <div className={styles.pages}>
      <span role="status">{texts.text(textKey, { from, to, count })}</span>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={texts.text('pane.score.previousPage')}
        disabled={page === 0}
        onClick={() => {
          turn(page - 1);
        }}
      />
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={texts.text('pane.score.nextPage')}
        disabled={to === count}
        onClick={() => {
          turn(page + 1);
        }}
      />
    </div>
  );
}
