/** Functions whose cells follow the index of the workbook. */
import type { Texts } from '../sheets/texts';
import {
  type Answer,
  type CellError,
  invalidValue,
  isCellError,
  notAvailable,
  type StreamingFunction,
} from './function-entry';
import type { AskIndex } from './index-questions';
import type { IndexState, WorkbookIndex } from './workbook-index';

/** Answers from an index as it changes; Excel is told only of answers that are new. */
export function following(index: WorkbookIndex, ask: AskIndex): StreamingFunction['stream'] {
  return ({ args, texts, preview, give }) => {
    const question = ask(args, texts);
    if (typeof question !== 'function') {
      give(question);
      return () => undefined;
    }
    const answer = (state: IndexState) =>
      state.kind === 'known' ? question(state.index) : refused(state, texts);
    if (preview) {
      give(index.last ? answer(index.last) : notAvailable(texts, 'function.index.unread'));
      return () => undefined;
    }
    let given: Answer | undefined;
    return index.follow((state) => {
      const now = answer(state);
      if (given !== undefined && isSame(now, given)) return;
      given = now;
      give(now);
    });
  };
}

function refused({ code, parameters }: Extract<IndexState, { kind: 'refused' }>, texts: Texts): CellError {
  const family = code === 'no-index' || code === 'failed' ? 'function.index' : 'refusal';
  return invalidValue(texts, `${family}.${code}`, parameters);
}

function isSame(a: Answer, b: Answer): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error && a.message === b.message;
  return Object.is(a, b);
}
