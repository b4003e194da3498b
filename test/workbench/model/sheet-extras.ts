import type { ChartModel } from './chart-model';
import type { CommentModel } from './comment-model';
import type { ConditionalFormatModel } from './conditional-format-model';
import type { LinkModel } from './link-model';
import { freshPage, type PageModel } from './page-model';
import type { Validations } from './validation-model';

/**
 * What a sheet holds beside cells, formats and tables. All of it plain data (objects, arrays, maps), so that
 * it is copied with the model and compared by `modelState`; a field named `id` is not compared.
 */
export interface SheetExtras {
  showGridlines: boolean;
  /** Counts of rows and columns that stay in view. */
  freeze: { readonly rows: number; readonly columns: number } | null;
  validations: Validations;
  comments: CommentModel[];
  links: LinkModel[];
  /** In the order of their priority. */
  conditionalFormats: ConditionalFormatModel[];
  charts: ChartModel[];
  page: PageModel;
}

export function freshExtras(): SheetExtras {
  return {
    showGridlines: true,
    freeze: null,
    validations: [],
    comments: [],
    links: [],
    conditionalFormats: [],
    charts: [],
    page: freshPage(),
  };
}
