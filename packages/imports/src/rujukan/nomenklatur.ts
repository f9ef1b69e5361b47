import { bentukKode } from '@benang/values/baca-kode'
import { covers, type Segmen } from '@benang/values/kode'
import type { Pembaca } from './baca-baris.ts'
import type { Atasan, BentukDaftar, JenisPemda, PilihanBaca } from './baris-rujukan.ts'

const jenis = { nama: 'jenis_pemda', judul: ['jenispemda', 'jenisdaerah'] } as const
const ukuran = [
  { nama: 'kinerja', judul: ['kinerja'] },
  { nama: 'indikator', judul: ['indikator'] },
  { nama: 'satuan', judul: ['satuan'] },
] as const

/** The programme tree: a sub kegiatan a row with the levels above beside it, or any level a row. */
export const bacaNomenklatur: BentukDaftar = {
  susunan: [
    [
      jenis,
      { nama: 'kode', judul: ['kodesub', 'kodesubkegiatan'], wajib: true },
      { nama: 'nama', judul: ['subkegiatan', 'namasubkegiatan'], wajib: true },
      { nama: 'kode_urusan', judul: ['kodeurusan'] },
      { nama: 'urusan', judul: ['urusan', 'namaurusan'] },
      { nama: 'kode_bidang', judul: ['kodebidang', 'kodebidangurusan'], wajib: true },
      { nama: 'bidang', judul: ['bidang', 'bidangurusan', 'namabidangurusan'], wajib: true },
      { nama: 'kode_program', judul: ['kodeprogram'], wajib: true },
      { nama: 'program', judul: ['program', 'namaprogram'], wajib: true },
      { nama: 'kode_kegiatan', judul: ['kodekegiatan'], wajib: true },
      { nama: 'kegiatan', judul: ['kegiatan', 'namakegiatan'], wajib: true },
      ...ukuran,
    ],
    [
      jenis,
      { nama: 'kode', judul: ['kode'], wajib: true },
      { nama: 'nama', judul: ['nama', 'uraian', 'nomenklatur'], wajib: true },
      ...ukuran,
    ],
  ],
  baca(p, pilihan) {
    const segmen = p.kode('kode', bentukKode.kegiatan)
    const datar = p.has('kode_kegiatan')
    if (datar && segmen.length > 0 && segmen.length < 6)
      p.tolak('kode', {
        alasan: 'bukan kode sub kegiatan (6 ruas)',
        saran: 'Tulis seperti 1.03.10.2.01.0055.',
      })
    return {
      daftar: 'nomenklatur',
      jenisPemda: jenisOf(p, pilihan),
      segmen,
      nama: p.wajib('nama', 500),
      kinerja: p.teks('kinerja'),
      indikator: p.teks('indikator'),
      satuan: p.teks('satuan'),
      atasan: datar ? atasanOf(p, segmen) : [],
    }
  },
}

/** The levels a row names above itself; each must be above it. */
function atasanOf(p: Pembaca, segmen: Segmen): Atasan[] {
  const tingkat = ['urusan', 'bidang', 'program', 'kegiatan'].filter(
    (satu) => p.has(satu) && p.has(`kode_${satu}`),
  )
  return tingkat.map((satu) => {
    const atas = { segmen: p.kode(`kode_${satu}`, bentukKode.kegiatan), nama: p.wajib(satu, 400) }
    if (atas.segmen.length > 0 && segmen.length > 0 && !covers(atas.segmen, segmen))
      p.tolak(`kode_${satu}`, {
        alasan: `kode ${satu} bukan induk kode di baris ini`,
        saran: 'Samakan awal kodenya dengan kode sub kegiatan.',
      })
    return atas
  })
}

function jenisOf(p: Pembaca, pilihan: PilihanBaca): JenisPemda {
  const teks = p.teks('jenis_pemda')
  const dikenal = readJenis(teks ?? '')
  if (dikenal !== undefined) return dikenal
  if (teks === null && pilihan.jenisPemda !== undefined) return pilihan.jenisPemda
  p.tolak('jenis_pemda', {
    alasan: teks === null ? 'jenis pemda tidak disebut' : `jenis pemda "${teks}" tidak dikenal`,
    saran: 'Isi PROV atau KABKOT, atau tambahkan --jenis provinsi|kabkota.',
  })
  return 'provinsi'
}

/** `PROV`, `provinsi`, `KABKOT`, `kab/kota`: the words the lists in use have for it. */
export function readJenis(teks: string): JenisPemda | undefined {
  const kata = teks.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (kata === 'prov' || kata === 'provinsi') return 'provinsi'
  return ['kabkot', 'kabkota', 'kabupatenkota'].includes(kata) ? 'kabkota' : undefined
}
