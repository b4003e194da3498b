/** `npm run bench`: prints figures and ratios of one run. Never a test: nothing here can fail. */
import { benchCliStart } from './cli-start';
import { ranAsPart } from './own-process';
import { benchFunctions, functionCallers } from './functions';
import { benchReports, writers } from './reports';
import { benchReview, reviewers } from './review';
import { benchOfflinePage } from './offline-page';
import { benchRules } from './rules';
import { benchScore, benchWhatIf } from './score';
import { benchXlsxRead, xlsxReaders } from './xlsx-read';

async function main(): Promise<void> {
  if (await ranAsPart({ ...xlsxReaders, ...writers, ...functionCallers, ...reviewers })) return;
  benchScore();
  benchWhatIf();
  benchRules();
  benchFunctions();
  await benchXlsxRead();
  await benchReports();
  benchReview();
  await benchCliStart();
  await benchOfflinePage();
}

void main();
