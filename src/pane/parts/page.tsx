/** The skeleton of a view: a heading that takes the focus when the view is gone to, then its parts. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '240px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  subtitle: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  cardTitle: {
    margin: `0 0 ${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Id of the heading of the view in sight. */
export const pageTitleId = 'page-title';

export function Page(props: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={pageTitleId} tabIndex={-1} className={styles.title}>
            {props.title}
          </h2>
          {props.subtitle === undefined ? null : <p className={styles.subtitle}>{props.subtitle}</p>}
        </div>
        {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </div>
  );
}

/** A part of a view on a ground of its own, with a heading. */
export function Card(props: {
  readonly title?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, props.className)} aria-label={props.title}>
      {props.title === undefined ? null : <h3 className={styles.cardTitle}>{props.title}</h3>}
      {props.children}
    </section>
  );
}
