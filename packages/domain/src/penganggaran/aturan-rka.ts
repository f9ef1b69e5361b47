import type { Aturan, FaktaBaris, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { kodeOf } from '@benang/values/kode-of'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'
import { bagianCampur, bukanRinci, semuaBagian } from './bagian-apbd.ts'
import { tanpaAsistensiTerbuka } from './tanpa-asistensi-terbuka.ts'
import { jenisBelanjaOf } from './kertas/jenis-belanja.ts'
import { namaMedan } from './kertas/medan-kertas.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the RKA; that it stays within its plafon is held by the book (PP-12-2019:P93.1-2, P94). */
export const aturanRka: readonly Aturan<FaktaDokumen>[] = [
  tanpaAsistensiTerbuka({ id: 'rka-asistensi' }),
  {
    id: 'rka-rekening',
    uraian: 'Baris RKA memakai rekening pendapatan (4), belanja (5) atau pembiayaan (6) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, semuaBagian),
  },
  {
    id: 'rka-satu-bagian',
    uraian: 'Satu RKA memuat satu bagian APBD: pendapatan, belanja, penerimaan atau pengeluaran pembiayaan.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => bagianCampur(baris),
  },
  {
    id: 'rka-uraian',
    uraian: 'Setiap baris RKA menyebut apa yang dibeli atau diterima.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) =>
      baris
        .filter(({ uraian }) => uraian.trim() === '')
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} belum menyebut apa yang dibeli atau diterima. Isi uraiannya.`,
        })),
  },
  {
    id: 'rka-penerima',
    uraian: 'Baris hibah, bantuan sosial, bantuan keuangan dan bagi hasil menyebut penerima dan alamatnya.',
    dasar: 'PERMENDAGRI-77-2020:PENERIMA',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2020-12-31' },
    check: ({ baris }) => baris.flatMap(tanpaPenerima),
  },
  {
    id: 'rka-standar-harga',
    uraian: 'Harga satuan baris RKA tidak melampaui standar harga yang berlaku.',
    dasar: 'PP-12-2019:P51.3',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ dugaan }) =>
      dugaan
        .filter(({ menahan }) => menahan)
        .map(({ lokasi, pesan, saran }) => ({ lokasi, pesan: `${pesan} ${saran}` })),
  },
  {
    id: 'rka-dugaan',
    uraian: 'Dugaan penjaga diperbaiki atau dijelaskan sebelum RKA diajukan.',
    // Internal control of who plans; no article says it in these words.
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ dugaan }) =>
      dugaan
        .filter(({ menahan, dijawab }) => !menahan && !dijawab)
        .map(({ lokasi, pesan, saran }) => ({
          lokasi,
          pesan: `${pesan} ${saran} Bila memang benar, tulis alasannya di panel penjaga.`,
        })),
  },
]

function tanpaPenerima(baris: FaktaBaris): readonly Temuan[] {
  const { rinci = {}, rekening, urut } = baris
  const jenis = jenisBelanjaOf(rinci['jenisBelanja'] ?? '', kodeOf(rekening))
  const kosong = (jenis?.wajib ?? []).filter((medan) => (rinci[medan] ?? '').trim() === '')
  if (jenis === null || kosong.length === 0) return []
  const sebutan = kosong.map((medan) => namaMedan[medan]).join(' dan ')
  return [
    {
      lokasi: `baris.${urut}`,
      pesan: `${sebutBaris(baris)} ${jenis.nama.toLowerCase()} tanpa ${sebutan}. Isi ${sebutan} di kertas kerja RKA.`,
    },
  ]
}
