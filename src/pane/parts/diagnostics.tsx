/** The diagnostic report, to be copied. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { diagnosticReport } from '../diagnostic-report';
import { usePane, usePaneState, useTexts } from '../hooks';

const useStyles = makeStyles({
  report: {
    margin: `${tokens.spacingVerticalM} 0 0 0`,
    padding: tokens.spacingHorizontalM,
    maxHeight: '40vh',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function Diagnostics({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const texts = useTexts();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.text('pane.diagnostics.title')}</DialogTitle>
          <Report close={close} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Report({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const { host } = usePane();
  const texts = useTexts();
  const report = diagnosticReport(
    usePaneState((state) => state),
    host.environment,
    host.version,
  );
  const [said, setSaid] = useState('');
  const text = useRef<HTMLPreElement>(null);
  const copy = () => {
    host.copy(report).then(
      () => {
        setSaid('pane.diagnostics.copied');
      },
      () => {
        // Where a page may not reach the clipboard, people still may.
        if (text.current) window.getSelection()?.selectAllChildren(text.current);
        setSaid('pane.diagnostics.notCopied');
      },
    );
  };
  return (
    <>
      <DialogContent>
        {texts.text('pane.diagnostics.text')}
        <pre
          ref={text}
          className={styles.report}
          tabIndex={0}
          aria-label={texts.text('pane.diagnostics.title')}
        >
          {report}
        </pre>
        <div role="status">{said === '' ? '' : texts.text(said)}</div>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={copy}>
          {texts.text('pane.diagnostics.copy')}
        </Button>
        <Button onClick={close}>{texts.text('pane.diagnostics.close')}</Button>
      </DialogActions>
    </>
  );
}
