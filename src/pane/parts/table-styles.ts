/**
 * The look of every table of the pane: compact, lines between rows. A cell with `data-kind="number"` stands in a column
 * of figures, one with `data-kind="name"` may break anywhere.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  /** A wide table scrolls inside its own box, never the page. */
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
      verticalAlign: 'bottom',
      whiteSpace: 'nowrap',
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& [data-kind="number"]': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    '& [data-kind="name"]': { overflowWrap: 'anywhere', minWidth: '110px' },
    '& tbody tr:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
