/** Writes an index workbook of format 1 from plain content. Templates and samples are made by it alone. */
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { gradeByWords, ownSeverityWords, yesNoWords } from '../words';
import { pointsFormat } from '../style';
import { daySerial, listed, wordFor } from './column-entry';
import { criteriaSheet } from './criteria-sheet';
import type { IndexContent } from './index-content';
import { listedSheet } from './listed-sheet';
import { settingsSheet } from './settings-sheet';
import { sourcesSheet } from './sources-sheet';
import { wideSheet } from './wide-sheet';

/**
 * The workbook as a plan, its sheets in the order in which they are filled. Sheets without content are left out,
 * except in a template, which has every listed sheet of format 1.
 */
export function indexWorkbookPlan(content: IndexContent, texts: Texts): WorkbookPlan {
  const template = content.extent === 'template';
  const listedSheets = [
    { wanted: content.scope.length > 0, sheet: scopeSheet },
    { wanted: content.published.length > 0, sheet: publishedSheet },
    { wanted: content.grades.length > 0, sheet: gradesSheet },
    { wanted: content.checks.length > 0, sheet: checksSheet },
  ];
  return {
    sheets: [
      settingsSheet(content, texts),
      ...content.criteria.map(({ group, lines }) => criteriaSheet(group, lines, content, texts)),
      unitsSheet(content, texts),
      ...entrySheets(content, texts),
      ...listedSheets.flatMap(({ wanted, sheet }) => (wanted || template ? [sheet(content, texts)] : [])),
      ...(content.sources.length > 0 ? [sourcesSheet(content, texts)] : []),
    ],
    run: { tool: 'ChiSo', inputs: '' },
  };
}

function entrySheets(content: IndexContent, texts: Texts): SheetPlan[] {
  const { data, self, survey, appraisal } = content;
  return [
    ...(data ? [wideSheet('data', data, content, texts)] : []),
    ...(self ? [wideSheet('self', self, content, texts)] : []),
    ...(appraisal
      ? [
          'columns' in appraisal
            ? wideSheet('appraisal', appraisal, content, texts)
            : appraisalSheet(content, texts),
        ]
      : []),
    ...(survey ? [wideSheet('survey', survey, content, texts)] : []),
  ];
}

function unitsSheet(content: IndexContent, texts: Texts): SheetPlan {
  return listedSheet(
    {
      id: 'units',
      rows: content.units.map((unit) => ({
        code: unit.code,
        name: unit.name,
        group: unit.group ?? null,
        parent: unit.parent ?? null,
        ranked: unit.ranked === undefined ? null : wordFor(yesNoWords, unit.ranked, texts),
        predecessors: listed(unit.predecessors),
        validFrom: unit.validFrom === undefined ? null : daySerial(unit.validFrom),
        validTo: unit.validTo === undefined ? null : daySerial(unit.validTo),
      })),
      always: ['code', 'name'],
      widths: { code: 12, name: 44, group: 18, parent: 16, ranked: 12, predecessors: 24 },
      frozenColumns: 2,
      spareRows: 100,
    },
    content,
    texts,
  );
}

function scopeSheet(content: IndexContent, texts: Texts): SheetPlan {
  const names = unitNames(content);
  return listedSheet(
    {
      id: 'scope',
      rows: content.scope.map(({ unit, criterion, basis }) => ({
        unit,
        unitName: names.get(unit) ?? null,
        criterion,
        basis,
      })),
      always: ['unit', 'unitName', 'criterion', 'basis'],
      widths: { unit: 12, unitName: 40, basis: 70 },
      frozenColumns: 2,
      spareRows: 40,
    },
    content,
    texts,
  );
}

function appraisalSheet(content: IndexContent, texts: Texts): SheetPlan {
  const { appraisal } = content;
  const names = unitNames(content);
  const points = { numberFormat: pointsFormat };
  return listedSheet(
    {
      id: 'appraisal',
      rows:
        appraisal && 'lines' in appraisal
          ? appraisal.lines.map((line) => ({ ...line, unitName: names.get(line.unit) ?? null }))
          : [],
      always: appraisalColumns,
      ...(content.extent === 'template' && { never: ['period'] }),
      widths: { unitName: 34, criterionName: 40, reason: 34, explanation: 34, evidence: 26, appraiser: 26 },
      styles: { self: points, appraisal1: points, proposed: points, appraisal2: points, conclusion: points },
      frozenColumns: 3,
      spareRows: 100,
    },
    content,
    texts,
  );
}

/** All rounds have their columns from the start, so that what comes back later finds its place. */
const appraisalColumns = [
  'unit',
  'unitName',
  'criterion',
  'self',
  'appraisal1',
  'reason',
  'explanation',
  'evidence',
  'proposed',
  'appraisal2',
  'conclusion',
  'appraiser',
  'person',
  'day',
] as const;

function publishedSheet(content: IndexContent, texts: Texts): SheetPlan {
  const names = unitNames(content);
  return listedSheet(
    {
      id: 'published',
      rows: content.published.map((line) => ({
        period: line.period,
        unit: line.unit,
        unitName: line.unitName ?? names.get(line.unit) ?? null,
        score: line.score ?? null,
        percent: line.percent ?? null,
        rank: line.rank ?? null,
        setVersion: line.setVersion ?? null,
      })),
      always: ['period', 'unit', 'unitName', 'score', 'percent', 'rank'],
      widths: { unit: 12, unitName: 44, setVersion: 30 },
      styles: publishedStyles(content),
      frozenColumns: 3,
      spareRows: 40,
    },
    content,
    texts,
  );
}

/** Results stand with the decimals that the source printed. */
function publishedStyles(content: IndexContent) {
  const decimals = Math.max(0, ...content.published.map((line) => line.decimals ?? 2));
  const numberFormat = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { score: { numberFormat }, percent: { numberFormat } };
}

function gradesSheet(content: IndexContent, texts: Texts): SheetPlan {
  return listedSheet(
    {
      id: 'grades',
      rows: content.grades.map((grade) => ({
        group: grade.group ?? null,
        by: grade.by === undefined ? null : wordFor(gradeByWords, grade.by, texts),
        from: grade.exclusive === true ? `>${texts.number(grade.from)}` : grade.from,
        name: grade.name,
        condition: grade.condition ?? null,
        quota: grade.quota ?? null,
        quotaOf: grade.quotaOf ?? null,
      })),
      always: ['by', 'from', 'name'],
      widths: { group: 18, by: 16, from: 10, name: 34, condition: 34, quota: 12, quotaOf: 30 },
      frozenColumns: 0,
      spareRows: 20,
    },
    content,
    texts,
  );
}

function checksSheet(content: IndexContent, texts: Texts): SheetPlan {
  return listedSheet(
    {
      id: 'checks',
      rows: content.checks.map(({ code, name, criteria, condition, severity, message }) => ({
        code,
        name,
        criteria: listed(criteria),
        condition,
        severity: severity === undefined ? null : wordFor(ownSeverityWords, severity, texts),
        message: message ?? null,
      })),
      always: ['code', 'name', 'criteria', 'condition', 'severity', 'message'],
      widths: { code: 10, name: 34, criteria: 22, condition: 40, severity: 12, message: 50 },
      frozenColumns: 2,
      spareRows: 20,
    },
    content,
    texts,
  );
}

function unitNames(content: IndexContent): ReadonlyMap<string, string> {
  return new Map(content.units.map((unit) => [unit.code, unit.name]));
}
