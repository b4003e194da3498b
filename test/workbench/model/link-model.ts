/** Where the text of a cell leads. Empty texts are none. */
export interface LinkModel {
  readonly row: number;
  readonly column: number;
  /** Inside the workbook, such as `'Số liệu'!B5`. */
  readonly documentReference: string;
  /** Outside the workbook. */
  readonly address: string;
  readonly screenTip: string;
}
