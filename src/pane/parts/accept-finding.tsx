/** A finding of a returned file, accepted by a named person for a reason. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { Finding } from '../../core/findings/finding';
import { canBeWaived } from '../../review/waivers';
import { useBatch, usePane, useTexts } from '../hooks';
import { fileTitleId } from './file-title';
import { placeText } from './finding-place';

const useStyles = makeStyles({
  begin: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '480px',
    padding: `${tokens.spacingVerticalS} 0`,
  },
  // Fields are as wide as their longest word unless they may be narrower.
  field: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function AcceptFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLElement | null>(null);
  if (!canBeWaived(finding)) return null;
  return (
    <>
      <Button
        size="small"
        className={styles.begin}
        aria-expanded={isOpen}
        aria-label={texts.text('pane.waiver.beginLabel', placeText(finding, texts))}
        onClick={({ currentTarget }: MouseEvent<HTMLElement>) => {
          button.current = currentTarget;
          setOpen(!isOpen);
        }}
      >
        {texts.text('pane.waiver.begin')}
      </Button>
      {isOpen ? (
        <WaiverForm
          finding={finding}
          close={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}

function WaiverForm({ finding, close }: { readonly finding: Finding; readonly close: () => void }) {
  const styles = useStyles();
  const { batch, host } = usePane();
  const texts = useTexts();
  const [by, setBy] = useState(useBatch(({ reviewer }) => reviewer));
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(() => host.today());
  const [wasAsked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const needed = (text: string) => (wasAsked && text.trim() === '' ? texts.text('pane.waiver.needed') : null);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (by.trim() === '' || reason.trim() === '') return;
        batch.accept(finding, { by: by.trim(), reason: reason.trim(), on: on.trim() });
        // The finding is gone from here, with the form.
        document.getElementById(fileTitleId)?.focus();
      }}
    >
      <Field
        className={styles.field}
        label={texts.text('pane.waiver.by')}
        required
        validationMessage={needed(by)}
      >
        <Input
          input={{ ref: first }}
          value={by}
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Field
        className={styles.field}
        label={texts.text('pane.waiver.reason')}
        required
        validationMessage={needed(reason)}
      >
        <Textarea
          rows={2}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field className={styles.field} label={texts.text('pane.waiver.on')}>
        <Input
          value={on}
          onChange={(_, { value }) => {
            setOn(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {texts.text('pane.waiver.accept')}
        </Button>
        <Button onClick={close}>{texts.text('pane.waiver.cancel')}</Button>
      </div>
    </form>
  );
}
