import type { FaktaDokumen } from '../sistem/aturan.ts'

/** What is done, in the words of an officer; the document; every finding expected as `rule @ place: what to do` (none: lawful). */
export type Kasus = readonly [kalimat: string, dokumen: FaktaDokumen, temuan: readonly string[]]
