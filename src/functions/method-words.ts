/** The words by which formulas choose how values are combined and normalised; those of rules are understood too. */
import type { Aggregation, Normalisation } from '../core/rules/value-methods';
import type { Word } from '../sheets/words';

export const aggregationWords: readonly Word<Aggregation>[] = [
  {
    value: 'WMEAN',
    names: { vi: 'trung bình trọng số', en: 'weighted mean' },
    aliases: ['WMEAN', 'trung bình có trọng số', 'trung bình cộng có trọng số', 'weighted average'],
  },
  {
    value: 'MEAN',
    names: { vi: 'trung bình', en: 'mean' },
    aliases: ['trung bình cộng', 'bình quân', 'average'],
  },
  { value: 'GMEAN', names: { vi: 'trung bình nhân', en: 'geometric mean' }, aliases: ['GMEAN'] },
  { value: 'HMEAN', names: { vi: 'trung bình điều hòa', en: 'harmonic mean' }, aliases: ['HMEAN'] },
  { value: 'POWERMEAN', names: { vi: 'trung bình lũy thừa', en: 'power mean' }, aliases: ['POWERMEAN'] },
  { value: 'MEDIAN', names: { vi: 'trung vị', en: 'median' }, aliases: [] },
  { value: 'SUM', names: { vi: 'tổng', en: 'sum' }, aliases: ['cộng', 'total'] },
  { value: 'MIN', names: { vi: 'nhỏ nhất', en: 'least' }, aliases: ['MIN', 'thấp nhất'] },
  { value: 'MAX', names: { vi: 'lớn nhất', en: 'greatest' }, aliases: ['MAX', 'cao nhất'] },
];

export const normalisationWords: readonly Word<Normalisation>[] = [
  { value: 'MINMAX', names: { vi: 'min-max', en: 'min-max' }, aliases: ['nhỏ nhất - lớn nhất'] },
  { value: 'GOALPOSTS', names: { vi: 'hai mốc', en: 'goalposts' }, aliases: ['mốc'] },
  { value: 'ZSCORE', names: { vi: 'điểm z', en: 'z-score' }, aliases: ['z'] },
  { value: 'DISTANCE', names: { vi: 'khoảng cách', en: 'distance' }, aliases: [] },
  { value: 'RANKPCT', names: { vi: 'tỷ lệ thứ hạng', en: 'rank percent' }, aliases: ['RANKPCT'] },
];
