import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { criteriaFindings } from '../../src/core/criteria/finding-ids';
import { Treatment, NodeState } from '../../src/core/scoring/scoreboard';
import { scoringFindings } from '../../src/core/scoring/finding-ids';
import { stages, tieRules } from '../../src/core/book';
import { textsFor } from '../../src/locale/texts';
import { en } from '../../src/locale/en';
import { vi } from '../../src/locale/vi';
import { ruleFunctions } from '../../src/core/rules/functions/registry';
import { reviewFindings } from '../../src/review/checks/registry';
import { readingFindings } from '../../src/sheets/read/finding-ids';
import { roundFindings } from '../../src/sheets/rounds/finding-ids';
import type { UnreadableCode } from '../../src/review/unreadable';
import type { RuleError } from '../../src/core/rules/expression';

const texts = { vi: textsFor('vi'), en: textsFor('en') };
const keys = Object.keys(vi);

/** Words of a union type, complete because the type checker refuses a record that lacks one. */
function words<Word extends string>(record: Readonly<Record<Word, true>>): string[] {
  return Object.keys(record);
}

const refusalCodes = words<UnreadableCode>({
  'empty-file': true,
  'not-a-zip': true,
  'not-a-workbook': true,
  encrypted: true,
  'legacy-xls': true,
  'binary-xlsb': true,
  opendocument: true,
  'html-as-xls': true,
  'text-file': true,
  'file-too-large': true,
  'too-many-parts': true,
  'part-too-large': true,
  'package-too-large': true,
  'compression-ratio': true,
  'corrupt-zip': true,
  checksum: true,
  'duplicate-part': true,
  'unsafe-part-name': true,
  'unsupported-compression': true,
  zip64: true,
  doctype: true,
  'malformed-xml': true,
  'xml-too-deep': true,
  'missing-part': true,
  'bad-cell-reference': true,
  'too-many-cells': true,
  'sheet-too-vast': true,
  'too-many-formulas': true,
  'too-many-texts': true,
  'text-too-long': true,
  'formula-too-long': true,
  'too-many-items': true,
  'inputs-changed': true,
  'sheet-name': true,
  'structure-protected': true,
  'no-such-sheet': true,
  'cell-has-formula': true,
  'cell-in-array': true,
  'cell-merged': true,
  'cell-locked': true,
  'table-heading': true,
  'edited-twice': true,
  'cell-edit-mode': true,
  'sheet-protected': true,
  'sheet-hidden': true,
  'payload-too-large': true,
  'host-too-old': true,
  'host-busy': true,
  'host-failed': true,
  'write-incomplete': true,
  'form-needs-file': true,
  cancelled: true,
  'not-readable': true,
  'time-limit': true,
  'out-of-memory': true,
  'reader-stopped': true,
});

const ruleErrorCodes = words<RuleError['code']>({
  empty: true,
  'leading-equals': true,
  unexpected: true,
  'unterminated-text': true,
  'unknown-function': true,
  'unknown-name': true,
  'argument-count': true,
  'argument-kind': true,
  'ambiguous-comma': true,
  'number-form': true,
  misplaced: true,
  'too-long': true,
  'too-deep': true,
});

const findingRules = {
  ...criteriaFindings,
  ...readingFindings,
  ...scoringFindings,
  ...reviewFindings,
  ...roundFindings,
};

/** Slots that the sheet of findings fills for every finding. */
const commonSlots = [
  'sheet',
  'cell',
  'unit',
  'criterion',
  'found',
  'expected',
  'tolerance',
  'reason',
  'nearestExpected',
  'nearestName',
];

function slots(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}

