/** The context of a rule with one figure of one unit changed, for asking what would be. */
import { type Column, Tag } from '../measures/column';
import type { RuleContext } from './context';

/**
 * A context that is cheap to evaluate for one unit. Unless the rule looks at other units, it holds that unit
 * alone, at index 0; nothing is reported.
 */
export function contextOfUnit(
  context: RuleContext,
  unit: number,
  needsGroup: boolean,
): { readonly context: RuleContext; readonly unit: number } {
  const report = (): void => undefined;
  if (needsGroup) return { context: { ...context, report }, unit };
  const alone = (column: Column): Column => {
    const at = unit * column.step;
    return { numbers: column.numbers.slice(at, at + 1), tags: column.tags.slice(at, at + 1), step: 1 };
  };
  const maybe = (column: Column | null): Column | null => (column === null ? null : alone(column));
  return {
    unit: 0,
    // Spelled out, so that nothing made for all units, such as scratch memory, comes along.
    context: {
      texts: context.texts,
      direction: context.direction,
      minimumShare: context.minimumShare,
      report,
      count: 1,
      max: alone(context.max),
      ranked: context.ranked.slice(unit, unit + 1),
      children: null,
      measure: remember((name) => maybe(context.measure(name))),
      previous: remember((name) => maybe(context.previous(name))),
      nodeScore: remember((code) => maybe(context.nodeScore(code))),
      nodePercent: remember((code) => maybe(context.nodePercent(code))),
      nodeMeasure: (code, name) => maybe(context.nodeMeasure(code, name)),
    },
  };
}

/** The same context where one measure of one unit has another value, a number or a text. */
export function withMeasure(
  context: RuleContext,
  measure: string,
  unit: number,
  value: number | string,
): RuleContext {
  const column = context.measure(measure);
  if (column === null) return context;
  const changed: Column =
    column.step === 1
      ? { numbers: column.numbers.slice(), tags: column.tags.slice(), step: 1 }
      : {
          numbers: new Float64Array(context.count).fill(column.numbers[0]!),
          tags: new Uint8Array(context.count).fill(column.tags[0]!),
          step: 1,
        };
  changed.numbers[unit] = typeof value === 'string' ? context.texts.id(value) : value;
  changed.tags[unit] = typeof value === 'string' ? Tag.text : Tag.number;
  return { ...context, measure: (name) => (name === measure ? changed : context.measure(name)) };
}

function remember(find: (name: string) => Column | null): (name: string) => Column | null {
  const found = new Map<string, Column | null>();
  return (name) => {
    let column = found.get(name);
    if (column === undefined) {
      column = find(name);
      found.set(name, column);
    }
    return column;
  };
}
