/** The blank index workbook: a guide, every sheet of format 1, and an example or a published criteria set in it. */
import type { PublishedCriterion, PublishedSet } from '../../core/criteria/published-set';
import type { CriterionLine } from '../../core/criteria/criterion-line';
import { parseRule } from '../../core/rules/parse';
import { printRule } from '../../core/rules/print';
import type { WorkbookPlan } from '../../workbook/plan';
import { settingFormats } from '../format';
import type { Texts } from '../texts';
import { exampleContent } from './example';
import { guideSheet } from './guide-sheet';
import { indexWorkbookPlan } from './index-workbook';
import type { IndexContent, SettingsContent, WideContent } from './index-content';
import { measuresOf } from './measures-of';

/**
 * An index workbook to fill, in the language of the texts. Without a set it holds a small example that can be
 * scored at once; with one, its criteria, grades and settings, and empty rows for a few units.
 */
export function templatePlan(set: PublishedSet | null, texts: Texts): WorkbookPlan {
  const content = set ? contentOf(set, texts) : exampleContent(texts);
  const plan = indexWorkbookPlan(
    { ...content, settings: { ...settingDefaults(), ...content.settings } },
    texts,
  );
  return { ...plan, sheets: [guideSheet(texts), ...plan.sheets] };
}

/** Choices stand in a template with their defaults, so that they are seen. */
function settingDefaults(): Partial<SettingsContent> {
  const chosen = settingFormats.flatMap(({ field, values }) => {
    const [first] = values;
    return first ? [[field, first.value] as const] : [];
  });
  return { ...(Object.fromEntries(chosen) as Partial<SettingsContent>), decimals: 2, minimumShare: 1 };
}

const exampleUnits = 3;
/** The template knows no clock: its period is to be overwritten. */
const examplePeriod = '2026';

function contentOf(set: PublishedSet, texts: Texts): IndexContent {
  const lines = set.criteria.map((criterion) => lineOf(criterion, texts));
  const units = Array.from({ length: exampleUnits }, (_, i) => ({
    code: `DV0${String(i + 1)}`,
    name: texts.text('template.example.unit', { number: String(i + 1) }),
  }));
  const columns = lines.flatMap((line) =>
    measuresOf(line).map((measure) => ({ criterion: line.code, measure })),
  );
  const points = (source: CriterionLine['source']): WideContent | null => {
    const scored = lines.filter((line) => line.source === source);
    return scored.length === 0 ? null : blank(scored.map(({ code }) => ({ criterion: code })));
  };
  const blank = (wanted: WideContent['columns']): WideContent => ({
    columns: wanted,
    rows: units.map(({ code }) => ({ unit: code, values: wanted.map(() => null) })),
  });
  return {
    settings: {
      indexName: set.name[texts.language],
      decision: set.decision,
      setVersion: set.version,
      period: examplePeriod,
      ...set.settings,
    },
    criteria: [{ group: null, lines }],
    units,
    scope: [],
    data: columns.length === 0 ? null : blank(columns),
    self: points('self'),
    survey: points('survey'),
    appraisal: { lines: [] },
    published: [],
    checks: [],
    grades: set.grades,
    sources: [
      {
        figures: texts.text('template.set', { name: set.id }),
        source: set.source,
        note: texts.text('template.set.certainty', {
          certainty: texts.text(`template.certainty.${set.certainty}`),
          caveat: set.caveat,
        }),
      },
    ],
    notice: '',
    extent: 'template',
  };
}

/** In the reader's language; the note says how sure the line is. */
function lineOf(criterion: PublishedCriterion, texts: Texts): CriterionLine {
  const { nameEn, certainty, ...line } = criterion;
  const note = texts.text(`template.certainty.${certainty}`);
  return {
    ...line,
    ...(texts.language === 'en' ? { name: nameEn, ...englishRule(line) } : {}),
    note: line.note === undefined ? note : `${note} ${line.note}`,
  };
}

function englishRule({ rule }: CriterionLine): Pick<CriterionLine, 'rule'> {
  const parsed = parseRule(rule ?? '');
  return parsed.ok ? { rule: printRule(parsed.expression, 'en') } : {};
}
