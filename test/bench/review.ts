/** Reviewing and consolidating what the communes of the country send, as the command line does it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askChildren, childLimits } from '../../src/cli/review-children';
import { consolidate } from '../../src/jobs/consolidate';
import { type ReviewedFile, reviewFile } from '../../src/jobs/review';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { batchLimits, submissionLimits, XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { report } from './measure';
import { inOwnProcess } from './own-process';
import { ProcessFamily } from './process-family';
import { submittingUnits, templateFile, writeSubmissions } from './submissions';

/** Files that are made and reviewed where nobody says how many: only to make all of them takes more than five minutes. */
const usualCount = 400;
/** Of the files, how many one process opens and reviews to tell what opening costs. */
const openedCount = 100;

interface RoundFigures {
  readonly reviewSeconds: number;
  readonly consolidateSeconds: number;
  /** Of all processes. */
  readonly cpuSeconds: number;
  /** Resident memory in MB: of all processes when a quarter of the files was reviewed, and all. */
  readonly quarter: number;
  readonly end: number;
  readonly childrenPeak: readonly number[];
  readonly verdicts: readonly string[];
  readonly errors: readonly string[];
}

interface OpeningFigures {
  readonly openSeconds: number;
  readonly allSeconds: number;
}

/** Each over a folder of submissions. */
export const reviewers = {
  'make submissions': (input: string) => {
    const { folder, count } = JSON.parse(input) as { folder: string; count: number };
    return writeSubmissions(folder, count);
  },
  'review round': reviewRound,
  'review alone': reviewAlone,
} as const;

/** Prints time, memory, and what part of the work opening the files is, beside what is aimed at. */
export function benchReview(fileCount = usualCount): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'chiso-bench-'));
  try {
    inOwnProcess('make submissions', JSON.stringify({ folder, count: fileCount }));
    const { figures, peakMegabytes } = inOwnProcess<RoundFigures>('review round', folder);
    const { figures: alone } = inOwnProcess<OpeningFigures>('review alone', folder);
    const { reviewSeconds, consolidateSeconds, cpuSeconds, childrenPeak } = figures;
    const seconds = reviewSeconds + consolidateSeconds;
    const share = alone.openSeconds / alone.allSeconds;
    report(`review and consolidate ${String(fileCount)} submissions of 150 criteria`, [
      [
        'wall time',
        `${seconds.toFixed(1)} s: review ${reviewSeconds.toFixed(1)}, consolidate ${consolidateSeconds.toFixed(1)}`,
      ],
      ['files a second', (fileCount / reviewSeconds).toFixed(1)],
      ['processor time', `${cpuSeconds.toFixed(1)} s in ${String(childLimits.processes + 1)} processes`],
      [
        `extrapolated to ${submittingUnits.toLocaleString('en')} files`,
        `${((seconds * submittingUnits) / fileCount).toFixed(0)} s (goal: 70 s on 2 cores)`,
      ],
      [
        'memory with a quarter, with all reviewed',
        `${figures.quarter.toFixed(0)} MB, ${figures.end.toFixed(0)} MB in all processes (goal: 500 MB)`,
      ],
      // The children are gone by then.
      ['highest memory of the process that consolidates', `${peakMegabytes.toFixed(0)} MB`],
      ['highest memory of each child', childrenPeak.map((each) => `${each.toFixed(0)} MB`).join(', ')],
      [
        'unzipping and parsing',
        `${(share * 100).toFixed(0)} % of ${((alone.allSeconds * 1000) / openedCount).toFixed(0)} ms a file`,
      ],
      ['verdicts', counted(figures.verdicts)],
      ['errors found', figures.errors.length === 0 ? 'none' : counted(figures.errors)],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function reviewRound(folder: string): Promise<RoundFigures> {
  const texts = textsFor('vi');
  const accepted = { waivers: new Map<string, never>(), languages: [texts] };
  const family = new ProcessFamily();
  const files = submissionsIn(folder);
  const started = performance.now();
  const bytes = new Uint8Array(readFileSync(path.join(folder, templateFile)));
  const book = await bookOf(bytes);
  const reviewed: ReviewedFile[] = [];
  let quarter = 0;
  let done = 0;
  await askChildren(
    files.map((file) => ({ kind: 'review', file, path: path.join(folder, file) })),
    { template: { name: templateFile, bytes }, language: 'vi' },
    (i, answer) => {
      if (answer.kind !== 'reviewed') throw new Error(`${files[i] ?? ''}: ${answer.kind}`);
      reviewed[i] = answer.reviewed;
      done += 1;
      if (done === Math.floor(files.length / 4)) quarter = family.residentMegabytes();
      if (done === files.length - childLimits.processes) family.look();
    },
  );
  const reviewSeconds = (performance.now() - started) / 1000;
  const received = reviewed.map((file) => ({
    ...file,
    unit: null,
    receivedAt: null,
    signedCode: '',
    note: '',
  }));
  const { plan, intake } = consolidate(book, received, texts, { deadline: null, accepted });
  const workbook = XlsxWorkbook.blank('tong-hop.xlsx', batchLimits);
  await workbook.apply(plan, {});
  workbook.bytes();
  return {
    reviewSeconds,
    consolidateSeconds: (performance.now() - started) / 1000 - reviewSeconds,
    cpuSeconds: family.cpuSeconds(),
    quarter,
    end: family.lastSeen,
    childrenPeak: family.childrenPeak,
    verdicts: intake.lines.flatMap(({ received: one }) => one?.state ?? []),
    errors: reviewed.flatMap(({ review }) =>
      review.findings
        .filter(({ severity }) => severity === 'error' || severity === 'blocker')
        .map(({ ruleId }) => ruleId),
    ),
  };
}

async function reviewAlone(folder: string): Promise<OpeningFigures> {
  const book = await bookOf(new Uint8Array(readFileSync(path.join(folder, templateFile))));
  const index = { book, languages: [textsFor('vi')] } as const;
  let [openSeconds, allSeconds] = [0, 0];
  for (const file of submissionsIn(folder).slice(0, openedCount)) {
    const started = performance.now();
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    const snapshot = await XlsxWorkbook.open(bytes, { name: file, limits: submissionLimits }).read({
      package: true,
    });
    openSeconds += (performance.now() - started) / 1000;
    await reviewFile(index, { file, sha256: '', open: () => ({ read: () => Promise.resolve(snapshot) }) });
    allSeconds += (performance.now() - started) / 1000;
  }
  return { openSeconds, allSeconds };
}

function submissionsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name !== templateFile);
}

async function bookOf(bytes: Uint8Array) {
  return readIndexBook(await XlsxWorkbook.open(bytes, { name: templateFile, limits: batchLimits }).read({}));
}

/** Such as `accepted 390, returned 10`. */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${String(count)}`).join(', ');
}
