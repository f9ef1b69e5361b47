import type { KunciAwal, KunciTerkait } from '@benang/database/ledger/benang-kunci'
import type { UraianKunci } from '@benang/database/ledger/uraian-kunci'
import { type AlurTampak, describeBenang } from './describe-benang.ts'
import { type BacaanBenang, readFaktaBenang } from './fakta-benang.ts'
import { uraianOf } from './uraian-of.ts'

/** A thread that may be followed: `kunci` as the address has it. */
export type PilihanBenang = { kunci: string; nama: string; unit: string }

/** Where a thread is read: keys that belong together, keys in words, and what happened to them. */
export type SumberIsi = {
  terkait(kunci: readonly number[]): Promise<readonly KunciTerkait[]>
  uraian(kunci: readonly number[]): Promise<readonly UraianKunci[]>
  bacaan: BacaanBenang
}

/** A thread with its name, or (`pilihan`) those between which to choose. */
export type IsiBenang = {
  judul: string
  keterangan: readonly string[]
  pilihan: readonly PilihanBenang[]
  alur: AlurTampak
  /** Where its mata anggaran are: what is achieved there is what the money was for. */
  tempat: readonly TempatBenang[]
}

/** A sub kegiatan of a unit. */
export type TempatBenang = { unitId: number; subKegiatanKode: string }

/** Draws the thread through some keys of one plafon; keys of several plafon are several threads. */
export async function isiBenang(
  sumber: SumberIsi,
  { awal, berakhir }: { awal: readonly KunciAwal[]; berakhir: boolean },
): Promise<IsiBenang> {
  const plafon = new Set(awal.map(({ unit, subKegiatan, dana }) => `${unit}/${subKegiatan}/${dana}`))
  const diikuti = plafon.size > 1 ? [] : awal
  const kunci = await sumber.terkait(diikuti.map((satu) => satu.kunci))
  const of = (golongan: string) => {
    const own = diikuti.filter((satu) => satu.golongan === golongan)
    return (own.length > 0 ? own : kunci.filter((satu) => satu.golongan === golongan)).map(
      (satu) => satu.kunci,
    )
  }
  const fakta = await readFaktaBenang(sumber.bacaan, {
    ...{ kunci, berakhir, lingkup: of('mata_anggaran'), usulan: of('usulan') },
  })
  const asked = awal.map((satu) => satu.kunci)
  const kata = await sumber.uraian([...fakta.mutasi.flatMap(({ dari, ke }) => [dari, ke]), ...asked])
  const kataOf = new Map(kata.map((satu) => [satu.kunci, satu]))
  const own = asked.flatMap((satu) => kataOf.get(satu) ?? [])
  return {
    ...judulOf(diikuti.length === 0 ? [] : own),
    pilihan: plafon.size > 1 ? own.map((satu) => ({ ...namaKunci(satu), unit: satu.unitNama ?? '' })) : [],
    tempat: tempatOf(kata.filter((satu) => fakta.lingkup.includes(satu.kunci))),
    alur: describeBenang(fakta, (satu) => {
      const found = kataOf.get(satu)
      return found === undefined ? { kunci: String(satu), nama: String(satu) } : namaKunci(found)
    }),
  }
}

function tempatOf(kata: readonly UraianKunci[]): readonly TempatBenang[] {
  const semua = kata.flatMap(({ unit, subKegiatanKode }) =>
    subKegiatanKode === null
      ? []
      : [[`${unit} ${subKegiatanKode}`, { unitId: unit, subKegiatanKode }] as const],
  )
  return [...new Map(semua).values()]
}

/** A key as an address has it, and in words. */
function namaKunci(kata: UraianKunci): { kunci: string; nama: string } {
  const tiket = kata.golongan === 'usulan' ? kata.acuanNomor : null
  return {
    kunci: tiket ?? String(kata.kunci),
    nama: tiket === null ? uraianOf(kata) : `Usulan ${tiket}`,
  }
}

function judulOf(kata: readonly UraianKunci[]): Pick<IsiBenang, 'judul' | 'keterangan'> {
  const [first] = kata
  if (first === undefined) return { judul: '', keterangan: [] }
  const { rekeningKode, rekeningUraian, subKegiatanNama, golongan, kode } = first
  const mata =
    kata.length > 1 ? `${kata.length} mata anggaran` : `${rekeningKode ?? ''} ${rekeningUraian ?? ''}`
  const ada = [mata, first.subKegiatanKode ?? '', first.unitNama ?? '', first.danaKode ?? '']
  return {
    judul: golongan === 'usulan' ? namaKunci(first).nama : (subKegiatanNama ?? rekeningUraian ?? kode),
    keterangan: ada.map((satu) => satu.trim()).filter((satu) => satu !== ''),
  }
}
