import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { batas } from '../batas.ts'
import { BerkasDitolak, type KodeTolak } from '../berkas-ditolak.ts'
import { withoutTail } from './without-tail.ts'

/** The parts of a workbook's container, checked by their directory before anything is unpacked. */
export type Wadah = {
  has: (name: string) => boolean
  names: () => readonly string[]
  /** The bytes of one part, counted and summed while they come; refused at the first byte too many. */
  read: (name: string) => AsyncIterable<Buffer>
}

const mebibyte = (bytes: number) => `${Math.ceil(bytes / (1024 * 1024))} MB`

/** Opens a zip container. Refuses by what its directory says: number, size, ratio and names of parts, encryption. */
export async function openWadah(bytes: Buffer): Promise<Wadah> {
  const zip = await fromBufferPromise(withoutTail(bytes), {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
    validateEntrySizes: false,
  }).catch(refuse('ZIP_BROKEN'))
  if (zip.entryCount > batas.bagian)
    throw new BerkasDitolak(
      'TOO_MANY_PARTS',
      `Berkas berisi ${zip.entryCount} bagian; batasnya ${batas.bagian}. Simpan ulang hanya lembar yang perlu.`,
    )
  const entries = await readDirectory(zip)
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.values()].map(({ fileName }) => fileName),
    read: (name) => readPart(zip, entries.get(name.toLowerCase()), name),
  }
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry)
      total += entry.uncompressedSize
      if (total > batas.ukuranTerurai)
        throw new BerkasDitolak(
          'TOTAL_TOO_BIG',
          `Isi berkas terurai lebih dari ${mebibyte(batas.ukuranTerurai)}. Bagi menjadi beberapa berkas.`,
        )
      const name = entry.fileName.toLowerCase()
      if (entries.has(name))
        throw new BerkasDitolak(
          'DUPLICATE_PART',
          'Satu bagian ada dua kali; isinya tidak dapat dipercaya.',
          name,
        )
      entries.set(name, entry)
    }
  } catch (error) {
    return refuse(nameFault(error) ? 'BAD_PART_NAME' : 'ZIP_BROKEN')(error)
  }
  return entries
}

function checkEntry(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (fileName.split('/').some((word) => reserved.test(word)))
    throw new BerkasDitolak('BAD_PART_NAME', 'Nama bagian di dalam berkas tidak wajar.', fileName)
  if (entry.isEncrypted())
    throw new BerkasDitolak('ENCRYPTED', 'Berkas bersandi. Buka di Excel lalu simpan tanpa sandi.', fileName)
  if (uncompressedSize > batas.ukuranBagian)
    throw new BerkasDitolak(
      'PART_TOO_BIG',
      `Satu bagian terurai menjadi ${mebibyte(uncompressedSize)}; batasnya ${mebibyte(batas.ukuranBagian)}.`,
      fileName,
    )
  if (uncompressedSize > batas.rasioMulai && uncompressedSize > compressedSize * batas.rasio)
    throw new BerkasDitolak('RATIO', `Satu bagian mengembang lebih dari ${batas.rasio} kali.`, fileName)
}

const reserved = /^(__proto__|constructor|prototype)(\.|$)/

async function* readPart(zip: ZipFile, entry: Entry | undefined, name: string): AsyncIterable<Buffer> {
  if (entry === undefined)
    throw new BerkasDitolak('MISSING_PART', 'Bagian yang disebut buku kerja tidak ada di dalam berkas.', name)
  let size = 0
  let sum = 0
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw lie(name)
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    refuse('ZIP_BROKEN', name)(error)
  }
  if (size !== entry.uncompressedSize) throw lie(name)
  if (sum !== entry.crc32)
    throw new BerkasDitolak(
      'CRC',
      'Isi bagian tidak cocok dengan jumlah periksanya; berkas rusak atau diubah.',
      name,
    )
}

function lie(name: string): BerkasDitolak {
  return new BerkasDitolak(
    'SIZE_LIE',
    'Ukuran bagian tidak sama dengan yang tertulis di daftar isi berkas.',
    name,
  )
}

function nameFault(error: unknown): boolean {
  return error instanceof Error && /invalid (relative|characters in) |absolute path/i.test(error.message)
}

/** Ours pass; what the library throws becomes a refusal. */
function refuse(kode: KodeTolak, tempat = ''): (error: unknown) => never {
  return (error) => {
    if (error instanceof BerkasDitolak) throw error
    throw new BerkasDitolak(
      kode,
      kode === 'BAD_PART_NAME'
        ? 'Nama bagian di dalam berkas menunjuk ke luar berkas.'
        : 'Berkas terpotong atau rusak. Unduh atau simpan ulang, lalu coba lagi.',
      tempat,
    )
  }
}
