import { Inflate } from 'fflate';
import { WorkbookRefusal } from '../port';
import { crc32 } from './crc32';
import type { Limits } from './limits';
import { decodeUtf8 } from './utf8';

/** One entry of a zip file, still packed, so that it can be copied into another as it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** Date and time as MS-DOS keeps them, date in the high half. */
  readonly time: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The entries of a zip file by its central directory, checked against the local headers.
 * @throws WorkbookRefusal for anything that two readers could understand in two ways.
 */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new WorkbookRefusal('zip64');
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw corrupt('disks');
  if (start + size !== end) throw corrupt('directory');
  if (count > limits.parts)
    throw new WorkbookRefusal('too-many-parts', { limit: limits.parts, found: count });

  const entries: ZipEntry[] = [];
  const spans: [number, number][] = [];
  const names = new Set<string>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw corrupt('directory');
    const { entry, span, next } = readEntry(bytes, view, at, start);
    refuseUnsafeName(entry.name);
    const folded = entry.name.toLowerCase();
    if (names.has(folded)) throw new WorkbookRefusal('duplicate-part', { part: entry.name });
    names.add(folded);
    total += entry.size;
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  if (at !== end) throw corrupt('directory');
  if (total > limits.packageBytes) {
    throw new WorkbookRefusal('package-too-large', { limit: limits.packageBytes, found: total });
  }
  refuseOverlaps(spans);
  return entries;
}

/**
 * Unpacks one entry, counting while it inflates.
 * @throws WorkbookRefusal when it is too large, blown up, or not what its header says.
 */
export function unpack(entry: ZipEntry, limits: Limits): Uint8Array {
  const part = entry.name;
  const most = Math.max(limits.ratioGrace, limits.ratio * entry.packed.length);
  if (entry.size > limits.partBytes) {
    throw new WorkbookRefusal('part-too-large', { part, limit: limits.partBytes, found: entry.size });
  }
  if (entry.size > most) throw ratio(part, limits);
  const content = entry.method === 0 ? entry.packed : inflate(entry, most, limits);
  if (content.length !== entry.size) throw corrupt('size', part);
  if (crc32(content) !== entry.crc) throw new WorkbookRefusal('checksum', { part });
  return content;
}

/** Compressed bytes given to the inflater at once: small, so that a bomb is met before it has grown. */
const slice = 1 << 15;

function inflate(entry: ZipEntry, most: number, limits: Limits): Uint8Array {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > most) throw ratio(entry.name, limits);
    if (filled + chunk.length > entry.size) throw corrupt('size', entry.name);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length || at === 0; at += slice) {
      const last = at + slice >= entry.packed.length;
      inflater.push(entry.packed.subarray(at, at + slice), last);
    }
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    throw corrupt('deflate', entry.name);
  }
  return filled === entry.size ? content : content.subarray(0, filled);
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw corrupt('end');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
): { entry: ZipEntry; span: [number, number]; next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeUtf8(nameBytes) ?? latin1.decode(nameBytes);
  if (flags & 0x2041) throw new WorkbookRefusal('encrypted', { part: name });
  if (method !== 0 && method !== 8) {
    throw new WorkbookRefusal('unsupported-compression', { part: name, method });
  }
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    throw new WorkbookRefusal('zip64', { part: name });
  }
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature) throw corrupt('header', name);
  const localNameLength = view.getUint16(local + 26, true);
  const from = local + 30 + localNameLength + view.getUint16(local + 28, true);
  const to = from + packedSize;
  const sameName =
    localNameLength === nameLength && nameBytes.every((byte, k) => bytes[local + 30 + k] === byte);
  if (to > directory || !sameName || view.getUint16(local + 8, true) !== method)
    throw corrupt('header', name);
  if (method === 0 && packedSize !== size) throw corrupt('size', name);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, to),
    time: view.getUint32(at + 12, true),
  };
  return { entry, span: [local, to], next };
}

const latin1 = new TextDecoder('latin1');

function refuseUnsafeName(name: string): void {
  const unsafe =
    name === '' ||
    name.includes('\0') ||
    name.includes('\\') ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').includes('..');
  if (unsafe) throw new WorkbookRefusal('unsafe-part-name', { part: name });
}

function refuseOverlaps(spans: readonly [number, number][]): void {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < sorted.length; i += 1) {
    if (sorted[i]![0] < sorted[i - 1]![1]) throw corrupt('overlap');
  }
}

function ratio(part: string, limits: Limits): WorkbookRefusal {
  return new WorkbookRefusal('compression-ratio', { part, limit: limits.ratio });
}

function corrupt(what: string, part = ''): WorkbookRefusal {
  return new WorkbookRefusal('corrupt-zip', { what, part });
}
