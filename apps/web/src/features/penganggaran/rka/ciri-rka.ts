import { barisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import { type SasaranKolom, sasaranKolom, tebakKolom } from '@benang/imports/tempelan/kolom-tempelan'
import { kodeOf } from '@benang/values/kode-of'
import type { CiriKisi, TemuanSel } from '../../../kisi/model/ciri.ts'
import type { StandarKisi } from '../../../standar/use-standar.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import type { AcuanRka, DaftarAcuan } from './daftar-acuan.ts'
import { kolomRka, tulisRupiah } from './kolom-rka.ts'
import { isKosongRka, type Paham, raguRka } from './paham-rka.ts'
import type { SumberKertas } from './sumber-kertas.ts'

/** What the checks of a row ask beside the row. `isAsked`: empty cells are named everywhere. */
type Bahan = {
  acuan: AcuanRka
  paham: Paham
  sumber: Pick<SumberKertas, 'salahOf' | 'isLama'>
  standar: StandarKisi
  isAsked: boolean
  isPenerima: boolean
}

/** What the grid is to an RKA: its columns over the lists, its tree by account, its checks. */
export function ciriRka(bahan: Bahan): CiriKisi {
  const { acuan, paham } = bahan
  const kolom = kolomRka(acuan, paham, bahan)
  return {
    nama: 'Baris RKA: satu baris satu barang atau jasa',
    kolom,
    pohon: [
      {
        medan: 'rekening',
        samakan: (teks) => acuan.rekening.find(teks)?.kode ?? teks,
        judul: (teks) => `${teks} ${acuan.rekening.find(teks)?.nama ?? ''}`.trim(),
        kosong: 'Belum ada rekening',
      },
      { medan: 'paket', awalan: '# ' },
      { medan: 'keterangan', awalan: '- ' },
    ],
    periksa: (baris) => [...temuanOf(baris, bahan), ...bahan.standar.periksa(baris)],
    periksaSemua: (baris) => kembarOf(baris, acuan),
    tulisJumlah: tulisRupiah,
    ikut: (medan) => (hitungan.has(medan) ? { jumlahAsal: '' } : bahan.standar.ikut(medan)),
    isiTempel: { tempelan: 'ya' },
    tebak(blok) {
      const { isJudul, kolom: tebakan } = tebakKolom(blok)
      return { isJudul, kolom: tebakan.map((satu) => (satu === 'abaikan' ? null : satu)) }
    },
    bacaTempel: (blok, pemetaan) => {
      const { baris, judul } = barisTempelan(blok, {
        isJudul: pemetaan.isJudul,
        kolom: pemetaan.kolom.map(sasaranOf),
      })
      return { judul, baris: baris.map(({ jumlah, ...isi }) => filled({ ...isi, jumlahAsal: jumlah })) }
    },
    kolomTempel: sasaranKolom
      .filter(({ sasaran }) => sasaran === 'jumlah' || !kolom.some(({ medan }) => medan === sasaran))
      .map(({ sasaran, nama }) => ({ medan: sasaran, kepala: nama })),
    isKosong: isKosongRka,
  }
}

/** Everything wrong in these rows, by row, with empty cells named. */
export function semuaTemuan(
  baris: readonly BarisKisi[],
  bahan: Omit<Bahan, 'isAsked' | 'standar'>,
): readonly (TemuanSel & { barisId: string; nomor: number })[] {
  const kembar = kembarOf(baris, bahan.acuan)
  return baris.flatMap((satu, index) => {
    if (isKosongRka(satu)) return []
    const list = [...temuanOf(satu, { ...bahan, isAsked: true }), ...(kembar.get(satu.id) ?? [])]
    return list
      .filter(({ nada }) => nada === 'buruk')
      .map((temuan) => ({ ...temuan, barisId: satu.id, nomor: index + 1 }))
  })
}

// A changed number is no longer the sheet's.
const hitungan: ReadonlySet<string> = new Set(['koefisien', 'harga', 'ppn'])

/** The server's word where it judged the row as it stands, else the same reading here; a line being typed is not blamed for cells nobody came to. */
function temuanOf(
  baris: BarisKisi,
  { paham, sumber, isAsked }: Pick<Bahan, 'paham' | 'sumber' | 'isAsked'>,
): readonly TemuanSel[] {
  const made = paham(baris)
  const isAll = isAsked || baris.isi['tempelan'] === 'ya' || sumber.isLama(baris.id)
  const known = sumber.salahOf(baris) ?? made.salah.map((satu) => ({ ...satu, nada: 'buruk' as const }))
  const faults = known.filter(({ medan }) => isAll || (baris.isi[medan] ?? '').trim() !== '')
  const doubts = raguRka(baris, made.jumlah).filter(
    ({ medan }) => !faults.some((satu) => satu.medan === medan),
  )
  return [...faults, ...doubts]
}

// What makes two lines the same besides their codes, as the server counts it.
const sebutan = ['uraian', 'paket', 'keterangan', 'spesifikasi', 'penerima', 'lokasi'] as const

/** Lines that repeat an earlier one with the same codes and words; the server refuses them. */
function kembarOf(semua: readonly BarisKisi[], acuan: AcuanRka): ReadonlyMap<string, readonly TemuanSel[]> {
  const first = new Map<string, number>()
  const twins = new Map<string, readonly TemuanSel[]>()
  for (const [index, { id, isi }] of semua.entries()) {
    if ((isi['uraian'] ?? '').trim() === '') continue
    const kode = (['subKegiatan', 'rekening', 'dana'] as const).map((medan) =>
      kodeKenal(acuan[medan], isi[medan] ?? ''),
    )
    const name = [...kode, ...sebutan.map((medan) => (isi[medan] ?? '').trim())].join('\n')
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
