import type { PointsKind } from '../../core/scoring/figures';

/** Where an entry of a leaf comes from: the rule over its measures, or a table of points. */
export type FigurePlace = 'computed' | PointsKind;
