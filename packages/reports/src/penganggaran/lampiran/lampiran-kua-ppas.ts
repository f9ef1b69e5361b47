import { tabelAsistensi } from './asistensi.ts'
import { jenjangDana, jenjangTempat } from './jenjang-anggaran.ts'
import { tabelKonsistensi } from './konsistensi.ts'
import { tabelKua } from './kua.ts'
import type { Lampiran } from './lampiran.ts'
import { tabelPpas } from './ppas.ts'

const { urusan, bidang, unit, program, kegiatan, sub } = jenjangTempat
const kuaPpas = {
  golongan: 'kua-ppas',
  keadaan: 'rapbd',
  dasar: 'PP-12-2019:P90',
  diperiksa: 'ingatan',
} as const

/** The sheets of the agreement with the DPRD, and how far RKPD, PPAS and RKA keep to each other. */
export const lampiranKuaPpas: readonly Lampiran[] = [
  {
    ...{ ...kuaPpas, kode: 'kua', nama: 'KUA' },
    judul: 'Kebijakan Umum APBD: Asumsi Makro, Proyeksi Pendapatan, Belanja, dan Pembiayaan',
    tabel: tabelKua,
  },
  {
    ...{ ...kuaPpas, kode: 'ppas-urusan', nama: 'PPAS menurut urusan' },
    judul: 'Plafon Anggaran Sementara Menurut Urusan Pemerintahan dan Perangkat Daerah',
    tabel: (data) => tabelPpas(data, [urusan, bidang, unit]),
  },
  {
    ...{ ...kuaPpas, kode: 'ppas-program', nama: 'PPAS menurut program' },
    judul: 'Plafon Anggaran Sementara Menurut Program, Kegiatan, Sub Kegiatan, dan Sumber Dana',
    tabel: (data) => tabelPpas(data, [unit, program, kegiatan, sub, jenjangDana]),
  },
  {
    ...{ ...kuaPpas, kode: 'ppas-dana', nama: 'PPAS menurut sumber dana' },
    judul: 'Plafon Anggaran Sementara Menurut Sumber Dana dan Perangkat Daerah',
    tabel: (data) => tabelPpas(data, [jenjangDana, unit]),
  },
  {
    ...{ ...kuaPpas, kode: 'konsistensi', nama: 'Konsistensi RKPD–PPAS–RKA', dasar: 'PP-12-2019:P93.1' },
    judul: 'Konsistensi RKPD, PPAS, dan RKA Menurut Program, Kegiatan, dan Sub Kegiatan',
    tabel: (data) => tabelKonsistensi(data, { hanyaBeda: false }),
  },
  {
    ...{ ...kuaPpas, kode: 'berita-acara-rka-ppas', nama: 'Berita acara perbedaan RKA dan PPAS' },
    judul: 'Berita Acara Perbedaan RKA dengan PPAS dan Sebabnya',
    dasar: 'PP-12-2019:P93.1',
    tabel: (data) => tabelKonsistensi(data, { hanyaBeda: true }),
  },
  {
    ...{ ...kuaPpas, kode: 'berita-acara-asistensi', nama: 'Berita acara asistensi RKA' },
    judul: 'Berita Acara Asistensi Rencana Kerja dan Anggaran',
    dasar: 'PP-12-2019:P93.1',
    tabel: (data) => tabelAsistensi(data, ['tapd', 'mitra', 'dprd']),
  },
  {
    ...{ ...kuaPpas, kode: 'reviu-apip', nama: 'Catatan hasil reviu APIP atas RKA' },
    judul: 'Catatan Hasil Reviu APIP atas Rencana Kerja dan Anggaran dan Tindak Lanjutnya',
    dasar: 'PP-12-2017:P16.3',
    tabel: (data) => tabelAsistensi(data, ['apip']),
  },
]
