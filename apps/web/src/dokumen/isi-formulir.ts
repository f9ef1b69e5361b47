import type { Isian, JenisDokumen } from '@benang/documents/jenis-dokumen'
import { parseRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import { namaBulan } from '@benang/values/tanggal'
import type { Galat } from '../kabar/galat-ringkas.tsx'
import type { IsiDokumen, MataAnggaran } from './bentuk.ts'
import { isPemuat } from '../features/penganggaran/apbd/rka-muatan.ts'

/** One line while it is typed: amounts as wire text, "" while empty; `bulan` holds twelve for a month matrix. */
export type BarisFormulir = {
  id: string
  kunci: string
  nama: string
  uraian: string
  jumlah: string
  bulan: readonly string[]
  /** What was typed for a month and cannot be read as an amount, by its number from 1. */
  teksBulan?: Readonly<Record<string, string>> | undefined
  /** The usulan it takes up. */
  acuan?: AcuanFormulir | undefined
}

/** A document a line takes up: its id, and ticket and words for the eye. */
export type AcuanFormulir = { dokumenId: string; nama: string }

/** The form while it is typed; kept on the device as it is. */
export type IsiFormulir = {
  tanggal: string
  uraian: string
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly BarisFormulir[]
  /** Of an APBD: the ids of the RKA it holds. */
  muatan?: readonly string[]
}

/** A new line without anything in it. */
export function emptyBaris(id: string): BarisFormulir {
  return { id, kunci: '', nama: '', uraian: '', jumlah: '', bulan: Array.from({ length: 12 }, () => '') }
}

/** What a mata anggaran is called in one line of text. */
export function namaMata(mata: MataAnggaran): string {
  const rekening = `${mata.rekeningKode} ${mata.rekeningUraian}`.trim()
  const pokok = rekening === '' ? `${mata.subKegiatanKode} ${mata.subKegiatanNama}` : rekening
  return mata.danaKode === '' ? pokok : `${pokok}, ${mata.danaKode}`
}

/** What a line of this kind names. */
export function sebutanBaris(jenis: JenisDokumen): string {
  if (jenis.baris === 'potongan') return 'Potongan'
  return jenis.baris === 'plafon' ? 'Yang dicatat' : 'Mata anggaran'
}

/** The sum of all lines, every month counted. */
export function totalOf(formulir: IsiFormulir, jenis: JenisDokumen): Rupiah {
  const isMonthly = jenis.baris === 'mata-anggaran-bulanan'
  const texts = formulir.baris.flatMap((baris) => (isMonthly ? baris.bulan : [baris.jumlah]))
  return sum(texts.filter((text) => text !== '').map(parseRupiah))
}

/** Everything missing, with the id of the field that mends it; the law is checked by the server. */
export function checkFormulir(formulir: IsiFormulir, jenis: JenisDokumen): readonly Galat[] {
  const galat: Galat[] = []
  if (formulir.tanggal === '') galat.push({ medan: 'tanggal', pesan: 'Isi tanggal dokumen.' })
  if (formulir.uraian.trim() === '')
    galat.push({ medan: 'uraian', pesan: 'Isi uraian: untuk apa dokumen ini.' })
  for (const isian of jenis.isian) {
    if (isian.wajib && isMissing(formulir.isi[isian.nama])) {
      galat.push({ medan: `isian-${isian.nama}`, pesan: perintahIsi(isian) })
    }
  }
  if (isPemuat(jenis.kode) && (formulir.muatan ?? []).length === 0)
    galat.push({
      medan: 'muatan',
      pesan: `Pilih sedikitnya satu ${jenis.kode === 'apbd' ? 'RKA' : 'RKPA'} yang dimuat ${jenis.singkatan} ini.`,
    })
  if (jenis.baris === 'tanpa' || jenis.baris === 'rincian') return galat
  if (jenis.baris === 'indikator')
    return terukur(formulir).length > 0
      ? galat
      : [...galat, { medan: 'tambah-baris', pesan: 'Isi nilai sedikitnya satu indikator.' }]
  if (formulir.baris.length === 0 && jenis.baris !== 'potongan')
    galat.push({ medan: 'tambah-baris', pesan: 'Tambah paling sedikit satu baris.' })
  for (const [index, baris] of formulir.baris.entries()) galat.push(...checkBaris(baris, index, jenis))
  return galat
}

function checkBaris(baris: BarisFormulir, index: number, jenis: JenisDokumen): readonly Galat[] {
  const galat: Galat[] = []
  const nomor = index + 1
  if (baris.kunci === '')
    galat.push({
      medan: `mata-${baris.id}`,
      pesan: `Pilih ${sebutanBaris(jenis).toLowerCase()} baris ${nomor}.`,
    })
  const isEmpty =
    jenis.baris === 'mata-anggaran-bulanan' ? baris.bulan.every((text) => text === '') : baris.jumlah === ''
  if (isEmpty) {
    const medan = jenis.baris === 'mata-anggaran-bulanan' ? `bulan-${baris.id}-1` : `jumlah-${baris.id}`
    galat.push({ medan, pesan: `Isi jumlah baris ${nomor}.` })
  }
  for (const [bulan, teks] of Object.entries(baris.teksBulan ?? {}))
    galat.push({
      medan: `bulan-${baris.id}-${bulan}`,
      pesan: `${namaBulan[Number(bulan) - 1]} baris ${nomor}: “${teks.slice(0, 40)}” bukan jumlah uang. Isi dengan angka.`,
    })
  return galat
}

/** The form as the server takes it: lines of nothing are dropped, a month matrix becomes one line per month. */
export function toIsiDokumen(formulir: IsiFormulir, jenis: JenisDokumen): IsiDokumen {
  const isMonthly = jenis.baris === 'mata-anggaran-bulanan'
  const uang = formulir.baris.flatMap((item) =>
    isMonthly
      ? item.bulan.flatMap((jumlah, index) =>
          jumlah === '' ? [] : [{ kunci: item.kunci, bulan: index + 1, jumlah, uraian: item.uraian }],
        )
      : [
          {
            ...{ kunci: item.kunci, bulan: 0, jumlah: item.jumlah, uraian: item.uraian },
            ...(jenis.barisAcuan && item.acuan ? { acuanId: item.acuan.dokumenId } : {}),
          },
        ],
  )
  return {
    tanggal: formulir.tanggal,
    uraian: formulir.uraian.trim(),
    isi: formulir.isi,
    ...(isPemuat(jenis.kode) ? { muatan: [...(formulir.muatan ?? [])] } : {}),
    baris: isTanpaBaris(jenis) ? [] : jenis.baris === 'indikator' ? terukur(formulir) : uang,
  }
}

/** True where the form sends no lines: there are none, or they are written in the working paper. */
function isTanpaBaris({ baris }: JenisDokumen): boolean {
  return baris === 'tanpa' || baris === 'rincian'
}

/** What was measured: of the quarter the document reports, or of every quarter. */
function terukur({ isi, baris }: IsiFormulir) {
  const triwulan = isi['triwulan']
  return baris.flatMap(({ kunci, bulan, uraian }) =>
    bulan.flatMap((ukuran, index) =>
      ukuran === '' || (triwulan !== undefined && triwulan !== String(index + 1))
        ? []
        : [{ kunci, bulan: index + 1, ukuran, uraian: uraian.trim() }],
    ),
  )
}

function isMissing(nilai: string | boolean | undefined): boolean {
  return nilai === undefined || (typeof nilai === 'string' && nilai.trim() === '')
}

function perintahIsi(isian: Isian): string {
  const kata = isian.tipe === 'pilihan' ? 'Pilih' : 'Isi'
  return `${kata} ${isian.label.charAt(0).toLowerCase()}${isian.label.slice(1)}.`
}
