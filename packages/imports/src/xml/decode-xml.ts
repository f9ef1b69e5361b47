import { BerkasDitolak } from '../berkas-ditolak.ts'

/** The text of a part: UTF-8, or UTF-16 where a byte order mark says so. Another encoding or a broken letter is refused. */
export async function* decodeXml(chunks: AsyncIterable<Buffer>, part: string): AsyncIterable<string> {
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= decoderOf(chunk)
      yield decoder.decode(chunk, { stream: true })
    }
    if (decoder !== undefined) yield decoder.decode()
  } catch (error) {
    if (error instanceof BerkasDitolak || !(error instanceof TypeError)) throw error
    throw new BerkasDitolak('ENCODING', 'Bagian memuat huruf yang tidak dapat dibaca.', part)
  }
}

function decoderOf(first: Buffer): TextDecoder {
  const [a, b] = first
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}
