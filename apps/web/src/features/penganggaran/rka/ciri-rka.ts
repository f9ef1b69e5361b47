import { formatAngka, parseRupiah } from '@benang/values/rupiah'
import { parseUang } from '@benang/values/parse-uang'
import type { CiriKisi, KolomKisi, PilihanSel, TemuanSel } from '../../../kisi/model/ciri.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { barisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import type { AcuanRka, DaftarAcuan } from './daftar-acuan.ts'
import { kodeOf } from '@benang/values/kode-of'
import { barisRkaOf } from './isi-rka.ts'
import { type SasaranKolom, sasaranKolom, tebakKolom } from '@benang/imports/tempelan/kolom-tempelan'
import { galatSel, hitungSel, isSelKosong, kolomRka, ragu } from './sel-rka.ts'

/** What the grid is to an RKA: its columns over the lists, its tree by account, its checks. `isAsked` also names empty cells. */
export function ciriRka(acuan: AcuanRka, isAsked: boolean): CiriKisi {
  return {
    nama: 'Baris RKA: satu baris satu barang atau jasa',
    kolom: kolomOf(acuan),
    pohon: [
      {
        medan: 'rekening',
        samakan: (teks) => acuan.rekening.find(teks)?.kode ?? teks,
        judul: (teks) => `${teks} ${acuan.rekening.find(teks)?.nama ?? ''}`.trim(),
        kosong: 'Belum ada rekening',
      },
    ],
    periksa: (baris) => temuanOf(baris, acuan, isAsked),
    periksaSemua: (baris) => kembarOf(baris, acuan),
    tulisJumlah: (jumlah) => formatAngka(jumlah, { sen: jumlah % 100n !== 0n }),
    ikut: (medan) => ikut[medan] ?? {},
    isiTempel: { tempelan: 'ya' },
    tebak(blok) {
      const { isJudul, kolom } = tebakKolom(blok)
      return { isJudul, kolom: kolom.map((satu) => (satu === 'abaikan' ? null : satu)) }
    },
    bacaTempel: (blok, { isJudul, kolom }) => {
      const { baris, judul } = barisTempelan(blok, { isJudul, kolom: kolom.map(sasaranOf) })
      return { judul, baris: baris.map(({ jumlah, ...isi }) => filled({ ...isi, jumlahAsal: jumlah })) }
    },
    kolomTempel: sasaranKolom
      .filter(({ sasaran }) => !kolomRka.some(({ kolom }) => kolom === sasaran))
      .map(({ sasaran, nama }) => ({ medan: sasaran, kepala: nama })),
    isKosong: (baris) => isSelKosong(barisRkaOf(baris, acuan)),
  }
}

// A changed code is another mata anggaran; a changed number is no longer the sheet's.
const ikut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{
    subKegiatan: { kunci: '', nama: '' },
    rekening: { kunci: '', nama: '' },
    dana: { kunci: '', nama: '' },
  },
  ...{ koefisien: { jumlahAsal: '' }, harga: { jumlahAsal: '' } },
}

function kolomOf(acuan: AcuanRka): readonly KolomKisi[] {
  const jumlah = ({ isi }: BarisKisi) => {
    const text = hitungSel({ koefisien: isi['koefisien'] ?? '', harga: isi['harga'] ?? '' }).jumlah
    return text === '' ? null : parseRupiah(text)
  }
  const tulis = (nilai: bigint) => formatAngka(nilai, { sen: nilai % 100n !== 0n })
  return [
    { medan: 'uraian', kepala: 'Uraian', lebar: 280, beku: true },
    { medan: 'koefisien', kepala: 'Koefisien', lebar: 168 },
    {
      medan: 'harga',
      kepala: 'Harga satuan',
      lebar: 120,
      angka: true,
      tampil: ({ isi }) => hargaText(isi['harga'] ?? ''),
    },
    {
      ...{ medan: 'jumlah', kepala: 'Jumlah (Rp)', lebar: 132, angka: true, hanyaBaca: true, jumlah },
      tampil: (baris) => {
        const nilai = jumlah(baris)
        return nilai === null ? '' : tulis(nilai)
      },
    },
    {
      medan: 'rekening',
      kepala: 'Rekening',
      lebar: 180,
      turun: true,
      ...acuanOf('rekening', acuan.rekening),
    },
    {
      medan: 'subKegiatan',
      kepala: 'Sub kegiatan',
      lebar: 180,
      turun: true,
      ...acuanOf('subKegiatan', acuan.subKegiatan),
    },
    { medan: 'dana', kepala: 'Dana', lebar: 150, turun: true, ...acuanOf('dana', acuan.dana) },
  ]
}

