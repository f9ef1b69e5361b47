import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen, Temuan } from './aturan.ts'
import { sebutBaris } from './jumlah-per-kunci.ts'
import { findJenis } from './semua-jenis.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of every kind of document. */
export const aturanUmum: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'tanggal-tahun-anggaran',
    uraian:
      'Tanggal dokumen jatuh dalam tahun anggarannya; dokumen perencanaan dan penganggaran boleh lebih awal.',
    dasar: 'UU-1-2004:P11',
    diperiksa: 'terverifikasi',
    berlaku: { sejak: '2004-01-14' },
    check: ({ jenis, tahun, tanggal }) => {
      // A plan is made, and the Perkada a DPA carries out set, in the year before (PP-12-2019:P90.1, P117.2).
      const [sebelum, sesudah] = findJenis(jenis)?.rentangTahun ?? [0, 0]
      const awal = `${tahun - sebelum}-01-01`
      const akhir = `${tahun + sesudah}-12-31`
      if (awal <= tanggal && tanggal <= akhir) return []
      const pesan = `Tanggal ${formatTanggal(tanggal)} di luar tahun anggaran ${tahun}. Isi tanggal antara ${formatTanggal(awal)} dan ${formatTanggal(akhir)}.`
      return [{ lokasi: 'tanggal', pesan }]
    },
  },
  {
    id: 'tanggal-hari-ini',
    uraian:
      'Tanggal dokumen tidak setelah hari ini: penanda tangan bertanggung jawab atas yang sudah terjadi.',
    dasar: 'PP-12-2019:P121.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ tanggal, hariIni }) => {
      if (tanggal <= hariIni) return []
      const pesan = `Tanggal ${formatTanggal(tanggal)} setelah hari ini, ${formatTanggal(hariIni)}. Isi tanggal paling lambat hari ini.`
      return [{ lokasi: 'tanggal', pesan }]
    },
  },
  {
    id: 'batas-pelimpahan',
    uraian: 'Jumlah dokumen tidak melebihi batas nilai dalam keputusan pelimpahan wewenang penanda tangan.',
    dasar: 'PP-12-2019:P11.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ jumlah, batasNilai }) => {
      if (batasNilai === null || jumlah <= batasNilai) return []
      const pesan = `Jumlah ${formatRupiah(jumlah)} melebihi batas pelimpahan wewenang Anda ${formatRupiah(batasNilai)} sebesar ${formatRupiah(jumlah - batasNilai)}. Minta pejabat yang melimpahkan wewenang menandatanganinya.`
      return [{ lokasi: 'jumlah', pesan }]
    },
  },
  {
    id: 'baris-unit',
    uraian: 'Mata anggaran setiap baris milik unit dokumen: PA melaksanakan anggaran SKPD yang dipimpinnya.',
    dasar: 'PP-12-2019:P10.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: (fakta) => (isMilikUnit(fakta) ? fakta.baris.flatMap((baris) => unitLain(fakta, baris)) : []),
  },
  {
    id: 'baris-bruto',
    uraian:
      'Dokumen berbaris memuat sedikitnya satu baris, dan setiap baris lebih dari nol (bruto), kecuali selisih pergeseran.',
    dasar: 'PP-12-2019:P24.7',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: (fakta) => {
      if (!berbaris.some((bentuk) => bentuk === bentukOf(fakta))) return []
      if (fakta.baris.length === 0)
        return [{ lokasi: 'baris', pesan: 'Belum ada baris. Isi sedikitnya satu baris dengan jumlahnya.' }]
      return findJenis(fakta.jenis)?.selisih === true ? [] : fakta.baris.flatMap(tidakBruto)
    },
  },
]

const bentukOf = ({ jenis }: FaktaDokumen) => findJenis(jenis)?.baris

const milikUnit = ['mata-anggaran', 'mata-anggaran-bulanan', 'rincian', 'pendapatan', 'indikator'] as const
// A measure may be nothing; that a document has lines at all is told of every kind.
const berbaris = [...milikUnit.filter((bentuk) => bentuk !== 'indikator'), 'plafon'] as const

function isMilikUnit(fakta: FaktaDokumen): boolean {
  return milikUnit.some((bentuk) => bentuk === bentukOf(fakta))
}

function unitLain({ unitId }: FaktaDokumen, baris: FaktaDokumen['baris'][number]): readonly Temuan[] {
  if (baris.unitId === unitId) return []
  const pesan = `${sebutBaris(baris)} milik unit lain. Pilih mata anggaran unit Anda.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}

function tidakBruto(baris: FaktaDokumen['baris'][number]): readonly Temuan[] {
  if (baris.jumlah > 0n) return []
  const pesan = `${sebutBaris(baris)} berjumlah ${formatRupiah(baris.jumlah)}. Isi jumlah lebih dari nol; potongan dicatat pada SP2D, kesalahan dengan pembalikan.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}
