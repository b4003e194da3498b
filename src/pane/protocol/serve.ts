/** The worker's end: answers questions one after the other. */
import type { Engine } from '../session/verbs';
import { failureOf, type Question, type Reply } from './messages';

/** Takes what arrives to the engine in its order; a later question never overtakes an earlier one. */
export function serve(engine: Engine, reply: (message: Reply) => void): (question: Question) => void {
  let last: Promise<void> = Promise.resolve();
  return (question) => {
    last = last.then(() => answer(engine, question, reply));
  };
}

async function answer(engine: Engine, { id, verb, asks }: Question, reply: (message: Reply) => void) {
  try {
    const answered = await engine.ask(verb, asks, (step, share) => {
      reply({ id, kind: 'progress', step, share });
    });
    reply({ id, kind: 'answer', answer: answered });
  } catch (error) {
    reply({ id, kind: 'failure', failure: failureOf(error) });
  }
}
