/**
 * Compares every member of Excel and Office that sources use with what is asked for before it is used: the floor of
 * the adapter, a feature looked at in the same place, or a set that the manifest declares.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { featureAsked, gatesAt } from './gates';
import { type MemberUse, officeMembers, type UnreadableUse } from './office-members';

/** What the sources rely on. */
export interface Declared {
  /** ExcelApi versions by feature; `base` is the floor. */
  readonly features: Readonly<Record<string, string>> & { readonly base: string };
  /** Versions of other sets that may be used as they are, each for its reason. */
  readonly otherSets: ReadonlyMap<string, { readonly version: string; readonly because: string }>;
  /** Members, or the types they belong to, that no ExcelApi set names, each with the reason why it may be used. */
  readonly knownMembers: ReadonlyMap<string, string>;
}

/** One use, with what was known before it. */
export interface CheckedUse extends MemberUse {
  /** `src/workbook/office/comments.ts:12`. */
  readonly place: string;
  readonly gates: readonly string[];
  /** What is wrong with it, or null. */
  readonly problem: string | null;
}

export interface Checked {
  readonly uses: readonly CheckedUse[];
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

/** Checks files of a program. */
export function checkRequirementSets(
  program: ts.Program,
  files: readonly string[],
  declared: Declared,
): Checked {
  const checker = program.getTypeChecker();
  const uses: CheckedUse[] = [];
  const unreadable: UnreadableUse[] = [];
  const asked = new Set<string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program`);
    const found = officeMembers(source, checker);
    unreadable.push(...found.unreadable);
    for (const use of found.uses) {
      const gates = [...gatesAt(use.node)];
      uses.push({ ...use, place: placeOf(use.node), gates, problem: problemOf(use, gates, declared) });
    }
    visitAll(source, (node) => {
      const feature = featureAsked(node);
      if (feature !== null) asked.add(feature);
    });
  }
  const unused = Object.keys(declared.features).filter(
    (feature) => feature !== 'base' && !asked.has(feature),
  );
  return {
    uses,
    problems: [
      ...uses.flatMap(({ place, member, set, problem }) =>
        problem === null ? [] : [`${place} ${member} [${set ?? 'no set'}]: ${problem}`],
      ),
      ...unreadable.map(({ what, node }) => `${placeOf(node)} ${what}: cannot be followed`),
      ...unused.map((feature) => `supports.${feature}: nobody asks for it`),
    ],
  };
}

/** One line for each member with its set, what stands before its uses, and how often it is used. */
export function tableOf(uses: readonly CheckedUse[]): string {
  const lines = new Map<string, number>();
  for (const { member, set, gates } of uses) {
    const line = `${member} · ${set ?? 'no set'}${gates.length === 0 ? '' : ` · behind ${gates.join(', ')}`}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([line, count]) => `${line} · ${String(count)}×`)
    .join('\n');
}

/** Programs over real files and over invented sources, which share the large declarations. */
export function openPrograms(
  root: string,
): (files: readonly string[], invented?: ReadonlyMap<string, string>) => ts.Program {
  const settings = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...settings.config, include: [] }, ts.sys, root);
  const kept = new Map<string, ts.SourceFile | undefined>();
  return (files, invented = new Map()) => {
    const host = ts.createCompilerHost(options, true);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) => {
      const text = invented.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      if (!kept.has(name)) kept.set(name, read(name, ...rest));
      return kept.get(name);
    };
    const exists = host.fileExists.bind(host);
    host.fileExists = (name) => invented.has(name) || exists(name);
    return ts.createProgram([...files], options, host);
  };
}

/** Higher is later; versions are numbers between dots. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [left, right].map((version) => version.split('.').map(Number));
  return (one![0] ?? 0) - (other![0] ?? 0) || (one![1] ?? 0) - (other![1] ?? 0);
}

function problemOf(
  { member, set, typeSet }: MemberUse,
  gates: readonly string[],
  { features, otherSets, knownMembers }: Declared,
): string | null {
  if (!set?.startsWith('ExcelApi') && isNamed(member, knownMembers)) return null;
  if (set === null || set === 'Not in a set') return 'in no set, and nothing says why it may be used';
  if (/preview|beta|online|desktop/i.test(set)) return 'not in every Excel of a version';
  const name = /^\w+/.exec(set)?.[0] ?? '';
  const version = newestIn(set);
  if (name !== 'ExcelApi') {
    const other = otherSets.get(name);
    if (!other) return `nothing declares ${name}`;
    const isThere = compareVersions(version ?? '1.1', other.version) <= 0;
    return isThere ? null : `${name} is relied on to ${other.version} only`;
  }
  if (version === null) return 'a set without a version';
  const versions = gates.flatMap((gate) => features[gate] ?? []);
  // Whoever holds an object got it through a member that brought its type, which is looked at there.
  const held = typeSet?.startsWith('ExcelApi') === true ? newestIn(typeSet) : null;
  const known = [features.base, ...versions, ...(held === null ? [] : [held])];
  if (known.some((one) => compareVersions(version, one) <= 0)) return null;
  return gates.length === 0
    ? `newer than ${features.base} and behind no supports.<feature>`
    : `behind ${gates.join(', ')} (${versions.join(', ')}), which is too old`;
}

/** A member that grew later counts as its newest form. */
function newestIn(set: string): string | null {
  return (
    [...set.matchAll(/\d+\.\d+/g)]
      .map(([version]) => version)
      .sort(compareVersions)
      .at(-1) ?? null
  );
}

/** A member is named itself, or by a type or namespace that it belongs to. */
function isNamed(member: string, names: ReadonlyMap<string, string>): boolean {
  const parts = member.split('.');
  return parts.some((_, i) => names.has(parts.slice(0, i + 1).join('.')));
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(process.cwd(), source.fileName)}:${String(line + 1)}`;
}

function visitAll(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visitAll(child, look);
  });
}
