/** The worker's end: answers questions in an order that keeps them true. */
import type { Engine, Verb } from '../session/verbs';
import { failureOf, type Question, type Reply } from './messages';

/** After these the session holds something else, so that all that is asked later has to wait for them. */
const changes: ReadonlySet<Verb> = new Set(['open', 'score', 'apply']);
/** These wait for everything asked before; other questions are answered while result sheets are being written. */
const waitForAll: ReadonlySet<Verb> = new Set([...changes, 'write', 'resultFile', 'resultPlan']);

/** Takes what arrives to the engine. */
export function serve(engine: Engine, reply: (message: Reply) => void): (question: Question) => void {
  let changed: Promise<unknown> = Promise.resolve();
  let all: Promise<unknown> = Promise.resolve();
  return (question) => {
    const before = waitForAll.has(question.verb) ? all : changed;
    const answered = before.then(() => answer(engine, question, reply));
    all = Promise.all([all, answered]);
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
