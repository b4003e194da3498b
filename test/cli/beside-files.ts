/** Forms of the illustrative index filled with what the index has of their units, as files. */
import type { IndexBook } from '../../src/core/book';
import { type Answers, answersOf, type Filled, FormFixture } from '../review/form-fixture';
import { calculated } from '../review/sound-form';
import { fileOf } from '../sheets/unit-form/sample-form';

/** Changes one form at a time: what is not named of a line stays as the index has it. */
export class FilledForms {
  private readonly fixtures = new Map<number, FormFixture>();

  constructor(
    private readonly book: IndexBook,
    /** Where the entries come from. */
    private readonly entries: IndexBook = book,
  ) {}

  async file(unit: number, filled: Filled = {}): Promise<Uint8Array> {
    const { issued } = this.fixture(unit);
    return fileOf(await calculated(issued, this.fixture(unit).planOf(filled)));
  }

  /** Such as `G9`. */
  cell(unit: number, code: string, name: string): string {
    return this.fixture(unit).cell(code, name);
  }

  sound(unit: number): Answers {
    return answersOf(this.entries, unit);
  }

  private fixture(unit: number): FormFixture {
    const known = this.fixtures.get(unit) ?? new FormFixture(this.book, this.sound(unit), unit);
    this.fixtures.set(unit, known);
    return known;
  }
}

/** The findings of one check in the JSON of a review. */
export function findingsOf(json: string, check: string): readonly JsonFinding[] {
  const { files } = JSON.parse(json) as { readonly files: readonly { readonly findings: JsonFinding[] }[] };
  return files.flatMap(({ findings }) =>
    findings.filter(({ ruleId, status }) => ruleId === check && status === 'fail'),
  );
}

export interface JsonFinding {
  readonly ruleId: string;
  readonly status: string;
  readonly unit: string;
  readonly criterion: string | null;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly found: unknown;
  readonly expected: unknown;
}

/** How often a check passed, failed and was not made. */
export function talliesOf(json: string, check: string) {
  const { summary } = JSON.parse(json) as {
    readonly summary: {
      readonly checks: readonly { check: string; pass: number; fail: number; notEvaluated: number }[];
    };
  };
  const { pass, fail, notEvaluated } = summary.checks.find((tally) => tally.check === check)!;
  return { pass, fail, notEvaluated };
}
