const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes in UTF-8, or null when they are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const text = decoder.decode(bytes);
  // The sign for what could not be decoded may also stand in the text itself.
  return !text.includes('\ufffd') || isEncodingOf(text, bytes) ? text : null;
}

function isEncodingOf(text: string, bytes: Uint8Array): boolean {
  const encoded = new TextEncoder().encode(text);
  return encoded.length === bytes.length && encoded.every((byte, i) => byte === bytes[i]);
}
