/** How the file calculates, and values that are not those of its formulas. */
import { showing } from './changes';
import { formPart, type Tampering, workbookPart } from './tamper-kind';

const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const calcPr = '<calcPr ';

export const calculationKinds: readonly Tampering[] = [
  {
    id: 'calculation-by-hand',
    number: null,
    check: 'manual-calculation',
    severity: 'warning',
    where: 'file',
    repacking: (parts) => parts.replace(workbookPart, calcPr, '<calcPr calcMode="manual" '),
  },
  {
    id: 'calculation-in-circles',
    number: null,
    check: 'iterative-calculation',
    severity: 'warning',
    where: 'file',
    repacking: (parts) => parts.replace(workbookPart, calcPr, '<calcPr iterate="1" '),
  },
  {
    id: 'digits-thrown-away',
    number: 9,
    check: 'precision-as-displayed',
    severity: 'warning',
    where: 'file',
    repacking: (parts) => parts.replace(workbookPart, calcPr, '<calcPr fullPrecision="0" '),
  },
  {
    id: 'days-counted-from-1904',
    number: null,
    check: 'dates-from-1904',
    severity: 'warning',
    where: 'file',
    repacking: (parts) => parts.replace(workbookPart, '<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
  },
  {
    id: 'points-of-other-figures',
    number: 39,
    check: 'points-not-recalculated',
    severity: 'error',
    where: { line: '2.6', column: 'computed' },
    changing: showing({ line: '2.6', column: 'computed' }, 1.23),
  },
  {
    id: 'ratio-of-other-figures',
    number: null,
    check: 'value-not-recalculated',
    severity: 'warning',
    where: { line: '2.6', column: 'ratio' },
    changing: showing({ line: '2.6', column: 'ratio' }, 0.999),
  },
  {
    id: 'formula-never-calculated',
    number: null,
    check: 'formulas-without-value',
    severity: 'warning',
    where: { sheet: 0 },
    changing: showing({ line: '2.6', column: 'difference' }, null),
  },
  {
    id: 'points-show-an-error',
    number: null,
    check: 'formula-shows-error',
    severity: 'error',
    where: { line: '3.9', column: 'difference' },
    changing: showing({ line: '3.9', column: 'difference' }, 98_765),
    repacking: (parts) =>
      parts.replace(formPart, /(<c r="M\d+" s="\d+")(><f>[^<]*<\/f><v>)98765/, '$1 t="e"$2#VALUE!'),
  },
  {
    id: 'saved-by-another-program',
    number: null,
    check: 'saved-by-other-program',
    severity: 'info',
    where: 'file',
    repacking: (parts) =>
      parts
        .add(
          'docProps/app.xml',
          'application/vnd.openxmlformats-officedocument.extended-properties+xml',
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Spreadsheets</Application></Properties>',
        )
        .replace(
          '_rels/.rels',
          '</Relationships>',
          `<Relationship Id="rId8" Type="${officeNames}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
        ),
  },
];
