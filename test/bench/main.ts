/**
 * `npm run bench`: prints figures and ratios of one run. Never a test: nothing here can fail. `npm run bench -- 3321`
 * makes and reviews so many submissions instead of some hundreds.
 */
import { benchCliStart } from './cli-start';
import { ranAsPart } from './own-process';
import { benchFunctions, functionCallers } from './functions';
import { benchReports, writers } from './reports';
import { benchReview, reviewers } from './review';
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
  const [, , submissions] = process.argv;
  benchReview(submissions === undefined ? undefined : Number(submissions));
  await benchCliStart();
  // A browser is loaded for it, which parts in processes of their own would pay for.
  const { benchOfflinePage } = await import('./offline-page');
  await benchOfflinePage();
}

void main();
