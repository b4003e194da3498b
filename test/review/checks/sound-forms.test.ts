import { describe, expect, test } from '@jest/globals';
import type { CheckFamily } from '../../../src/review/check';
import { fileChecks } from '../../../src/review/checks/registry';
import { runChecks } from '../../../src/review/run-checks';
import { hasOffice, recalculated } from '../../sheets/live/office';
import { fileOf, readFile } from '../../sheets/unit-form/sample-form';
import { resnapped, sent, soundForm, submissionOf } from '../sound-form';

const families: readonly CheckFamily[] = ['PKG', 'ACT', 'STR', 'FRM', 'CAL'];
const checks = fileChecks.filter(({ family }) => families.includes(family));

const forms = [
  { name: 'qd-766-minh-hoa', unit: 0, seed: 1 },
  { name: 'qd-766-minh-hoa', unit: 25, seed: 2 },
  { name: 'par-cao-bang-2017', unit: 0, seed: 3 },
];

describe('a sound form', () => {
  test.each(forms)(
    'of $name passes every check of file, structure, formulas and calculation',
    async (form) => {
      const sound = await soundForm(form);
      const { results, findings } = runChecks(await sent(sound, sound.plan), checks);
      // It was never opened by Excel.
      expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ['calculated-on-opening', 'info'],
      ]);
      expect(results.filter(({ status }) => status === 'notEvaluated')).toEqual([]);
    },
  );

  if (!hasOffice) {
    test.skip('SKIPPED, for soffice is not installed: saved again by LibreOffice', () => undefined);
    return;
  }

  test('saved again by LibreOffice gives nothing graver than its lost stamp', async () => {
    const sounds = await Promise.all(forms.map(soundForm));
    const files = recalculated(await Promise.all(sounds.map(({ plan }) => fileOf(plan))));
    for (const [i, bytes] of files.entries()) {
      const { findings } = runChecks(submissionOf(sounds[i]!.book, await readFile(bytes)), checks);
      expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ['stamp-missing', 'warning'],
        ['saved-by-other-program', 'info'],
      ]);
    }
  }, 180_000);
});

describe('what is not there', () => {
  test('leaves checks of the bytes not evaluated where the host gives none', async () => {
    const sound = await soundForm();
    const submission = resnapped(await sent(sound, sound.plan), () => ({ package: null }));
    const { results } = runChecks(submission, checks);
    const left = results.filter(({ status }) => status === 'notEvaluated');
    expect(left.map(({ reason }) => reason)).toEqual(left.map(() => 'no-package'));
    expect(left.map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        'file-renamed',
        'macros',
        'stamp-missing',
        'text-concealed',
        'manual-calculation',
      ]),
    );
  });

  test('blocks: a file without a form is told once, and everything about the form is not evaluated', async () => {
    const sound = await soundForm();
    const submission = resnapped(await sent(sound, sound.plan), ({ sheets }) => ({
      sheets: sheets.slice(1),
    }));
    const { results, findings } = runChecks(submission, checks);
    expect(findings.filter(({ severity }) => severity === 'blocker').map(({ ruleId }) => ruleId)).toEqual([
      'form-not-recognised',
    ]);
    const reasons = new Map(results.map(({ check, reason }) => [check, reason]));
    expect(reasons.get('row-missing')).toBe('no-form');
    expect(reasons.get('formula-replaced')).toBe('earlier-stage');
    expect(reasons.get('points-not-recalculated')).toBe('earlier-stage');
  });
});
