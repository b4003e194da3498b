import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/review/check';
import { askCheck } from '../../src/review/check-log';
import { evidenceChecks } from '../../src/review/checks/evidence/evidence-checks';
import { identityChecks } from '../../src/review/checks/identities/identity-checks';
import { scoreChecks } from '../../src/review/checks/scores/score-checks';
import { valueChecks } from '../../src/review/checks/values/value-checks';
import type { Submission } from '../../src/review/submission';
import { fileOf, readFile } from '../sheets/unit-form/sample-form';
import type { FormFixture } from './form-fixture';
import { dossierForm, form766, soundDocument, variedForm } from './indexes';

const checks: readonly Check<Submission>[] = [
  ...valueChecks,
  ...identityChecks,
  ...evidenceChecks,
  ...scoreChecks,
];

const failing = (submission: Submission) =>
  checks.flatMap((check) =>
    askCheck(check, submission)
      .findings.filter(({ status, severity }) => status === 'fail' && severity !== 'info')
      .map(({ ruleId, criterion, found }) => [ruleId, criterion, found]),
  );

describe('checks of contents', () => {
  let national: FormFixture;
  beforeAll(async () => {
    national = await form766();
  });

  test('find nothing doubtful in a sound form of the sample of Decision 766', () => {
    expect(failing(national.submit())).toEqual([]);
  });

  test('find nothing doubtful in a form with a line of every kind', () => {
    expect(failing(variedForm().submit({ documents: [soundDocument] }))).toEqual([]);
  });

  test('have nothing to remark on the counts of Hòa Bình, and one thing on those of Lai Châu', async () => {
    const [hoaBinh, laiChau] = await Promise.all([dossierForm(0), dossierForm(1)]);
    expect(failing(hoaBinh.submit())).toEqual([]);
    expect(failing(laiChau.submit())).toEqual([['dossiers-handled', '7', 40693]]);
  });

  test('say the same of a file as of what was filled into it', async () => {
    const wrong = {
      documents: [{ ...soundDocument, date: '31/12/2023', number: 'KH 12' }],
      lines: {
        '1.1': { self: 15, evidence: 'TL07' },
        '1.4': { self: '4,25' },
        '2.1': { a: 'KPS', b: 91 },
        '2.2': { x: 85.3 },
        '3.1': { x: 101 },
      },
    };
    const form = variedForm();
    const file = await readFile(await fileOf(form.planOf(wrong)));
    const findings = failing(form.submissionOf(file));
    expect(findings).toEqual(failing(form.submit(wrong)));
    expect(findings.length).toBeGreaterThan(7);
  });

  test('are not evaluated without a form, and never pass', () => {
    const submission = { ...national.submit(), reading: null, scoring: null };
    const results = checks.map((check) => askCheck(check, submission).result);
    expect(new Set(results.map(({ status, reason }) => `${status} ${String(reason)}`))).toEqual(
      new Set(['notEvaluated no-form']),
    );
  });
});
