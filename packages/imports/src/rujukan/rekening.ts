import { bentukKode } from '@benang/values/baca-kode'
import type { Segmen } from '@benang/values/kode'
import type { Pembaca } from './baca-baris.ts'
import type { BentukDaftar } from './baris-rujukan.ts'

const ruas = ['akun', 'kelompok', 'jenis', 'objek', 'rincian', 'sub'] as const
const uraian = {
  nama: 'uraian',
  judul: ['uraian', 'uraianakun', 'uraianrekening', 'namarekening', 'namaakun'],
  wajib: true,
} as const
const keterangan = { nama: 'keterangan', judul: ['keterangan', 'deskripsi'] } as const

/** The chart of accounts: one column of codes, or one column a segment as the annex of the regulation prints it. */
export const bacaRekening: BentukDaftar = {
  susunan: [
    [{ nama: 'kode', judul: ['kode', 'koderekening', 'kodeakun'], wajib: true }, uraian, keterangan],
    [
      { nama: 'akun', judul: ['akun'], wajib: true },
      { nama: 'kelompok', judul: ['kelompok'], wajib: true },
      { nama: 'jenis', judul: ['jenis'], wajib: true },
      { nama: 'objek', judul: ['objek'], wajib: true },
      { nama: 'rincian', judul: ['rincianobjek'], wajib: true },
      { nama: 'sub', judul: ['subrincianobjek'], wajib: true },
      uraian,
      keterangan,
    ],
  ],
  baca: (p) => ({
    daftar: 'rekening',
    segmen: p.has('kode') ? p.kode('kode', bentukKode.rekening) : ruasOf(p),
    uraian: p.wajib('uraian', 400),
    keterangan: p.teks('keterangan'),
  }),
}

/** Segments up to the first empty column; a filled one after it is a fault. */
function ruasOf(p: Pembaca): Segmen {
  const segmen: number[] = []
  let putus = false
  for (const kolom of ruas) {
    const teks = p.teks(kolom)
    if (teks === null) putus = true
    else if (putus)
      p.tolak(kolom, { alasan: 'ruas di kirinya kosong', saran: 'Isi semua ruas dari kiri ke kanan.' })
    else if (!/^\d{1,5}$/.test(teks) || Number(teks) === 0 || Number(teks) > 32_767)
      p.tolak(kolom, { alasan: `ruas "${teks}" bukan bilangan`, saran: 'Isi bilangan bulat mulai dari 1.' })
    else segmen.push(Number(teks))
  }
  if (segmen.length === 0 && p.galat.length === 0)
    p.tolak('akun', { alasan: 'kode kosong', saran: 'Isi kodenya, atau hapus barisnya.' })
  return segmen
}
