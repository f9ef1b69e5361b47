import { bentukKode } from '@benang/values/baca-kode'
import type { Pembaca } from './baca-baris.ts'
import type { BarisRujukan, BentukDaftar, PilihanBaca } from './baris-rujukan.ts'
import { readJenis } from './nomenklatur.ts'

type Perubahan = Extract<BarisRujukan, { daftar: 'peta' }>['perubahan']
const perubahan: readonly Perubahan[] = ['tetap', 'ganti-nama', 'ganti-kode', 'pecah', 'gabung', 'hapus']

/** What became of the codes of one edition in another: a split or a merger has several rows, an ended code no new one. */
export const bacaPeta: BentukDaftar = {
  susunan: [
    [
      { nama: 'kode_lama', judul: ['kodelama'], wajib: true },
      { nama: 'kode_baru', judul: ['kodebaru'], wajib: true },
      { nama: 'perubahan', judul: ['perubahan'], wajib: true },
      { nama: 'jenis_pemda', judul: ['jenispemda'] },
    ],
  ],
  baca(p, pilihan) {
    const bentuk = bentukOf(pilihan)
    const jenis = perubahanOf(p)
    const ada = p.teks('kode_baru') !== null
    if (ada && jenis === 'hapus')
      p.tolak('kode_baru', {
        alasan: 'kode yang dihapus tidak punya kode baru',
        saran: 'Kosongkan, atau ganti perubahannya.',
      })
    return {
      daftar: 'peta',
      jenisPemda: jenisOf(p, pilihan),
      dari: p.kode('kode_lama', bentuk),
      ke: jenis === 'hapus' ? [] : p.kode('kode_baru', bentuk),
      perubahan: jenis,
    }
  },
}

function perubahanOf(p: Pembaca): Perubahan {
  const teks = p.wajib('perubahan', 20).toLowerCase().replaceAll(' ', '-')
  const dikenal = perubahan.find((satu) => satu === teks)
  if (dikenal === undefined && teks !== '')
    p.tolak('perubahan', {
      alasan: `perubahan "${teks}" tidak dikenal`,
      saran: `Pilih ${perubahan.join(', ')}.`,
    })
  return dikenal ?? 'tetap'
}

/** Only the programme tree has two halves. */
function jenisOf(p: Pembaca, { daftarPeta, jenisPemda }: PilihanBaca) {
  if (daftarPeta !== 'nomenklatur') return null
  const teks = p.teks('jenis_pemda')
  const dikenal = teks === null ? jenisPemda : readJenis(teks)
  if (dikenal === undefined)
    p.tolak('jenis_pemda', {
      alasan: 'jenis pemda tidak disebut atau tidak dikenal',
      saran: 'Isi PROV atau KABKOT, atau tambahkan --jenis provinsi|kabkota.',
    })
  return dikenal ?? null
}

function bentukOf({ daftarPeta }: PilihanBaca) {
  if (daftarPeta === 'rekening') return bentukKode.rekening
  return daftarPeta === 'sumber-dana' ? bentukKode.sumberDana : bentukKode.kegiatan
}
