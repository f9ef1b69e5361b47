import { koefisienToText } from '@benang/values/parse-koefisien'
import type { Baris, Kolom, Sel, Tabel } from '../laporan.ts'
import { barisPohon, type Jenjang } from '../pohon.ts'
import type { BarisCetak, DokumenCetak } from '../sistem/data-cetak.ts'
import type { FormCetak } from '../sistem/form-cetak.ts'
import { formulirOf } from './formulir.ts'
import { jumlahBaris } from '../sistem/tabel-rekening.ts'

/** RKA-Rincian Belanja SKPD: what is bought, coefficient × unit price, below account and sub kegiatan (Permendagri 77/2020). */
export const formRka: FormCetak = {
  ...{ jenis: 'rka', arah: 'rebah', kop: 'unit' },
  judul: 'Rencana Kerja dan Anggaran Satuan Kerja Perangkat Daerah',
  formulir: (data) => formulirOf('RKA', data),
  penandatangan: [
    { sebutan: 'Tim Anggaran Pemerintah Daerah', peran: 'tapd', tindakan: 'verifikasi' },
    { sebutan: null, peran: 'pa', tindakan: 'ajukan' },
  ],
  pembuka: ({ dokumen }) => [
    {
      jenis: 'fakta',
      fakta: [
        { label: 'Organisasi', nilai: `${dokumen.unitKode} ${dokumen.unitNama}` },
        { label: 'Uraian', nilai: dokumen.uraian },
      ],
    },
  ],
  tabel: ({ dokumen }) => tabelRka(dokumen),
}

const kolom: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode Rekening', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'koefisien', judul: 'Koefisien', jenis: 'teks' },
  { nama: 'harga', judul: 'Harga (Rp)', jenis: 'uang' },
  { nama: 'ppn', judul: 'PPN', jenis: 'teks' },
  { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
]

function tabelRka({ baris }: DokumenCetak): Tabel {
  const numbered = bernomor(baris)
  const jenjang: readonly Jenjang<BarisBernomor>[] = [
    ({ subKode, subNama }) => ({ kode: subKode, uraian: subNama || 'Tanpa sub kegiatan' }),
    ({ rekeningKode, rekeningUraian }) => ({ kode: rekeningKode, uraian: rekeningUraian }),
    ...kelompokOf(baris),
    (satu) => ({ kode: `0.${satu.urut}`, uraian: uraianOf(satu) }),
  ]
  const hasSub = baris.some(({ subKode }) => subKode !== '')
  const rows = barisPohon(numbered, {
    jenjang: hasSub ? jenjang : jenjang.slice(1),
    sel: ({ kode, uraian }, isi): readonly Sel[] => {
      if (kode.startsWith('0.0.')) return [null, uraian, null, null, null, jumlahBaris(isi)]
      const rincian = kode.startsWith('0.') ? isi[0]?.rincian : undefined
      if (rincian === undefined || rincian === null) return [kode, uraian, null, null, null, jumlahBaris(isi)]
      return [null, uraian, koefisienOf(rincian), rincian.harga, ppnOf(rincian), jumlahBaris(isi)]
    },
  })
  const total = ['JUMLAH ANGGARAN', null, null, null, jumlahBaris(baris)]
  return {
    judul: null,
    kolom,
    baris:
      baris.length === 0
        ? []
        : [...tanpaKepalaKosong(rows), { jenis: 'jumlah', tingkat: 0, sel: [null, ...total] }],
  }
}

type BarisBernomor = BarisCetak & { urut: number; paketKe: number; keteranganKe: number }

/** Lines with their number, and that of the first line of the same package and of the same note. */
function bernomor(baris: readonly BarisCetak[]): readonly BarisBernomor[] {
  // What has none comes first, below no head.
  const pertama = new Map([
    ['# ', 0],
    ['- ', 0],
  ])
  const ke = (text: string, urut: number) => {
    if (!pertama.has(text)) pertama.set(text, urut)
    return pertama.get(text) ?? urut
  }
  return baris.map((satu, index) => {
    const { paket = '', keterangan = '' } = satu.rinci
    const urut = index + 1
    return { ...satu, urut, paketKe: ke(`# ${paket}`, urut), keteranganKe: ke(`- ${keterangan}`, urut) }
  })
}

/** The heads of package and note, where any line has one. */
function kelompokOf(baris: readonly BarisCetak[]): readonly Jenjang<BarisBernomor>[] {
  const ada = (medan: 'paket' | 'keterangan') => baris.some(({ rinci }) => (rinci[medan] ?? '') !== '')
  const jenjang: Jenjang<BarisBernomor>[] = []
  if (ada('paket'))
    jenjang.push(({ paketKe, rinci }) => ({
      kode: `0.0.${paketKe}`,
      uraian: kepala('#', rinci['paket']),
    }))
  if (ada('keterangan'))
    jenjang.push(({ keteranganKe, rinci }) => ({
      kode: `0.0.${keteranganKe}`,
      uraian: kepala('-', rinci['keterangan']),
    }))
  return jenjang
}

function kepala(tanda: '#' | '-', nama = ''): string {
  return nama === '' ? '' : `[${tanda}] ${nama}`
}

/** Without the heads of what has no package or note; what stood below them moves up. */
function tanpaKepalaKosong(rows: readonly Baris[]): readonly Baris[] {
  const naik: number[] = []
  return rows.flatMap((row): readonly Baris[] => {
    while (row.tingkat <= (naik.at(-1) ?? -1)) naik.pop()
    const kosong = row.jenis === 'subtotal' && row.sel[0] === null && row.sel[1] === ''
    if (kosong) naik.push(row.tingkat)
    return kosong ? [] : [{ ...row, tingkat: row.tingkat - naik.length }]
  })
}

/** What is bought, with its specification, place, and who receives it. */
function uraianOf({ uraian, rinci }: BarisCetak): string {
  const { spesifikasi = '', lokasi = '', penerima = '', alamatPenerima = '' } = rinci
  const lagi = [
    ...(spesifikasi === '' ? [] : [`spesifikasi: ${spesifikasi}`]),
    ...(lokasi === '' ? [] : [`lokasi: ${lokasi}`]),
    ...(penerima === '' ? [] : [`penerima: ${[penerima, alamatPenerima].filter(Boolean).join(', ')}`]),
  ]
  return lagi.length === 0 ? uraian : `${uraian} (${lagi.join('; ')})`
}

function koefisienOf(rincian: NonNullable<BarisCetak['rincian']>): string {
  const [whole = '', fraction = ''] = koefisienToText(rincian).split('.')
  const ribuan = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${ribuan}${/^0+$/.test(fraction) ? '' : `,${fraction}`} ${rincian.satuan}`
}

function ppnOf({ ppn = 0 }: NonNullable<BarisCetak['rincian']>): string | null {
  return ppn === 0 ? null : `${String(ppn / 100).replace('.', ',')} %`
}
