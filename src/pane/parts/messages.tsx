/** What went wrong and what went well. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { LanguageTexts } from '../../locale/texts';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { RefusalCode } from '../../workbook/port';
import type { Trouble } from '../state';

const useStyles = makeStyles({
  announcer: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  wide: { overflowWrap: 'anywhere' },
});

export function Messages() {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const trouble = usePaneState((state) => state.trouble);
  const notice = usePaneState((state) => state.notice);
  const isOpen = usePaneState((state) => state.opened !== null);
  const isScored = usePaneState((state) => state.scored !== null);
  const retry = trouble && retryKey(trouble.failure, isScored);
  const dismiss = (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={texts.text('pane.dismiss')}
          onClick={() => {
            pane.dismiss();
          }}
        />
      }
    >
      {retry ? <Button onClick={() => void pane.work.retry()}>{texts.text(retry)}</Button> : null}
    </MessageBarActions>
  );
  if (trouble) {
    const { title, what, cure } = troubleText(trouble, texts);
    return (
      <MessageBar intent="error" layout="multiline" className={styles.wide}>
        <MessageBarBody>
          {title === null ? null : <MessageBarTitle>{title}</MessageBarTitle>}
          {what} {cure} {isOpen && trouble.file !== null ? texts.text('pane.trouble.kept') : null}
        </MessageBarBody>
        {dismiss}
      </MessageBar>
    );
  }
  if (!notice) return null;
  return (
    <MessageBar
      intent={calmKeys.test(notice.key) ? 'info' : 'success'}
      layout="multiline"
      className={styles.wide}
    >
      <MessageBarBody>
        {texts.text(notice.key, notice.parameters)}
        {notice.also === undefined ? null : ` ${texts.text(notice.also)}`}
      </MessageBarBody>
      {dismiss}
    </MessageBar>
  );
}

/** Keys of what is said without anything having been done well. */
const calmKeys =
  /^pane\.(cancelled$|issue\.none$|waiver\.none$|form\.notIndex$|command\.|limits\.|functions\.(occupied|unknown|refused)$)/;

/** Why a view cannot show what it was asked for. */
export function FailureBar({ failure }: { readonly failure: Trouble['failure'] }) {
  const styles = useStyles();
  const texts = useTexts();
  const { what, cure } = troubleText({ failure, file: null }, texts);
  // A criterion that the khối of a unit does not have is nobody's mistake.
  return (
    <MessageBar
      intent={failure.kind === 'unknown' ? 'info' : 'error'}
      layout="multiline"
      className={styles.wide}
    >
      <MessageBarBody>
        {what} {cure}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Says to screen readers what is being done and what came of it. */
export function Announcer() {
  const styles = useStyles();
  const texts = useTexts();
  const task = usePaneState((state) => state.task?.kind ?? null);
  return (
    <div className={styles.announcer} role="status">
      {task === null ? '' : texts.text(`pane.task.${task}`)}
    </div>
  );
}

/** What may well succeed when it is done again as it is, and what the button for it says. */
const retryKeys: ReadonlyMap<RefusalCode, string> = new Map([
  ['cell-edit-mode', 'pane.retry'],
  ['host-busy', 'pane.retry'],
  ['host-failed', 'pane.retry'],
  ['sheet-protected', 'pane.retry'],
  ['sheet-hidden', 'pane.retry'],
  ['inputs-changed', 'pane.score.again'],
  ['write-incomplete', 'pane.score.again'],
]);

function retryKey(failure: Trouble['failure'], isScored: boolean): string | null {
  if (failure.kind !== 'refusal') return null;
  if (failure.code === 'inputs-changed' && !isScored) return 'pane.readAgain';
  return retryKeys.get(failure.code) ?? null;
}

function troubleText(
  { failure, file }: Trouble,
  texts: LanguageTexts,
): { readonly title: string | null; readonly what: string; readonly cure: string } {
  const title = file === null ? null : texts.text('pane.trouble.file', { file });
  const cureOf = (cure: string) => texts.text('pane.cure', { cure });
  switch (failure.kind) {
    case 'refusal': {
      const key = `refusal.${failure.code}`;
      return {
        title,
        what: texts.text(key, failure.parameters),
        cure: cureOf(texts.text(`${key}.cure`, failure.parameters)),
      };
    }
    case 'unknown':
      return { title, what: texts.text(`pane.trouble.${failure.code}`, { found: failure.found }), cure: '' };
    case 'not-read':
    case 'not-kept':
    case 'unexpected': {
      const key = `pane.trouble.${failure.kind}`;
      return { title, what: texts.text(key), cure: cureOf(texts.text(`${key}.cure`)) };
    }
  }
}
