/** The views by their ids. A further view is one file, one line here, its id in `state.ts` and its texts. */
import {
  BeakerRegular,
  DocumentCheckmarkRegular,
  DocumentTableRegular,
  MathFormulaRegular,
  OrganizationRegular,
  TableRegular,
  TextBulletListTreeRegular,
  TrophyRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { PaneHost } from '../host';
import type { PaneState, ViewId } from '../state';
import { CriteriaView } from './criteria-view';
import { FunctionsView } from './functions-view';
import { ReviewView } from './review-view';
import { ScoreView } from './score-view';
import { SheetsView } from './sheets-view';
import { UnitView } from './unit-view';
import { WhatIfView } from './what-if-view';
import { WorkbookView } from './workbook-view';

export interface View {
  readonly icon: FluentIcon;
  readonly component: ComponentType;
  /** Whether there is something to show. */
  readonly isReady: (state: PaneState) => boolean;
  /** Whether the view is of use in a host; in every one when left out. */
  readonly isFor?: (host: PaneHost) => boolean;
}

export const views: { readonly [Id in ViewId]?: View } = {
  workbook: { icon: DocumentTableRegular, component: WorkbookView, isReady: () => true },
  review: { icon: DocumentCheckmarkRegular, component: ReviewView, isReady: ({ opened }) => opened !== null },
  score: { icon: TrophyRegular, component: ScoreView, isReady: ({ opened }) => opened?.canScore ?? false },
  unit: { icon: OrganizationRegular, component: UnitView, isReady: ({ scored }) => scored !== null },
  whatIf: { icon: BeakerRegular, component: WhatIfView, isReady: ({ scored }) => scored !== null },
  criteria: {
    icon: TextBulletListTreeRegular,
    component: CriteriaView,
    isReady: ({ opened }) => (opened?.sets.length ?? 0) > 0,
  },
  functions: {
    icon: MathFormulaRegular,
    component: FunctionsView,
    isReady: () => true,
    isFor: ({ functions }) => functions !== null,
  },
  sheets: {
    icon: TableRegular,
    component: SheetsView,
    isReady: ({ opened }) => opened !== null,
    // Others show sheets themselves.
    isFor: ({ goTo }) => goTo === null,
  },
};
