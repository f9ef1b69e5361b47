type Signature = { jenis: string; at: number; bytes: readonly number[] }

const signatures: readonly Signature[] = [
  { jenis: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { jenis: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { jenis: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { jenis: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { jenis: 'application/zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] }, // also xlsx and docx: opened by nobody here
]

/** The media type its first bytes show, or undefined for a kind that is not accepted. The file's name is never asked. */
export function mediaTypeOf(head: Uint8Array): string | undefined {
  const found = signatures.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte))
  if (found) return found.jenis
  return isPlainText(head) ? 'text/plain' : undefined
}

/** UTF-8 without control characters, and nothing a browser could take for a page. */
function isPlainText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return !/^\s*</.test(text)
  } catch {
    return false
  }
}