function acuanOf(medan: string, daftar: DaftarAcuan): Pick<KolomKisi, 'nama' | 'pilihan'> {
  return {
    nama: ({ isi }) => daftar.find(isi[medan] ?? '')?.nama ?? '',
    pilihan: (teks) => saranOf(daftar, teks),
  }
}

const banyakSaran = 40

/** Rows of a list that have every word typed. */
function saranOf(daftar: DaftarAcuan, teks: string): readonly PilihanSel[] {
  const kata = teks.slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean)
  const cocok: PilihanSel[] = []
  for (const { kode, nama } of daftar.semua) {
    const name = `${kode} ${nama}`.toLowerCase()
    if (kata.every((one) => name.includes(one))) cocok.push({ kode, nama })
    if (cocok.length === banyakSaran) break
  }
  return cocok
}

/** A price that can be read, as it is understood; else as it was typed. */
function hargaText(teks: string): string {
  const read = parseUang(teks)
  return read.keadaan === 'terbaca' ? formatAngka(read.jumlah, { sen: read.jumlah % 100n !== 0n }) : teks
}

/** While a line is typed, cells nobody has come to yet are not blamed; what stands in a cell is checked at once. */
function temuanOf(baris: BarisKisi, acuan: AcuanRka, isAsked: boolean): readonly TemuanSel[] {
  const rka = barisRkaOf(baris, acuan)
  const isAll = isAsked || rka.sel?.tempelan === true
  const faults = Object.entries(galatSel(rka)).flatMap(([medan, pesan]): TemuanSel[] =>
    isAll || (baris.isi[medan] ?? '').trim() !== '' ? [{ medan, nada: 'buruk', pesan }] : [],
  )
  const doubts = Object.entries(ragu(rka)).flatMap(([medan, pesan]): TemuanSel[] =>
    faults.some((satu) => satu.medan === medan) ? [] : [{ medan, nada: 'waspada', pesan }],
  )
  return [...faults, ...doubts]
}

/** Lines that repeat an earlier one with the same codes and words; the server refuses them. */
function kembarOf(semua: readonly BarisKisi[], acuan: AcuanRka): ReadonlyMap<string, readonly TemuanSel[]> {
  const first = new Map<string, number>()
  const twins = new Map<string, readonly TemuanSel[]>()
  for (const [index, { id, isi }] of semua.entries()) {
    const uraian = (isi['uraian'] ?? '').trim()
    if (uraian === '') continue
    const kode = (['subKegiatan', 'rekening', 'dana'] as const).map((medan) =>
      kodeKenal(acuan[medan], isi[medan] ?? ''),
    )
    const name = [...kode, uraian].join(' ')
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, index + 1)
    else
      twins.set(id, [
        { medan: 'uraian', nada: 'buruk', pesan: `Mengulang baris ${earlier}. Gabungkan koefisiennya.` },
      ])
  }
  return twins
}

function kodeKenal(daftar: DaftarAcuan, teks: string): string {
  return kodeOf(teks) || (daftar.find(teks)?.kode ?? teks)
}

function sasaranOf(medan: string | null): SasaranKolom {
  return sasaranKolom.find(({ sasaran }) => sasaran === medan)?.sasaran ?? 'abaikan'
}

/** Only what is there: a code a pasted line does not name comes from the line above. */
function filled(isi: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isi).filter(([, text]) => text !== ''))
}
