import { readBuku } from '@benang/database/ledger/buku'
import { type Kontrol, listTerbitan, readKontrol, type Terbitan } from '@benang/database/publik/terbitan'
import { readSlug } from '@benang/database/sistem/pemda'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { bagianTerbuka } from './bagian-terbuka.ts'
import { sidikKontrol } from './publish-apbd.ts'

/** Budget and realisation of one part, as wire text in rupiah. */
export type BagianKontrol = { bagian: string; nama: string; anggaran: string; realisasi: string }

/** What the PPKD sees before publishing: the totals of the book now, and the versions there are, newest first. */
export type Publikasi = {
  slug: string
  /** Number of the book's last jurnal; '0' for a book that was never opened. */
  jurnalAkhir: string
  /** `sidik` goes back with the confirmation. */
  kontrol: { sidik: string; bagian: readonly BagianKontrol[] }
  terbitan: readonly {
    versi: number
    waktu: string
    dasar: string
    jabatan: string
    jurnalNo: string
    baris: number
    sidik: string
    bagian: readonly BagianKontrol[]
  }[]
}

/** The state of publication of a year. */
export const readPublikasi: Act<{ tahun: number }, Publikasi> = {
  name: 'publikasi.tinjau',
  kind: 'read',
  roles: ['ppkd', 'kuasa-bud', 'sekda', 'kdh', 'tapd', 'inspektorat', 'pemeriksa', 'admin'],
  async run({ tx, session }, { tahun }) {
    const buku = { pemdaId: session.pemdaId, tahun }
    const kini = await readBuku(tx, buku)
    const kontrol = await readKontrol(tx, buku)
    return {
      slug: await readSlug(tx, buku.pemdaId),
      jurnalAkhir: String(kini?.noAkhir ?? 0n),
      kontrol: { sidik: sidikKontrol(kontrol), bagian: bagianOf(kontrol) },
      terbitan: (await listTerbitan(tx, buku)).map(terbitanTampak),
    }
  },
}

function terbitanTampak(terbitan: Terbitan): Publikasi['terbitan'][number] {
  const { versi, waktu, dasar, jabatan, jurnalNo, baris, sidik } = terbitan
  return {
    versi,
    waktu,
    dasar,
    jabatan,
    jurnalNo: String(jurnalNo),
    baris,
    sidik,
    bagian: bagianOf(terbitan),
  }
}

/** The four parts of a budget as wire text. */
function bagianOf(kontrol: Kontrol): readonly BagianKontrol[] {
  return bagianTerbuka(kontrol).map(({ bagian, nama, anggaran, realisasi }) => ({
    bagian,
    nama,
    anggaran: rupiahToText(anggaran),
    realisasi: rupiahToText(realisasi),
  }))
}
