/** The example that a blank template holds: two areas, four criteria, three units, all invented and said to be so. */
import type { Texts } from '../texts';
import type { IndexContent } from './index-content';

/** Content that can be scored as it is. */
export function exampleContent(texts: Texts): IndexContent {
  const say = (key: string) => texts.text(`template.example.${key}`);
  const unit = (number: string) => texts.text('template.example.unit', { number });
  const group = say('group');
  return {
    settings: { indexName: say('index'), decision: '', setVersion: '1', period: '2026', target: 80 },
    criteria: [
      {
        group: null,
        lines: [
          { code: '1', name: say('area1'), max: 30, decimals: 2 },
          {
            code: '1.1',
            name: say('plan'),
            max: 10,
            method: say('planMethod'),
            rule: say('planRule'),
            source: 'data',
          },
          {
            code: '1.2',
            name: say('done'),
            max: 20,
            method: say('doneMethod'),
            rule: say('doneRule'),
            source: 'data',
            ifNotApplicable: 'drop',
          },
          { code: '2', name: say('area2'), max: 70, decimals: 2 },
          {
            code: '2.1',
            name: say('onTime'),
            max: 40,
            method: say('onTimeMethod'),
            rule: say('onTimeRule'),
            source: 'data',
            ifNotApplicable: 'drop',
            ifNoEvent: 'full',
            ifZeroDenominator: 'full',
          },
          {
            code: '2.2',
            name: say('online'),
            max: 30,
            method: say('onlineMethod'),
            rule: say('onlineRule'),
            source: 'data',
            ifNotApplicable: 'drop',
            ifNoEvent: 'drop',
            ifZeroDenominator: 'zero',
          },
        ],
      },
    ],
    units: [
      { code: 'DV01', name: unit('01'), group },
      { code: 'DV02', name: unit('02'), group },
      { code: 'DV03', name: unit('03'), group },
    ],
    scope: [],
    data: {
      columns: [
        { criterion: '1.1', measure: 'x' },
        { criterion: '1.2', measure: 'a' },
        { criterion: '1.2', measure: 'b' },
        { criterion: '2.1', measure: 'a' },
        { criterion: '2.1', measure: 'b' },
        { criterion: '2.2', measure: 'a' },
        { criterion: '2.2', measure: 'b' },
      ],
      rows: [
        { unit: 'DV01', values: [say('timely'), 38, 40, 1180, 1200, 720, 1200] },
        { unit: 'DV02', values: [say('late'), 30, 40, 930, 1000, 410, 1000] },
        { unit: 'DV03', values: [say('timely'), 25, 40, 0, 0, 0, 0] },
      ],
    },
    self: null,
    survey: null,
    appraisal: { lines: [] },
    published: [],
    checks: [
      {
        code: say('checkCode'),
        name: say('check'),
        condition: say('checkCondition'),
        severity: 'warning',
        message: say('checkMessage'),
      },
    ],
    grades: [
      { by: 'percent', from: 80, name: say('grade1') },
      { by: 'percent', from: 65, name: say('grade2') },
      { by: 'percent', from: 0, name: say('grade3') },
    ],
    sources: [],
    notice: say('notice'),
    extent: 'template',
  };
}
