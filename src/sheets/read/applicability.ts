/** Which criteria apply to which units, for reading and checking figures. */
import type { Unit } from '../../core/book';
import { agencyOf } from '../../core/criteria/agency';
import type { CriteriaSet, Criterion } from '../../core/criteria/criterion';
import { setFor, treeFor } from '../../core/criteria/tree';
import { ruleReads } from '../../core/rules/names';
import { textsRead } from './rule-hints';

export class Applicability {
  /** All codes of all sets. */
  readonly codes: readonly string[];
  /** Names of all measures that some rule reads. */
  readonly measuresRead: ReadonlySet<string>;
  /** Codes of criteria whose measures the rule of another one reads. */
  readonly readElsewhere: ReadonlySet<string>;
  private readonly groupOfUnit: Int32Array;
  private readonly nodesOfGroup: readonly ReadonlyMap<string, Criterion>[];
  private readonly texts = new Map<string, ReadonlySet<string> | null>();

  constructor(
    readonly sets: readonly CriteriaSet[],
    units: readonly Unit[],
  ) {
    this.codes = [...new Set(sets.flatMap((set) => set.nodes.map((node) => node.code)))];
    const reads = sets.flatMap((set) => set.nodes.flatMap(({ rule }) => (rule ? [ruleReads(rule)] : [])));
    this.measuresRead = new Set(
      reads.flatMap((read) => [
        ...read.measures,
        ...read.previous,
        ...read.nodeMeasures.map((measure) => measure.name),
      ]),
    );
    this.readElsewhere = new Set(reads.flatMap((read) => read.nodeMeasures.map((measure) => measure.code)));
    const groups = [...new Set(units.map((unit) => unit.group))];
    const indexOf = new Map(groups.map((group, i) => [group, i]));
    this.groupOfUnit = Int32Array.from(units, (unit) => indexOf.get(unit.group) ?? 0);
    this.nodesOfGroup = groups.map((group) => {
      const set = setFor(sets, group);
      return new Map((set ? treeFor(set, group) : []).map((node) => [node.code, node]));
    });
  }

  /** By unit, the criterion of this code as it applies to it. */
  nodes(code: string): (unit: number) => Criterion | undefined {
    const byGroup = this.nodesOfGroup.map((nodes) => nodes.get(code));
    return (unit) => byGroup[this.groupOfUnit[unit]!];
  }

  /** The criterion in every set that has it. */
  variants(code: string): Criterion[] {
    return this.sets.flatMap((set) => set.nodes.filter((node) => node.code === code));
  }

  /** Agencies that appraise the criterion, or the one above it where it names none. */
  appraisers(code: string): string[] {
    return this.sets.flatMap(({ nodes }) => {
      const byCode = new Map(nodes.map((node) => [node.code, node]));
      const node = byCode.get(code);
      return node ? [agencyOf('appraiser', node, byCode)] : [];
    });
  }

  isParent(code: string): boolean {
    const variants = this.variants(code);
    return variants.length > 0 && variants.every((node) => node.children.length > 0);
  }

  /** Texts that the rules of a criterion can use; null where none can use any. */
  textsRead(code: string): ReadonlySet<string> | null {
    const known = this.texts.get(code);
    if (known !== undefined) return known;
    const read = this.variants(code).map((node) => {
      if (node.rule) return textsRead(node.rule);
      return node.kind === 'tracking' ? new Set<string>() : null;
    });
    const usable = read.filter((texts) => texts !== null);
    const texts = usable.length > 0 ? new Set(usable.flatMap((set) => [...set])) : null;
    this.texts.set(code, texts);
    return texts;
  }
}
