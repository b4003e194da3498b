/** Choosing a file by a button, or dropping it anywhere on the page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { usePane, usePaneState, useTexts } from '../hooks';
import type { ChosenFile } from '../work';

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

/** A button opens the browser's own dialogue; the same file can be chosen twice, after it was changed. */
export function useFilePicker(): { readonly input: ReactNode; readonly pick: () => void } {
  const styles = useStyles();
  const pane = usePane();
  const element = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={element}
      className={styles.input}
      type="file"
      accept=".xlsx,.xlsm"
      data-role="workbook-file"
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) void pane.work.openFile(chosen(file));
      }}
    />
  );
  return { input, pick: () => element.current?.click() };
}

/** The whole page takes a dropped file, where files are opened by hand. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const isOpen = usePaneState((state) => state.opened !== null);
  const [isOver, setIsOver] = useState(false);
  if (pane.host.readOpen) return <>{children}</>;
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        // Otherwise the browser would leave the page for the file.
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void pane.work.openFile(chosen(file));
      }}
    >
      {children}
      {isOver ? (
        <div className={styles.over} aria-hidden>
          {texts.text(isOpen ? 'pane.dropAnywhere' : 'pane.start.dropNow')}
        </div>
      ) : null}
    </div>
  );
}

function chosen(file: File): ChosenFile {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}
