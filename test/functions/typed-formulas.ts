/** Formulas as people type them, with what they should show. */
import type { Example, Rows } from '../../src/functions/function-entry';

export interface TypedFormula {
  /** Cells by the names that stand for them in the formula, in braces. */
  readonly cells: Readonly<Record<string, Rows>>;
  readonly formula: string;
  readonly shows: Example['answer'];
}

const scores: Rows = [[70], [null], [85], ['KAD'], [85]];
const names: Rows = [['Xã A'], ['Xã B'], ['Xã C'], ['Xã D'], ['Xã E']];

export const typedFormulas: readonly TypedFormula[] = [
  // Several ChiSo functions in one formula, and native ones around and inside them.
  { cells: { scores }, formula: 'SUM(CHISO.RANKS({scores}))', shows: 5 },
  { cells: { scores }, formula: 'COUNT(CHISO.RANKS({scores}))', shows: 3 },
  { cells: { scores }, formula: 'CHISO.GAP(CHISO.GROUPMEAN({scores}),CHISO.BEST({scores}))', shows: 5 },
  { cells: { scores }, formula: 'CHISO.GRADE(CHISO.BEST({scores}),{80,"Khá";90,"Tốt"})', shows: 'Khá' },
  { cells: { scores }, formula: 'ROUND(CHISO.TOTAL({scores})/3,1)', shows: 80 },
  { cells: { scores }, formula: 'CHISO.TOTAL({scores})*2', shows: 480 },
  { cells: { scores }, formula: 'IFNA(CHISO.PLACE(1,{scores}),"không có")', shows: 'không có' },
  { cells: {}, formula: 'ISERROR(CHISO.SCORE("TYLE(r)",10,3,0))', shows: true },
  { cells: {}, formula: 'IF(CHISO.RULECHECK("TYLE(r; 80%)")="Hợp lệ",1,2)', shows: 1 },
  { cells: { names, scores }, formula: 'INDEX(CHISO.LEAGUE({names},{scores}),1,2)', shows: 'Xã C' },
  { cells: { names, scores }, formula: 'ROWS(CHISO.LEAGUE({names},{scores},1))', shows: 2 },
  // What native functions make of cells, blank ones among them.
  { cells: { scores }, formula: 'CHISO.TOTAL(IF({scores}="","",{scores}))', shows: 240 },
  {
    cells: { scores },
    formula: 'CHISO.RANKS(IF({scores}="","",{scores}))',
    shows: [[3], [''], [1], [''], [1]],
  },
  { cells: { b: [[null]] }, formula: 'CHISO.SCORE("TYLE(r; 80%)",10,IF({b}="","",{b}),4)', shows: '' },
  { cells: { b: [[0]] }, formula: 'CHISO.SCORE("TYLE(r; 80%)",10,IF({b}="","",{b}),4)', shows: 0 },
  { cells: { scores }, formula: 'CHISO.GAP(INDEX({scores},2),100)', shows: '' },
  { cells: { scores }, formula: 'CHISO.GAP(INDEX({scores},1),100)', shows: 30 },
  { cells: { scores }, formula: 'CHISO.BEST({70,"KAD",85})', shows: 85 },
  { cells: {}, formula: 'CHISO.SCORE("TYLE(r; 80%)",10,1+2,4)', shows: 9.375 },
  {
    cells: { rule: [['TYLE(r; 80%)']], n: [['3,0']], d: [[4]] },
    formula: 'CHISO.SCORE({rule},10,{n},{d})',
    shows: 9.375,
  },
  // Whatever is said in words may be said in English, in any case.
  { cells: { scores }, formula: 'CHISO.RANKS({scores},"DENSE")', shows: [[2], [''], [1], [''], [1]] },
  // Errors in cells are the answer, those made by functions inside too.
  { cells: { scores }, formula: 'CHISO.TOTAL(1/0)', shows: { error: 'divisionByZero' } },
  { cells: { scores }, formula: 'CHISO.BEST(CHISO.PLACE(1,{scores}))', shows: { error: 'notAvailable' } },
  {
    cells: { scores: [[1], [{ error: 'notAvailable', message: '' }]] },
    formula: 'IFERROR(CHISO.GROUPMEAN({scores}),"lỗi")',
    shows: 'lỗi',
  },
  // Codes typed as texts stay texts.
  { cells: {}, formula: 'CHISO.SCOREOF("X01","3.A")', shows: 7.96 },
  { cells: {}, formula: 'CHISO.RANKOF("x01")+0', shows: 16 },
  { cells: { unit: [['X01']] }, formula: 'IF({unit}="","",CHISO.MEASURE({unit},"3.6",,"a"))', shows: 28 },
];
