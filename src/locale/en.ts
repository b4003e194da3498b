/** English, for those who do not read Vietnamese. */
import { enCli } from './en/cli';
import { enExplain } from './en/explain';
import { enUnitForm } from './en/unit-form';
import { enChecksFile } from './en/checks-file';
import { enChecksContent } from './en/checks-content';
import { enChecksComparison } from './en/checks-comparison';
import { enChecksRound } from './en/checks-round';
import { enBeside } from './en/beside';
import { enReview } from './en/review';
import { enRounds } from './en/rounds';
import { enPaneReview } from './en/pane-review';
import { enPaneIssue } from './en/pane-issue';
import { enPaneWaiver } from './en/pane-waiver';
import { enPaneForm } from './en/pane-form';
import { enFindings } from './en/findings';
import { enFunctions } from './en/functions';
import { enGuide } from './en/guide';
import { enPrint } from './en/print';
import { enRefusals } from './en/refusals';
import { enReports } from './en/reports';
import { enPane } from './en/pane';
import { enPaneExcel } from './en/pane-excel';
import { enPaneFunctions } from './en/pane-functions';
import { enPaneUnit } from './en/pane-unit';
import { enPaneWhatIf } from './en/pane-what-if';
import { enRuleExplanations } from './en/rule-explanations';
import { enPaneCriteria } from './en/pane-criteria';
import { enRuleMeanings } from './en/rule-meanings';
import { enRuleErrors } from './en/rule-errors';
import { enSentences } from './en/sentences';
import { enTemplate } from './en/template';
import { enWords } from './en/words';
import type { TextKey } from './vi';

export const en: Readonly<Record<TextKey, string>> = {
  ...enWords,
  ...enReports,
  ...enFindings,
  ...enPaneReview,
  ...enPaneIssue,
  ...enPaneWaiver,
  ...enPaneForm,
  ...enRounds,
  ...enReview,
  ...enBeside,
  ...enChecksComparison,
  ...enChecksRound,
  ...enChecksContent,
  ...enChecksFile,
  ...enUnitForm,
  ...enFunctions,
  ...enRuleErrors,
  ...enRuleExplanations,
  ...enRuleMeanings,
  ...enPaneCriteria,
  ...enRefusals,
  ...enExplain,
  ...enSentences,
  ...enCli,
  ...enTemplate,
  ...enPrint,
  ...enGuide,
  ...enPane,
  ...enPaneExcel,
  ...enPaneFunctions,
  ...enPaneUnit,
  ...enPaneWhatIf,
};