describe('texts', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s has the same slots in both languages and no stray space', (key) => {
    const [vietnamese, english] = [texts.vi.text(key), texts.en.text(key)];
    expect(new Set(slots(english))).toEqual(new Set(slots(vietnamese)));
    for (const text of [vietnamese, english]) expect(text).not.toMatch(/\S {2}|\{\s|\s\}/);
  });

  test('Vietnamese is written composed, so that it is found by search', () => {
    for (const key of keys) expect(texts.vi.text(key)).toBe(texts.vi.text(key).normalize('NFC'));
  });

  test.each([
    ...refusalCodes.flatMap((code) => [`refusal.${code}`, `refusal.${code}.cure`]),
    ...ruleErrorCodes.map((code) => `rule.error.${code}`),
    ...Object.keys(findingRules).flatMap((id) => [`finding.${id}`, `finding.${id}.cure`]),
    ...Object.keys(NodeState).map((state) => `state.${state}`),
    ...Object.keys(Treatment).map((treatment) => `treatment.${treatment}`),
    ...ruleFunctions.map(({ explanation }) => `explain.${explanation}`),
    ...stages.map((stage) => `stage.${stage}`),
    ...tieRules.map((rule) => `tie.${rule}`),
    ...['blocker', 'error', 'warning', 'info'].map((severity) => `severity.${severity}`),
    ...['percent', 'score'].map((key) => `rankBy.${key}`),
    ...['rounded', 'unrounded'].map((key) => `note.rankedOn.${key}`),
  ])('%s has a text in both languages', (key) => {
    expect(texts.vi.has(key) && texts.en.has(key)).toBe(true);
  });

  test.each(Object.entries(findingRules))(
    'the text of finding %s names only what it is given',
    (id, rule) => {
      const given = new Set<string>([...commonSlots, ...rule.parameters]);
      for (const key of [`finding.${id}`, `finding.${id}.cure`]) {
        expect(slots(texts.vi.text(key)).filter((slot) => !given.has(slot))).toEqual([]);
      }
    },
  );

  test('there is no text for a finding or refusal that does not exist', () => {
    const known = new Set([
      ...Object.keys(findingRules).map((id) => `finding.${id}`),
      ...refusalCodes.map((code) => `refusal.${code}`),
      'finding.nearestExpected',
      'finding.nearestName',
      'finding.andMore',
    ]);
    const stray = keys.filter(
      (key) => /^(finding|refusal)\./.test(key) && !known.has(key.replace(/\.cure$/, '')),
    );
    expect(stray).toEqual([]);
  });

  test('what is said otherwise where the host holds the workbook says no more, and nothing of files and copies', () => {
    const held = keys.filter((key) => key.startsWith('held.'));
    expect(held.length).toBeGreaterThan(10);
    for (const key of held) {
      const usual = key.slice('held.'.length);
      expect(keys).toContain(usual);
      for (const language of [texts.vi, texts.en]) {
        const given = slots(language.text(usual));
        expect({ key, more: slots(language.text(key)).filter((slot) => !given.includes(slot)) }).toEqual({
          key,
          more: [],
        });
        expect(language.text(key)).not.toMatch(/\btệp\b|bản sao|\blưu lại\b|\bfiles?\b|\bcopy\b/i);
      }
    }
  });

  test('a refusal is told with the facts that it is thrown with', () => {
    const thrown = sourceFiles(path.join('src', 'workbook')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new WorkbookRefusal\(\s*'([^']+)'(?:,\s*(\{[^}]*\}))?/g)].map(
        ([, code = '', facts = '']) => ({ code, facts }),
      ),
    );
    expect(thrown.length).toBeGreaterThan(30);
    for (const { code, facts } of thrown) {
      const given = new Set([...facts.matchAll(/[{,]\s*(\w+)/g)].map((match) => match[1]!));
      const told = [`refusal.${code}`, `refusal.${code}.cure`].flatMap((key) => slots(texts.vi.text(key)));
      expect({ code, untold: told.filter((slot) => !given.has(slot)) }).toEqual({ code, untold: [] });
    }
  });

  test('every key that the code names has a text', () => {
    const named = sourceFiles('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\btexts\.text\(\s*'([^']+)'/g)].map((match) => match[1]!),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !texts.vi.has(key))).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

describe('text', () => {
  test('writes number parameters in the form of the language and text parameters as they are', () => {
    expect(texts.vi.text('remark.published', { published: 1234.5 })).toBe('công bố 1.234,5');
    expect(texts.en.text('remark.published', { published: 1234.5 })).toBe('published 1,234.5');
    expect(texts.vi.text('title.period', { period: '{stage}' })).toBe('Kỳ: {stage}');
  });

  test('shows a slot without a parameter and a key without a text as they are', () => {
    expect(texts.vi.text('title.period')).toBe('Kỳ: {period}');
    expect(texts.vi.text('no.such.key')).toBe('no.such.key');
  });

  test('takes parameter names from the parameters only', () => {
    expect(texts.vi.text('constructor', {})).toBe('constructor');
    expect(texts.vi.has('toString')).toBe(false);
  });
});
