/** Vietnamese, the default language. The official terms; the English texts follow these keys. */
import { viCli } from './vi/cli';
import { viExplain } from './vi/explain';
import { viUnitForm } from './vi/unit-form';
import { viChecksFile } from './vi/checks-file';
import { viChecksContent } from './vi/checks-content';
import { viChecksComparison } from './vi/checks-comparison';
import { viChecksRound } from './vi/checks-round';
import { viBeside } from './vi/beside';
import { viReview } from './vi/review';
import { viRounds } from './vi/rounds';
import { viPaneReview } from './vi/pane-review';
import { viPaneIssue } from './vi/pane-issue';
import { viPaneWaiver } from './vi/pane-waiver';
import { viPaneForm } from './vi/pane-form';
import { viFindings } from './vi/findings';
import { viFunctions } from './vi/functions';
import { viGuide } from './vi/guide';
import { viPrint } from './vi/print';
import { viRefusals } from './vi/refusals';
import { viReports } from './vi/reports';
import { viPane } from './vi/pane';
import { viPaneExcel } from './vi/pane-excel';
import { viPaneFunctions } from './vi/pane-functions';
import { viPaneUnit } from './vi/pane-unit';
import { viPaneWhatIf } from './vi/pane-what-if';
import { viRuleExplanations } from './vi/rule-explanations';
import { viPaneCriteria } from './vi/pane-criteria';
import { viRuleMeanings } from './vi/rule-meanings';
import { viRuleErrors } from './vi/rule-errors';
import { viSentences } from './vi/sentences';
import { viTemplate } from './vi/template';
import { viWords } from './vi/words';

export const vi = {
  ...viWords,
  ...viReports,
  ...viFindings,
  ...viPaneReview,
  ...viPaneIssue,
  ...viPaneWaiver,
  ...viPaneForm,
  ...viRounds,
  ...viReview,
  ...viBeside,
  ...viChecksComparison,
  ...viChecksRound,
  ...viChecksContent,
  ...viChecksFile,
  ...viUnitForm,
  ...viFunctions,
  ...viRuleErrors,
  ...viRuleExplanations,
  ...viRuleMeanings,
  ...viPaneCriteria,
  ...viRefusals,
  ...viExplain,
  ...viSentences,
  ...viCli,
  ...viTemplate,
  ...viPrint,
  ...viGuide,
  ...viPane,
  ...viPaneExcel,
  ...viPaneFunctions,
  ...viPaneUnit,
  ...viPaneWhatIf,
};

/** Every key that has a text. */
export type TextKey = keyof typeof vi;
