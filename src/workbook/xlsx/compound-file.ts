/**
 * Names in the directory of a compound file (the container of legacy .xls and of encrypted OOXML), in lower
 * case; empty when the directory cannot be followed. Source: [MS-CFB] sections 2.2 and 2.6.
 */
export function compoundStreams(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const sectorSize = 1 << shift;
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  // A directory chain that returns to itself ends here.
  while (sector < lastSector && !visited.has(sector)) {
    visited.add(sector);
    const at = (sector + 1) * sectorSize;
    if (at + sectorSize > bytes.length) break;
    for (let entry = at; entry < at + sectorSize; entry += 128) names.add(entryName(view, entry));
    sector = nextSector(view, sector, sectorSize);
  }
  names.delete('');
  return names;
}

const lastSector = 0xfffffffa;

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
  return name.toLowerCase();
}

/** The sector after one in its chain, by the allocation table sectors that the header names (the first 109). */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return lastSector;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : lastSector;
}
