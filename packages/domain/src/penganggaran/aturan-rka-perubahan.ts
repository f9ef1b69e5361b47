import { formatRupiah } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { bagianCampur, bagianOf, bukanRinci, semuaBagian } from './bagian-apbd.ts'
import { diAtasLantai } from './di-atas-lantai.ts'
import { jalurPlafon, jumlahPerPlafon } from './jalur-plafon.ts'
import { tanpaAsistensiTerbuka } from './tanpa-asistensi-terbuka.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the RKPA. */
export const aturanRkaPerubahan: readonly Aturan<FaktaDokumen>[] = [
  tanpaAsistensiTerbuka({ id: 'rkpa-asistensi' }),
  {
    id: 'rkpa-rekening',
    uraian: 'Baris RKPA memakai rekening pendapatan (4), belanja (5) atau pembiayaan (6) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, semuaBagian),
  },
  {
    id: 'rkpa-satu-bagian',
    uraian: 'Satu RKPA memuat satu bagian APBD: pendapatan, belanja, penerimaan atau pengeluaran pembiayaan.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => bagianCampur(baris),
  },
  isiTerisi(
    {
      id: 'rkpa-alasan',
      uraian: 'RKPA menyebut alasan perubahannya.',
      dasar: 'PP-12-2019:P169',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'alasan', huruf: 10, pesan: 'Tulis alasan perubahan, sedikitnya 10 huruf.' },
  ),
  {
    id: 'rkpa-kupa',
    uraian: 'RKPA belanja disusun setelah KUPA-PPAS-P disepakati.',
    dasar: 'PP-12-2019:P170.3',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris, perubahan: { kupa } }) =>
      kupa !== null || baris.every(({ rekening }) => bagianOf(rekening) !== 'belanja')
        ? []
        : [{ lokasi: 'asal', pesan: 'Belum ada KUPA-PPAS-P yang ditandatangani. Tunggu kesepakatannya.' }],
  },
  {
    id: 'rkpa-plafon',
    uraian: 'Tambahan RKPA tidak melebihi plafon menurut KUPA-PPAS-P, bersama RKPA lain atas plafon itu.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: diAtasPlafon,
  },
  diAtasLantai({
    id: 'rkpa-lantai',
    uraian: 'RKPA tidak mengurangi yang sudah terikat kontrak, ditagih, dibayar atau disediakan SPD.',
    dasar: 'PP-12-2019:P161.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'rkpa-setelah-dpa',
    uraian: 'RKPA bertanggal sama dengan atau setelah DPA yang diubahnya.',
    dasar: 'PP-12-2019:P170.3',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]

function diAtasPlafon({ baris, perubahan: { pagu } }: FaktaDokumen): readonly Temuan[] {
  return [...jumlahPerPlafon(baris)].flatMap(([jalur, jumlah]) => {
    const satu = pagu.get(jalur)
    const pertama = baris.find((lain) => jalurPlafon(lain) === jalur)
    if (satu === undefined || pertama === undefined || jumlah <= 0n) return []
    const sisa = satu.boleh - satu.diminta
    if (jumlah <= sisa) return []
    const lain = satu.diminta === 0n ? '' : `, setelah ${formatRupiah(satu.diminta)} diminta RKPA lain`
    const pesan = `${satu.sebutan} bertambah ${formatRupiah(jumlah)}, sedangkan plafonnya tinggal ${formatRupiah(sisa > 0n ? sisa : 0n)}${lain}. Kurangi ${formatRupiah(jumlah - sisa)}, atau sepakati KUPA-PPAS-P lebih dulu.`
    return [{ lokasi: `baris.${pertama.urut}`, pesan }]
  })
}
