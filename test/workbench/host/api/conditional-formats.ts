import type { CellRange } from '../../../../src/workbook/address';
import {
  freshDataBar,
  freshFormulaFormat,
  type ConditionalFormatModel,
} from '../../model/conditional-format-model';
import { must } from '../../model/must';
import { intersection, without } from '../../model/rectangles';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method, navigation, property } from '../api-table';
import { flagOf, oneOf, wholeOf, type Arguments } from '../arguments';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import type { AreasTarget, ConditionalFormatTarget } from '../sheet-targets';
import { refuseProtected } from './write-guard';

export const conditionalFormats = apiTable('ConditionalFormatCollection', {
  items: (target) => formatsOf(target).map((format) => one(target, format)),
  find: byId,
  members: {
    getCount: method('1.6', (target) => formatsOf(target).length),
    getItemOrNullObject: child('1.14', byId),
    /** The newest comes first. */
    add: child('1.6', (target, args, { model }) => {
      refuseProtected(target.sheet, 'allowFormatCells');
      const kind = oneOf(args.at(0), 'DataBar', 'Custom');
      const format: ConditionalFormatModel = {
        id: model.freshId(),
        ranges: target.areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
        stopIfTrue: false,
        rule: kind === 'DataBar' ? freshDataBar() : freshFormulaFormat(),
      };
      target.sheet.extras.conditionalFormats.unshift(format);
      return one(target, format);
    }),
    clearAll: method('1.6', ({ sheet, areas }) => {
      refuseProtected(sheet, 'allowFormatCells');
      clearConditionalFormats(sheet, areas);
    }),
  },
});

export const conditionalFormat = apiTable('ConditionalFormat', {
  key: 'id',
  members: {
    id: property('1.6', ({ format }) => format.id),
    type: property('1.6', ({ format }) => format.rule.kind),
    priority: property(
      '1.6',
      ({ sheet, format }) => sheet.extras.conditionalFormats.indexOf(format),
      ({ sheet, format }, value) => {
        const others = sheet.extras.conditionalFormats.filter((other) => other !== format);
        const priority = wholeOf(value);
        must(priority >= 0 && priority <= others.length, `priority ${String(priority)}`);
        sheet.extras.conditionalFormats = others.toSpliced(priority, 0, format);
      },
    ),
    stopIfTrue: property(
      '1.6',
      ({ format }) => format.stopIfTrue,
      ({ format }, value) => {
        format.stopIfTrue = flagOf(value);
      },
    ),
    dataBar: navigation('1.6', (target) => ruleOf(target, dataBarOf(target))),
    dataBarOrNullObject: navigation('1.6', dataBarOf),
    custom: navigation('1.6', (target) => ruleOf(target, customOf(target))),
    customOrNullObject: navigation('1.6', customOf),
    getRange: child('1.6', ({ sheet, format: { ranges } }) => {
      const [range] = ranges;
      if (!range || ranges.length > 1) throw new HostError('InvalidOperation', 'several ranges');
      return object('Range', { sheet, ...range });
    }),
    getRanges: child('1.9', ({ sheet, format }) => object('RangeAreas', { sheet, areas: format.ranges })),
    delete: method('1.6', ({ sheet, format }) => {
      const { extras } = sheet;
      extras.conditionalFormats = extras.conditionalFormats.filter((other) => other !== format);
    }),
  },
});

/** Takes cells out of all formats of a sheet; a format without cells is gone. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly CellRange[]): void {
  sheet.extras.conditionalFormats = sheet.extras.conditionalFormats.flatMap((format) => {
    const ranges = areas.reduce<readonly CellRange[]>(
      (left, area) => left.flatMap((range) => without(range, area)),
      format.ranges,
    );
    return ranges.length === 0 ? [] : [{ ...format, ranges }];
  });
}

function formatsOf({ sheet, areas }: AreasTarget): ConditionalFormatModel[] {
  return sheet.extras.conditionalFormats.filter(({ ranges }) =>
    ranges.some((range) => areas.some((area) => intersection(range, area))),
  );
}

function byId(target: AreasTarget, args: Arguments): HostObject | null {
  const id = args.text(0);
  const found = target.sheet.extras.conditionalFormats.find((format) => format.id === id);
  return found ? one(target, found) : null;
}

function one({ sheet }: AreasTarget, format: ConditionalFormatModel): HostObject {
  return object('ConditionalFormat', { sheet, format });
}

function dataBarOf({ format: { rule } }: ConditionalFormatTarget): HostObject | null {
  return rule.kind === 'DataBar' ? object('DataBarConditionalFormat', rule) : null;
}

function customOf({ format: { rule } }: ConditionalFormatTarget): HostObject | null {
  return rule.kind === 'Custom' ? object('CustomConditionalFormat', rule) : null;
}

function ruleOf({ format }: ConditionalFormatTarget, rule: HostObject | null): HostObject {
  if (!rule) throw new HostError('ItemNotFound', `the format is a ${format.rule.kind}`);
  return rule;
}
