/** An answer of the engine: shown when it is there, awaited till then, or why there is none. */
import type { ReactNode } from 'react';
import { useTexts, type Asked } from '../hooks';
import { FailureBar } from './messages';

export function Answered<Answer>(props: {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const texts = useTexts();
  const { answer, failure } = props.asked;
  if (failure) return <FailureBar failure={failure} />;
  return answer === null ? <p role="status">{texts.text('pane.loading')}</p> : props.children(answer);
}
