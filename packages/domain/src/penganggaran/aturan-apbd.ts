import { formatRupiah } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { muatanUtuh } from '../sistem/muatan-utuh.ts'
import { type PosturApbd, silpaOf } from './postur-apbd.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the APBD. */
export const aturanApbd: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'apbd-persetujuan',
      uraian: 'APBD menyebut persetujuan bersama KDH dan DPRD.',
      dasar: 'PP-12-2019:P106.1',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'persetujuan', pesan: 'Isi nomor dan tanggal persetujuan bersama.' },
  ),
  {
    id: 'apbd-perkada-pagu',
    uraian:
      'Perkada APBD paling tinggi sebesar angka APBD tahun lalu setelah perubahan, kecuali karena beban dari Pusat atau keadaan darurat.',
    dasar: 'PP-12-2019:P107.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: diAtasTahunLalu,
  },
  {
    id: 'apbd-perkada-wajib',
    uraian: 'Perkada APBD mendahulukan belanja yang mengikat dan belanja yang wajib.',
    dasar: 'PP-12-2019:P107.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi }) =>
      isi['bentuk'] !== 'perkada' || isi['wajib_dulu'] === true
        ? []
        : [
            {
              lokasi: 'isi.wajib_dulu',
              pesan:
                'Dahulukan belanja mengikat dan wajib, lalu nyatakan di sini. Sesudah itu baru belanja lain.',
            },
          ],
  },
  {
    id: 'apbd-memuat-rka',
    uraian: 'APBD memuat sedikitnya satu RKA yang disetujui TAPD.',
    dasar: 'PP-12-2019:P102.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ muatan }) =>
      muatan.length > 0
        ? []
        : [
            {
              lokasi: 'muatan',
              pesan: 'Belum ada RKA yang dimuat. Ubah draf ini, lalu pilih RKA yang disetujui TAPD.',
            },
          ],
  },
  muatanUtuh({
    id: 'apbd-rka-utuh',
    uraian: 'RKA yang dimuat APBD masih sama dengan saat dimuat.',
    dasar: 'PP-12-2019:P102.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  {
    id: 'apbd-defisit-tertutup',
    uraian: 'Defisit APBD tertutup pembiayaan neto: pendapatan − belanja + pembiayaan neto tidak negatif.',
    dasar: 'PP-12-2019:P88.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ postur }) => (silpaOf(postur) < 0n ? [takSeimbang(postur)] : []),
  },
  {
    id: 'apbd-silpa-nol',
    uraian: 'SILPA tahun berkenaan dalam APBD nol: surplus yang tersisa dianggarkan.',
    dasar: 'PP-12-2019:P88.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ postur }) => (silpaOf(postur) > 0n ? [takSeimbang(postur)] : []),
  },
]

function diAtasTahunLalu({ isi, tahun, postur, perubahan: { tahunLalu } }: FaktaDokumen): readonly Temuan[] {
  if (isi['bentuk'] !== 'perkada') return []
  const lokasi = 'isi.bentuk'
  if (tahunLalu === null)
    return [
      {
        lokasi,
        pesan: `Buku ${tahun - 1} tidak memuat APBD, jadi batas Perkada tidak terbaca. Catat APBD tahun lalu lebih dulu.`,
      },
    ]
  const batas = tahunLalu.belanja + tahunLalu.pengeluaran
  const pengeluaran = postur.belanja + postur.pengeluaran
  if (pengeluaran <= batas || String(isi['di_atas_pagu'] ?? '') !== '') return []
  const pesan = `Pengeluaran ${formatRupiah(pengeluaran)} di atas angka APBD ${tahun - 1} setelah perubahan, ${formatRupiah(batas)}. Kurangi ${formatRupiah(pengeluaran - batas)}, atau sebut sebabnya bila beban dari Pusat atau keadaan darurat.`
  return [{ lokasi, pesan }]
}

function takSeimbang(postur: PosturApbd): Temuan {
  const neto = postur.penerimaan - postur.pengeluaran
  const silpa = silpaOf(postur)
  const sebab =
    silpa < 0n
      ? `kurang ${formatRupiah(-silpa)}. Tambah pendapatan atau pembiayaan, atau kurangi belanja.`
      : `bersisa ${formatRupiah(silpa)}. Anggarkan sisanya sebagai belanja atau pengeluaran pembiayaan.`
  return {
    lokasi: 'muatan',
    pesan: `Pendapatan ${formatRupiah(postur.pendapatan)} − belanja ${formatRupiah(postur.belanja)} + pembiayaan neto ${formatRupiah(neto)} ${sebab}`,
  }
}
