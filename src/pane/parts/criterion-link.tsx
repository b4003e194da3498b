/** A criterion of an explanation that leads to its own. */
import { Link } from '@fluentui/react-components';
import { rootCode } from '../../core/criteria/criterion';
import type { NamedCriterion } from '../session/explanation-view';

/** Explains the score at the criterion with this code. */
export type Explain = (code: string) => void;

/** Goes on to the explanation of another criterion. */
export function CriterionLink(props: { readonly criterion: NamedCriterion; readonly explain: Explain }) {
  const { code, name } = props.criterion;
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        props.explain(code);
      }}
    >
      {code === rootCode ? name : `${code} ${name}`}
    </Link>
  );
}
