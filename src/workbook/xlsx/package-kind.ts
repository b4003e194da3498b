import type { RefusalCode } from '../port';
import { compoundStreams } from './compound-file';

/**
 * What a file is that cannot be an OOXML package, told by its bytes and never by its extension; null when it
 * begins as a zip file does.
 */
export function refusedKind(bytes: Uint8Array): RefusalCode | null {
  if (bytes.length === 0) return 'empty-file';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'not-a-workbook';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes);
  // A bare BIFF stream, as Excel 2 to 4 and some exports wrote it.
  if (bytes[0] === 0x09 && (bytes[1] ?? 0xff) <= 0x08 && (bytes[1] ?? 1) % 2 === 0 && (bytes[2] ?? 0) <= 16) {
    return 'legacy-xls';
  }
  return textKind(bytes);
}

function compoundKind(bytes: Uint8Array): RefusalCode {
  const streams = compoundStreams(bytes);
  if (streams.has('encryptedpackage') || streams.has('encryptioninfo')) return 'encrypted';
  return streams.has('workbook') || streams.has('book') ? 'legacy-xls' : 'not-a-workbook';
}

function textKind(bytes: Uint8Array): RefusalCode {
  const head = bytes.subarray(0, 4096);
  const label = begins(head, [0xff, 0xfe]) ? 'utf-16le' : begins(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(label).decode(head);
  if (/<(?:!doctype\s+html|html|table|meta|head|body)[\s>]/i.test(text)) return 'html-as-xls';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'html-as-xls';
  if (/urn:oasis:names:tc:opendocument/.test(text)) return 'opendocument';
  return text.includes('\0') ? 'not-a-zip' : 'text-file';
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
