/** What is said of a result, a sentence a line. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':first-child': { marginTop: 0 },
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** Nothing at all where nothing is said. */
export function Sentences(props: { readonly title?: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  const { title, sentences } = props;
  if (sentences.length === 0) return null;
  return (
    <>
      {title === undefined ? null : <h4 className={styles.title}>{title}</h4>}
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
