/** The worker's end: answers questions in an order that keeps them true. */
import type { Engine, Verb } from '../session/verbs';
import { failureOf, works, type Question, type Reply } from './messages';

/** After these the session holds something else, so that all that is asked later has to wait for them. */
const changes: ReadonlySet<Verb> = new Set(['open', 'score', 'apply']);
/**
 * Takes what arrives to the engine. Work waits for everything asked before; questions are answered while result sheets
 * are being written.
 */
export function serve(engine: Engine, reply: (message: Reply) => void): (question: Question) => void {
  let changed: Promise<unknown> = Promise.resolve();
  let all: Promise<unknown> = Promise.resolve();
  return (question) => {
    const before = works.has(question.verb) ? all : changed;
    const answered = before.then(() => answer(engine, question, reply));
    // Only the last of them is held on to.
    all = Promise.all([all, answered]).then(() => undefined);
    if (changes.has(question.verb)) changed = answered;
  };
}

async function answer(
  engine: Engine,
  { id, verb, asks }: Question,
  reply: (message: Reply) => void,
): Promise<void> {
  try {
    const answered = await engine.ask(verb, asks, (step, share) => {
      reply({ id, kind: 'progress', step, share });
    });
    reply({ id, kind: 'answer', answer: answered });
  } catch (error) {
    reply({ id, kind: 'failure', failure: failureOf(error) });
  }
}
