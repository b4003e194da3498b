/** Parameters that several functions have, and how others are declared. */
import { policyWords, tieWords } from '../../sheets/words';
import type { InBoth } from '../../locale/function-help';
import type { Parameter } from '../function-entry';

/** A parameter that takes a cell, a range or a typed value. */
export function cells(name: InBoth, description: InBoth): Parameter {
  return { name, description, type: 'any', asRange: true };
}

/** The same parameter where it may be left out. */
export function optional(parameter: Parameter): Parameter {
  return { ...parameter, optional: true };
}

/** The same parameter where it chooses among words. */
export function choosing(words: NonNullable<Parameter['words']>, parameter: Parameter): Parameter {
  return { ...parameter, words };
}

/** Scores of the criteria of one unit. */
export const criterionScores = cells(
  { vi: 'điểm', en: 'scores' },
  {
    vi: 'Điểm các tiêu chí của một đơn vị. Ô trống là chưa có điểm, không phải 0; KAD, KPS ghi bằng chữ.',
    en: 'The scores of one unit by criterion. A blank cell is no score yet, not 0; KAD and KPS are written as such.',
  },
);

/** Maxima beside `criterionScores`. */
export const criterionMaxima = cells(
  { vi: 'điểm_tối_đa', en: 'maxima' },
  {
    vi: 'Điểm tối đa của từng tiêu chí, cùng số ô với điểm. Dòng trống cả hai được bỏ qua.',
    en: 'The maximum of each criterion, as many cells as scores. A row with neither is passed over.',
  },
);

/** What becomes of KAD and KPS. */
export const policy = optional(
  choosing(
    policyWords,
    cells(
      { vi: 'khi_KAD_KPS', en: 'policy' },
      {
        vi: 'Xử lý KAD, KPS: "loại trừ" (mặc định), "loại trừ và quy đổi", "điểm tối đa" hoặc "0 điểm".',
        en: 'What becomes of KAD and KPS: "drop" (when blank), "rescale", "full" or "zero".',
      },
    ),
  ),
);

/** Scores of units. */
export const unitScores = cells(
  { vi: 'các_điểm', en: 'values' },
  {
    vi: 'Điểm của các đơn vị. Ô trống, KAD, KPS là đơn vị chưa có kết quả, không phải 0 và không xếp hạng.',
    en: 'The results of the units. A blank cell, KAD or KPS is a unit without a result: not 0, and not ranked.',
  },
);

/** How equal results are placed. */
export const ties = optional(
  choosing(
    tieWords,
    cells(
      { vi: 'đồng_hạng', en: 'ties' },
      {
        vi: 'Khi bằng điểm: "đồng hạng, bỏ bậc" 1-2-2-4 (mặc định), "đồng hạng liền bậc" 1-2-2-3, "không đồng hạng" 1-2-3-4 hoặc "trung bình" 1-2,5-2,5-4.',
        en: 'Equal results: "competition" 1-2-2-4 (when blank), "dense" 1-2-2-3, "sequential" 1-2-3-4 or "average" 1-2.5-2.5-4.',
      },
    ),
  ),
);

/** The group that is asked about. */
export const group = optional(
  cells(
    { vi: 'khối', en: 'group' },
    {
      vi: 'Khối cần xét; bỏ qua để xét mọi đơn vị. Ô trống là các đơn vị không thuộc khối nào.',
      en: 'The group to look at; leave it out for all units. A blank cell means the units without a group.',
    },
  ),
);

/** The groups of the units. */
export const groups = optional(
  cells(
    { vi: 'các_khối', en: 'groups' },
    {
      vi: 'Khối của từng đơn vị, cùng số ô với điểm. Ô trống là không thuộc khối nào.',
      en: 'The group of each unit, as many cells as results. A blank cell is no group.',
    },
  ),
);
