/** The tree of criteria with maxima and rules: searched, opened, walked by keys. */
import { Button, Field, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { isShownOnly, rootCode } from '../../core/criteria/criterion';
import type { LanguageTexts } from '../../locale/texts';
import { matches, treeMove, treeRows, type TreeRow } from '../criteria-tree';
import { useTexts } from '../hooks';
import type { CriterionLine } from '../session/criteria-view';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  search: { flexGrow: 1, minWidth: 0, '& > span, & input': { minWidth: 0 } },
  box: { width: '100%', maxWidth: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  tree: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowY: 'auto',
    maxHeight: 'calc(100vh - 260px)',
    minHeight: '200px',
    '@media (max-width: 1000px)': { maxHeight: '44vh' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) max-content',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  mark: { display: 'flex', paddingTop: '2px' },
  name: { overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  rule: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  max: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

export function CriteriaTree(props: {
  readonly nodes: readonly CriterionLine[];
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { nodes, chosen, choose } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(nodes, chosen));
  const [search, setSearch] = useState('');
  const [reached, setReached] = useState<string | null>(null);
  const wanted = useDeferredValue(search);
  const tree = useRef<HTMLUListElement>(null);
  const rows = treeRows(nodes, open, wanted);
  // One row at a time is reached by Tab: the last one that was walked to, else the chosen one.
  const active =
    [reached, chosen].find((code) => rows.some(({ node }) => node.code === code)) ??
    rows[0]?.node.code ??
    null;
  const parents = nodes.filter(({ children }) => children.length > 0);
  const isAllOpen = parents.every(({ code }) => open.has(code));
  const toggle = (code: string) => {
    setOpen((before) =>
      before.has(code) ? new Set([...before].filter((one) => one !== code)) : new Set([...before, code]),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (active === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(active);
      return;
    }
    const move = treeMove(rows, active, event.key);
    if (!move) return;
    event.preventDefault();
    if ('toggle' in move) toggle(move.toggle);
    else {
      setReached(move.to);
      tree.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(move.to)}"]`)?.focus();
    }
  };
  return (
    <>
      <div className={styles.head}>
        <Field className={styles.search} label={texts.text('pane.criteria.search')}>
          <SearchBox
            className={styles.box}
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
            }}
          />
        </Field>
        <Button
          onClick={() => {
            setOpen(isAllOpen ? new Set([rootCode]) : new Set(parents.map(({ code }) => code)));
          }}
        >
          {texts.text(isAllOpen ? 'pane.criteria.collapseAll' : 'pane.criteria.expandAll')}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {wanted.trim() === ''
          ? ''
          : texts.text('pane.criteria.found', { count: matches(nodes, wanted).length })}
      </p>
      <ul
        ref={tree}
        role="tree"
        aria-label={texts.text('pane.criteria.tree')}
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <TreeItem
            key={row.node.code}
            row={row}
            isChosen={row.node.code === chosen}
            isActive={row.node.code === active}
            press={(onMark) => {
              setReached(row.node.code);
              if (onMark) toggle(row.node.code);
              else choose(row.node.code);
            }}
          />
        ))}
      </ul>
    </>
  );
}

function TreeItem(props: {
  readonly row: TreeRow;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly press: (onMark: boolean) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { node, level, isOpen, position, size } = props.row;
  const isIndex = node.code === rootCode;
  const name = isIndex && node.name === '' ? texts.text('word.index') : node.name;
  return (
    <li
      role="treeitem"
      data-code={node.code}
      className={mergeClasses(styles.row, props.isChosen && styles.chosen)}
      style={{ paddingLeft: `${String(4 + (level - 1) * 14)}px` }}
      tabIndex={props.isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-selected={props.isChosen}
      aria-expanded={isOpen ?? undefined}
      onClick={(event) => {
        props.press(event.target instanceof Element && event.target.closest('[data-mark]') !== null);
      }}
    >
      <span className={styles.mark} aria-hidden data-mark={isOpen === null ? undefined : ''}>
        {isOpen === null ? null : isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={mergeClasses(styles.name, level <= 2 && styles.strong)}>
        {isIndex ? name : `${node.code}. ${name}`}
        {node.ruleText === '' ? null : <span className={styles.rule}>{node.ruleText}</span>}
      </span>
      <span className={styles.max}>{maxText(node, texts)}</span>
    </li>
  );
}

function maxText(node: CriterionLine, texts: LanguageTexts): string {
  if (isShownOnly(node)) return texts.text('pane.criteria.noMax');
  const max = node.wholeMax ?? node.max;
  return max === null ? '' : texts.text('pane.criteria.max', { max });
}

/** The index is open, and whatever the chosen criterion lies under. */
function openAtFirst(nodes: readonly CriterionLine[], chosen: string | null): ReadonlySet<string> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const open = new Set<string>([rootCode]);
  for (let node = byCode.get(chosen ?? ''); node; node = byCode.get(node.parent ?? '')) open.add(node.code);
  return open;
}
