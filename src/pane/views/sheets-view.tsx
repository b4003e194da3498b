/** The sheets of the workbook and of the result, where there is no Excel to show them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { cellName } from '../../workbook/address';
import { useAnswer, usePane, usePaneState, useTexts } from '../hooks';
import { Choice, Options } from '../parts/choice';
import { Page } from '../parts/page';
import { SheetTable } from '../parts/sheet-table';
import type { SheetList } from '../session/sheet-view';
import type { PlaceShown } from '../state';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  choice: { flexGrow: 1, maxWidth: '360px' },
  pages: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Rows drawn at once. */
const pageRows = 60;

export function SheetsView() {
  const pane = usePane();
  const texts = useTexts();
  const place = usePaneState((state) => state.place);
  const { answer: list } = useAnswer('sheets', null);
  const first = list?.find(({ origin }) => origin === 'result') ?? list?.[0];
  // The sheet gone to may be there no more: results have other names in the other language.
  const sheet = (list?.find(({ name }) => name === place?.sheet) ?? first)?.name ?? null;
  return (
    <Page
      title={texts.text('pane.sheets.title')}
      actions={
        place && place.from !== 'sheets' ? (
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              pane.show(place.from);
            }}
          >
            {texts.text('pane.sheets.back', { view: texts.text(`pane.view.${place.from}`) })}
          </Button>
        ) : undefined
      }
    >
      {list && sheet !== null ? (
        // Another sheet or cell begins with a page of its own.
        <OneSheet key={`${sheet} ${JSON.stringify(place?.cell)}`} list={list} sheet={sheet} place={place} />
      ) : (
        <p>{texts.text('pane.loading')}</p>
      )}
    </Page>
  );
}

function OneSheet(props: {
  readonly list: SheetList;
  readonly sheet: string;
  readonly place: PlaceShown | null;
}) {
  const styles = useStyles();
  const pane = usePane();
  const texts = useTexts();
  const { list, sheet, place } = props;
  const cell = place?.sheet === sheet ? place.cell : null;
  // A cell stands in the upper part of its page, with the rows above it in sight.
  const [from, setFrom] = useState(cell && cell.row >= pageRows ? cell.row - 10 : 0);
  const { answer } = useAnswer('sheetRows', { sheet, from, count: pageRows, language: texts.language });
  return (
    <>
      <div className={styles.bar}>
        <Choice
          className={styles.choice}
          label={texts.text('pane.sheets.choose')}
          value={sheet}
          choose={(value) => {
            pane.showPlace(value, null);
          }}
        >
          {(['result', 'workbook'] as const).map((origin) => (
            <optgroup key={origin} label={texts.text(`pane.sheets.${origin}`)}>
              <Options
                options={list.filter((each) => each.origin === origin).map(({ name }) => [name, name])}
              />
            </optgroup>
          ))}
        </Choice>
        {answer && answer.rowCount > pageRows ? (
          <div className={styles.pages}>
            <span role="status">
              {texts.text('pane.sheets.rows', {
                from: answer.from + 1,
                to: answer.from + answer.rows.length,
                count: answer.rowCount,
              })}
            </span>
            <Button
              size="small"
              icon={<ChevronLeftRegular />}
              aria-label={texts.text('pane.sheets.previous')}
              disabled={answer.from === 0}
              onClick={() => {
                setFrom(Math.max(0, from - pageRows));
              }}
            />
            <Button
              size="small"
              icon={<ChevronRightRegular />}
              aria-label={texts.text('pane.sheets.next')}
              disabled={answer.from + answer.rows.length >= answer.rowCount}
              onClick={() => {
                setFrom(from + pageRows);
              }}
            />
          </div>
        ) : null}
      </div>
      {cell ? (
        <span role="status">{texts.text('pane.sheets.at', { cell: cellName(cell.row, cell.column) })}</span>
      ) : null}
      {answer ? <SheetTable sheetWindow={answer} cell={cell} /> : <p>{texts.text('pane.loading')}</p>}
    </>
  );
}
