import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const file = z.object({ nama: z.string(), bita: count, sidik: hash })
const part = file.extend({ baris: count })
const table = z.object({ nama: z.string(), kolom: z.array(z.string()), baris: count, bagian: z.array(part) })
const partition = z.object({ nama: z.string(), induk: z.string(), batas: z.string() })
const sequence = z.object({ nama: z.string(), nilai: z.string().regex(/^-?\d+$/) })
const migration = z.object({ nama: z.string(), sidik: hash })

const manifest = z.object({
  format: z.literal('benang-cadangan'),
  bentuk: z.literal(1),
  benang: z.string(),
  postgres: z.string(),
  dibuat: z.string(),
  migrasi: z.array(migration).min(1),
  tabel: z.array(table),
  partisi: z.array(partition),
  urutan: z.array(sequence),
  berkas: z.array(file),
  sauh: z.object({ akar: z.string(), rantai: count, kunci: z.string(), nama: z.string() }),
})

/** One file inside the archive: size in bytes and SHA-256 in hex. */
export type StoredFile = z.infer<typeof file>
/** A stored file that holds `baris` rows of a table. */
export type StoredPart = z.infer<typeof part>
/** A migration by name and the SHA-256 of its text: the schema a backup was made with. */
export type MigrationMark = z.infer<typeof migration>
/** Everything the archive holds, and what must be found again after restoring; written last, as `manifest.json`. */
export type BackupManifest = z.infer<typeof manifest>

/** The manifest's name in the archive. */
export const manifestName = 'manifest.json'

/** Reads `manifest.json`; undefined when it is not one this release understands. */
export function parseManifest(text: string): BackupManifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
