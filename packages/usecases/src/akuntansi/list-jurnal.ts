import { type JurnalRingkas, listHalamanJurnal } from '@benang/database/ledger/halaman-jurnal'
import { rupiahToText } from '@benang/values/rupiah'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { pembacaBuku } from './pembaca-buku.ts'

/** A page of jurnal, newest first; `berikut` is the `sebelum` of the next page. `dokumenId` '0': no document behind it. */
export type HalamanBuku = {
  jurnal: readonly {
    no: string
    tanggal: string
    dicatat: string
    dokumenId: string
    dokumenNomor: string
    jenis: string
    uraian: string
    jumlah: string
    rantai: string
  }[]
  berikut: string | null
}

const banyak = 50

/** The jurnal of a year: all for a role of the whole pemda; for a unit those of its documents, and changes of the book. */
export const listJurnal: Act<{ tahun: number; sebelum?: bigint | undefined }, HalamanBuku> = {
  name: 'buku.jurnal',
  kind: 'read',
  roles: pembacaBuku,
  async run(env, { tahun, sebelum = null }) {
    const rows = await listHalamanJurnal(
      env.tx,
      { pemdaId: env.session.pemdaId, tahun },
      { unitId: unitScope(env), sebelum, banyak: banyak + 1 },
    )
    const page = rows.slice(0, banyak)
    const last = page.at(-1)
    return {
      jurnal: page.map(tampak),
      berikut: rows.length > banyak && last !== undefined ? String(last.no) : null,
    }
  },
}

function tampak(row: JurnalRingkas): HalamanBuku['jurnal'][number] {
  const { no, tanggal, dicatat, dokumen, dokumenJenis, jenis, jenisNama, nomor, jumlah, rantai } = row
  const bernomor = row.perkara === null && nomor !== ''
  return {
    no: String(no),
    tanggal,
    dicatat,
    dokumenId: String(dokumen),
    dokumenNomor: bernomor ? nomor : jenisNama,
    jenis: dokumenJenis ?? jenis,
    uraian: uraianOf(row),
    jumlah: rupiahToText(jumlah),
    rantai,
  }
}

function uraianOf({ membalik, perkara, nilai, nomor, uraian, jenisNama }: JurnalRingkas): string {
  if (perkara !== null)
    return [`${perkaraNama[perkara] ?? perkara}: ${nilai}`, nomor].filter(Boolean).join('. ')
  if (membalik !== null) return [`Membalik jurnal ${membalik}`, uraian ?? ''].filter(Boolean).join('. ')
  return uraian ?? jenisNama
}

const perkaraNama: Readonly<Record<string, string>> = {
  mode: 'Mode buku',
  tutup_sampai: 'Ditutup sampai tanggal',
  buka: 'Buku terbuka',
  model: 'Model buku',
}
