/** One of several: a labelled list of the browser's own, which every keyboard and screen reader knows. */
import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A list is as wide as its longest choice unless it may be narrower.
  narrow: { minWidth: 0, '& > span, & select': { minWidth: 0, width: '100%' } },
});

/** A value and what it is called. */
export type Option = readonly [value: string, text: string];

export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** The options, or groups of them as children. */
  readonly options?: readonly Option[];
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={mergeClasses(styles.narrow, props.className)}>
      <Select
        value={props.value}
        onChange={(_, { value }) => {
          props.choose(value);
        }}
      >
        {props.options ? <Options options={props.options} /> : props.children}
      </Select>
    </Field>
  );
}

export function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}
