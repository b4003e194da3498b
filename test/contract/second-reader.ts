import { read, utils, type WorkSheet } from '@e965/xlsx';

/** A sheet as another reader than our own finds it. */
export interface SecondReading {
  /** By address: type, value and number format; of a formula its text instead of a value. */
  readonly cells: ReadonlyMap<string, string>;
  readonly merges: readonly string[];
  /** In pixels. */
  readonly widths: readonly number[];
}

/** Reads a file with SheetJS: formulas by their text, because a host that does not calculate has no values for them. */
export function secondReading(bytes: Uint8Array): Map<string, SecondReading> {
  const { Sheets, SheetNames } = read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
  return new Map(SheetNames.map((name) => [name, sheetReading(Sheets[name]!)]));
}

function sheetReading(sheet: WorkSheet): SecondReading {
  const cells = Object.entries(sheet).flatMap(([address, cell]) =>
    address.startsWith('!') ? [] : [[address, cellText(cell as Cell)] as const],
  );
  return {
    cells: new Map(cells),
    merges: (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)).sort(),
    widths: (sheet['!cols'] ?? []).map(({ width = 0 }) => Math.round(width * 7)),
  };
}

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly z?: string;
  readonly s?: { readonly fgColor?: { readonly rgb?: string } };
}

function cellText({ t, v, f, z, s }: Cell): string {
  const content = f === undefined ? { t, v } : { f };
  return JSON.stringify({ ...content, format: z ?? 'General', fill: s?.fgColor?.rgb ?? null });
}
