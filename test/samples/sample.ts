/** A workbook that ships in `assets/samples`: real figures with their source, or invented ones that say so. */
import type { IndexContent } from '../../src/sheets/template/index-content';

export interface Sample {
  /** File name without its ending. */
  readonly name: string;
  readonly content: IndexContent;
}

/** A content without any sheet beyond settings, criteria and units. */
export const bare: Omit<IndexContent, 'settings' | 'criteria' | 'units'> = {
  scope: [],
  data: null,
  self: null,
  survey: null,
  appraisal: null,
  published: [],
  checks: [],
  grades: [],
  sources: [],
  notice: '',
  extent: 'filled',
};
