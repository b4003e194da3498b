/** The print layout of each report. */
import { groupLabel, type TwinLayout, type TwinSections } from './layout';

const byGroup: TwinSections = { column: 'group', mark: 'letter', label: groupLabel };

/** Codes of units serve look-ups. */
const unitCode = ['unitCode'];

export const twinLayouts: ReadonlyMap<string, TwinLayout> = new Map<string, TwinLayout>([
  [
    'rankings',
    {
      without: [...unitCode, 'overallRank'],
      onlyIfVaried: ['totalMax'],
      moved: [
        ['rank', 'percent'],
        ['groupRank', 'percent'],
      ],
      counted: true,
      sections: [byGroup],
      equations: [
        {
          column: 'total',
          terms: [
            ['', 'appraisedScore'],
            ['+', 'surveyScore'],
          ],
        },
        {
          column: 'percent',
          terms: [
            ['', 'total'],
            ['/', 'totalMax'],
          ],
          factor: 100,
        },
      ],
      means: ['appraisedScore', 'surveyScore', 'total', 'totalMax', 'percent'],
    },
  ],
  [
    'summary',
    {
      without: unitCode,
      sections: [byGroup],
      bands: [
        {
          heading: (texts) => texts.text('print.earlier'),
          columns: [
            ['earlierPercent', 'column.percent'],
            ['percentChange', null],
            ['earlierRank', 'column.rank'],
            ['rankChange', null],
          ],
        },
      ],
      equations: [
        {
          column: 'appraisalDifference',
          terms: [
            ['', 'appraisedScore'],
            ['-', 'selfScore'],
          ],
        },
        {
          column: 'total',
          terms: [
            ['', 'appraisedScore'],
            ['+', 'surveyScore'],
            ['+', 'bonus'],
            ['-', 'penalty'],
          ],
        },
        {
          column: 'percent',
          terms: [
            ['', 'total'],
            ['/', 'totalMax'],
          ],
          factor: 100,
        },
        {
          column: 'percentChange',
          terms: [
            ['', 'percent'],
            ['-', 'earlierPercent'],
          ],
        },
        {
          column: 'rankChange',
          terms: [
            ['', 'earlierRank'],
            ['-', 'groupRank'],
          ],
        },
      ],
      means: [
        'selfScore',
        'appraisedScore',
        'appraisalDifference',
        'surveyScore',
        'total',
        'totalMax',
        'percent',
      ],
      closingAll: ['row.mean'],
    },
  ],
  ['grades', { closingAll: ['word.allUnits'] }],
  [
    'leaders',
    {
      without: unitCode,
      withoutNotes: ['note.leaders'],
      sections: [
        byGroup,
        {
          column: 'end',
          mark: 'roman',
          always: true,
          label: (value, texts) =>
            texts.text(
              value === texts.text('word.leading') ? 'print.section.leading' : 'print.section.trailing',
            ),
        },
      ],
    },
  ],
  [
    'areas',
    {
      without: unitCode,
      sections: [byGroup],
      keys: ['number', 'unitName'],
      closing: ['row.areaMean', 'row.areaBest', 'row.areaBestUnits', 'row.areaLast', 'row.areaLastUnits'],
    },
  ],
  [
    'changes',
    {
      without: unitCode,
      withoutOfPeriods: ['against.rank'],
      sections: [byGroup],
      means: ['percentNow'],
    },
  ],
  ['service766', { sections: [byGroup], means: ['total', 'percent'] }],
  [
    'mostLost',
    {
      sections: [byGroup],
      bands: [
        {
          heading: (texts) => texts.text('print.units'),
          columns: [
            ['losingUnits', 'print.losing'],
            ['ofUnits', 'print.applying'],
          ],
        },
      ],
      equations: [
        {
          column: 'lostMean',
          terms: [
            ['', 'lostSum'],
            ['/', 'ofUnits'],
          ],
        },
      ],
    },
  ],
  [
    'profile',
    {
      strong: true,
      upright: true,
      closingAll: ['row.total'],
      chart: ['chart.areas', 'chart.waterfall'],
    },
  ],
  [
    'comparison',
    {
      without: ['unitName', 'criterionCode'],
      counted: true,
      sections: [
        { column: 'unitCode', named: 'unitName', mark: 'roman', label: (name) => name, always: true },
      ],
      bands: [
        {
          heading: (texts) => texts.text('print.best'),
          columns: [
            ['groupBest', 'print.bestPoints'],
            ['bestUnits', 'column.unit'],
          ],
        },
      ],
      equations: [
        {
          column: 'ofMax',
          terms: [
            ['', 'score'],
            ['/', 'max'],
          ],
          factor: 100,
        },
        {
          column: 'overMean',
          terms: [
            ['', 'score'],
            ['-', 'groupMean'],
          ],
        },
      ],
      withoutNotes: ['note.comparisonCriteria'],
    },
  ],
]);
