/** Choosing files by a button, or dropping them anywhere on the page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { ReturnedFile } from '../review/batch';
import { takesReturns } from '../state';
import type { ChosenFile } from '../tasks';

const useStyles = makeStyles({
  area: { position: 'relative', minHeight: '100vh' },
  over: {
    position: 'fixed',
    inset: tokens.spacingHorizontalM,
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
  input: { display: 'none' },
});

/** An input that stands beside a button, and what the button does. */
interface Picker {
  readonly input: ReactNode;
  readonly pick: () => void;
}

/** Opens the browser's own dialogue; the same file can be chosen twice, after it was changed. */
function usePicker(
  role: string,
  take: (files: readonly [File, ...File[]]) => void,
  options: { readonly accept?: string; readonly multiple?: boolean },
): Picker {
  const styles = useStyles();
  const element = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={element}
      className={styles.input}
      type="file"
      {...options}
      data-role={role}
      onChange={(event) => {
        const [first, ...others] = event.currentTarget.files ?? [];
        event.currentTarget.value = '';
        if (first) take([first, ...others]);
      }}
    />
  );
  return { input, pick: () => element.current?.click() };
}

const workbooks = { accept: '.xlsx,.xlsm' };

/** Choosing the workbook to be opened. */
export function useFilePicker(): Picker {
  const { work } = usePane();
  return usePicker('workbook-file', ([file]) => void work.openFile(chosen(file)), workbooks);
}

/** Choosing any number of returned files; whatever they are called, each gets an answer. */
export function useReturnsPicker(): Picker {
  const { batch } = usePane();
  return usePicker('returned-files', (files) => void batch.add(files.map(returned)), { multiple: true });
}

/** Choosing the index that the open form was issued from. */
export function useFormIndexPicker(): Picker {
  const { ownForm } = usePane();
  return usePicker('form-index', ([file]) => void ownForm.review(chosen(file)), workbooks);
}

/** Choosing an earlier review workbook, for what was accepted in it. */
export function useEarlierReviewPicker(): Picker {
  const pane = usePane();
  return usePicker('earlier-review', ([file]) => void pane.takeEarlierReview(chosen(file)), workbooks);
}

/**
 * The whole page takes dropped files: one to open, where files are opened by hand; many to review, where files are
 * reviewed.
 */
export function DropArea({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isOpen = usePaneState((state) => state.opened !== null);
  const isForReview = usePaneState(takesReturns);
  const [isOver, setIsOver] = useState(false);
  const takesFiles = isForReview || !pane.host.readOpen;
  const dropKey = isForReview ? 'pane.review.dropNow' : isOpen ? 'pane.dropAnywhere' : 'pane.start.dropNow';
  return (
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!takesFiles || !event.dataTransfer.types.includes('Files')) return;
        // Otherwise the browser would leave the page for the file.
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!takesFiles) return;
        event.preventDefault();
        setIsOver(false);
        const files = [...event.dataTransfer.files];
        if (isForReview) void pane.batch.add(files.map(returned));
        else if (files[0]) void pane.work.openFile(chosen(files[0]));
      }}
    >
      {children}
      {isOver ? (
        <div className={styles.over} aria-hidden>
          {texts.text(dropKey)}
        </div>
      ) : null}
    </div>
  );
}

function chosen(file: File): ChosenFile {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

function returned(file: File): ReturnedFile {
  return { name: file.name, content: file };
}
