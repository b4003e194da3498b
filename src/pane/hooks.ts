/** How components reach the pane, its state, its texts and the engine's answers. */
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { textsFor, type LanguageTexts } from '../locale/texts';
import { failureOf, type Failure } from './protocol/messages';
import type { Pane } from './pane';
import type { BatchState } from './review/batch-state';
import type { Answers, Asks, Verb } from './session/verbs';
import type { PaneState } from './state';

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

/** Throws outside a `PaneProvider`, which is a mistake of the program. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('no PaneProvider above');
  return pane;
}

/** A part of the state; the component is drawn again when that part is another value. */
export function usePaneState<Part>(part: (state: PaneState) => Part): Part {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}

/** A part of what is known of files that units sent back. */
export function useBatch<Part>(part: (state: BatchState) => Part): Part {
  const { store } = usePane().batch;
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}

/** Texts of the chosen language; where the host holds the workbook, as they are said there. */
export function useTexts(): LanguageTexts {
  const { host } = usePane();
  const language = usePaneState((state) => state.language);
  return useMemo(() => {
    const texts = textsFor(language);
    return host.readOpen ? heldTexts(texts) : texts;
  }, [host, language]);
}

/** Texts in which a key that begins with `held.` goes before the same without. */
function heldTexts(texts: LanguageTexts): LanguageTexts {
  const heldKey = (key: string) => (texts.has(`held.${key}`) ? `held.${key}` : key);
  return { ...texts, text: (key, parameters) => texts.text(heldKey(key), parameters) };
}

/** An answer, or why there is none; `answer` keeps the last one while a new one is awaited. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
}

/**
 * Asks the engine when the component appears, and again when the question or the result it is about is another.
 * Null asks nothing.
 */
export function useAnswer<V extends Verb>(verb: V, asks: Asks<V> | null, isAsked = true): Asked<Answers<V>> {
  const pane = usePane();
  const opened = usePaneState((state) => state.opened);
  const scored = usePaneState((state) => state.scored);
  // Only the sheets that can be looked at change when those of the result are made.
  const written = usePaneState((state) => (verb === 'sheets' || verb === 'sheetRows' ? state.written : null));
  const question = isAsked ? JSON.stringify([verb, asks]) : null;
  const [state, setState] = useState<Asked<Answers<V>>>(nothing);
  useEffect(() => {
    if (question === null) {
      setState(nothing);
      return;
    }
    let isWanted = true;
    setState((before) => ({ ...before, isPending: true }));
    // What was asked is plain data: the text of the question holds all of it.
    const [, asked] = JSON.parse(question) as [V, Asks<V>];
    pane.ask(verb, asked).then(
      (answer) => {
        if (isWanted) setState({ answer, failure: null, isPending: false });
      },
      (error: unknown) => {
        if (isWanted) setState({ answer: null, failure: failureOf(error), isPending: false });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [pane, verb, question, opened, scored, written]);
  return state;
}

const nothing = { answer: null, failure: null, isPending: false } as const;

/** The words of the browser's media query, followed as it changes. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => media.matches,
  );
}
