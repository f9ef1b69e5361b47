import { uuid } from '../../draf/command.ts'
import { type Antrean, antreanKosong, masukkan, medanMenunggu, ubahanOf } from '../model/antrean.ts'
import { type IsiKisi, isiKosong, terapkan } from '../model/isi-kisi.ts'
import type {
  BarisKisi,
  Hadirin,
  HasilOperasi,
  IsiBentrok,
  KabarKisi,
  Operasi,
  Ubahan,
} from '../model/kontrak.ts'
import { type Riwayat, riwayatKosong } from '../model/riwayat.ts'

/** Where the changes are. `luring`: nobody answers, the device keeps them; `ditahan`: the server takes nothing now, and why. */
export type StatusSimpan =
  | { keadaan: 'belum' }
  | { keadaan: 'menyimpan' }
  | { keadaan: 'tersimpan'; waktu: string }
  | { keadaan: 'luring' }
  | { keadaan: 'ditahan'; pesan: string }

/** Changes of one row the server would not take, with what to do. */
export type Tertolak = { operasi: readonly Operasi[]; pesan: string }

/** Everything a grid knows; each change makes a new value, rows that did not change stay the same objects. */
export type KeadaanKisi = {
  isDimuat: boolean
  kisi: IsiKisi
  antrean: Antrean
  /** When each change on its way was made, by its id: ISO time of this device. */
  dibuat: ReadonlyMap<string, string>
  riwayat: Riwayat
  /** By row id and field, with a blank between. */
  bentrok: ReadonlyMap<string, IsiBentrok>
  /** By row id. */
  tertolak: ReadonlyMap<string, Tertolak>
  hadirin: readonly Hadirin[]
  simpan: StatusSimpan
}

/** A grid before its rows are read. */
export const keadaanAwal: KeadaanKisi = {
  isDimuat: false,
  kisi: isiKosong,
  antrean: antreanKosong,
  dibuat: new Map(),
  riwayat: riwayatKosong,
  bentrok: new Map(),
  tertolak: new Map(),
  hadirin: [],
  simpan: { keadaan: 'belum' },
}

/** Takes the server's answers over: rows as they are now, conflicts, refusals; what was typed meanwhile stays on the screen. */
export function withJawaban(
  keadaan: KeadaanKisi,
  terkirim: readonly Operasi[],
  hasil: readonly HasilOperasi[],
): KeadaanKisi {
  const kerja = {
    kisi: { ...keadaan.kisi, baris: new Map(keadaan.kisi.baris) },
    bentrok: new Map(keadaan.bentrok),
    tertolak: new Map(keadaan.tertolak),
    antrean: { terkirim: [], menunggu: keadaan.antrean.menunggu },
  }
  const byId = new Map(terkirim.map((satu) => [satu.opId, satu]))
  for (const satu of hasil) {
    const operasi = byId.get(satu.opId)
    if (operasi === undefined) continue
    if (satu.hasil === 'diterima') accept(kerja, operasi, satu)
    else if (satu.hasil === 'ditolak') refuse(kerja, operasi, satu.pesan)
    else if (operasi.op === 'hapus') bringBack(kerja, operasi, satu)
    else {
      const punyaAnda = kerja.kisi.baris.get(operasi.barisId)?.isi[satu.medan] ?? satu.punyaAnda
      const { medan, milikLain, oleh, waktu, rev } = satu
      kerja.bentrok.set(`${operasi.barisId} ${medan}`, { medan, punyaAnda, milikLain, oleh, waktu, rev })
    }
  }
  const { kisi, bentrok, tertolak } = kerja
  return { ...keadaan, kisi, bentrok, tertolak }
}

type Kerja = {
  kisi: IsiKisi & { baris: Map<string, BarisKisi> }
  bentrok: Map<string, IsiBentrok>
  tertolak: Map<string, Tertolak>
  antrean: Antrean
}

function accept(
  kerja: Kerja,
  operasi: Operasi,
  { rev, baris }: Extract<HasilOperasi, { hasil: 'diterima' }>,
) {
  const known = kerja.kisi.baris.get(operasi.barisId)
  if (known === undefined) return
  const next =
    baris === undefined
      ? acknowledged(known, operasi, rev)
      : mergedWith(known, baris, openFields(kerja, known.id))
  kerja.kisi.baris.set(known.id, next)
}

function refuse(kerja: Kerja, operasi: Operasi, pesan: string) {
  const earlier = kerja.tertolak.get(operasi.barisId)?.operasi ?? []
  kerja.tertolak.set(operasi.barisId, { operasi: [...earlier, operasi], pesan })
}

/** A row another person wrote in is not deleted; it stands there again, and why. */
function bringBack(
  kerja: Kerja,
  operasi: Operasi,
  { oleh, medan, milikLain }: Extract<HasilOperasi, { hasil: 'konflik' }>,
) {
  const back = terapkan(kerja.kisi, [{ op: 'pulihkan', barisId: operasi.barisId }]).kisi
  kerja.kisi = { ...back, baris: new Map(back.baris) }
  const isi = milikLain === '' ? '' : ` (${medan}: ${milikLain})`
  refuse(kerja, operasi, `Tidak dihapus: ${oleh} baru menulis di baris ini${isi}. Periksa, lalu hapus lagi.`)
}

/** Takes news of others over; a field still on its way keeps the text typed here, the server will tell of the conflict. */
export function withKabar(keadaan: KeadaanKisi, kabar: KabarKisi): KeadaanKisi {
  if (kabar.jenis === 'muat-ulang') return keadaan
  if (kabar.jenis === 'hadir') return { ...keadaan, hadirin: kabar.orang }
  const { kisi, antrean } = keadaan
  if (kabar.jenis === 'hapus')
    return { ...keadaan, kisi: terapkan(kisi, [{ op: 'hapus', barisId: kabar.barisId }]).kisi }
  const { id } = kabar.baris
  const known = kisi.baris.get(id)
  if (known === undefined) {
    const added = addedTo(kisi, antrean, kabar)
    return added === null
      ? keadaan
      : { ...keadaan, kisi: { ...added, baris: new Map(added.baris).set(id, kabar.baris) } }
  }
  // An answer that was on its way while this device wrote is older than what stands here.
  if (kabar.baris.rev <= revOf(known)) return keadaan
  const baris = new Map(kisi.baris).set(id, mergedWith(known, kabar.baris, openFields(keadaan, id)))
  return { ...keadaan, kisi: { ...kisi, baris } }
}

/** The rows with a row nobody here knows; null when it was taken away here, or its place is not told. */
function addedTo(
  kisi: IsiKisi,
  antrean: Antrean,
  { baris: { id, isi }, setelah }: Extract<KabarKisi, { jenis: 'baris' }>,
): IsiKisi | null {
  if (kisi.terhapus.has(id)) {
    const isOurs = ubahanOf(antrean).some(({ op, barisId }) => op === 'hapus' && barisId === id)
    return isOurs ? null : terapkan(kisi, [{ op: 'pulihkan', barisId: id }]).kisi
  }
  return setelah === undefined ? null : terapkan(kisi, [{ op: 'sisip', barisId: id, setelah, isi }]).kisi
}

function openFields(
  { antrean, bentrok }: Pick<KeadaanKisi, 'antrean' | 'bentrok'>,
  barisId: string,
): ReadonlySet<string> {
  const open = new Set(medanMenunggu(antrean, barisId))
  for (const name of bentrok.keys()) {
    const [id, medan = ''] = name.split(' ')
    if (id === barisId) open.add(medan)
  }
  return open
}

function revOf({ rev, medanRev = {} }: BarisKisi): number {
  return Math.max(rev, ...Object.values(medanRev))
}

/** Settles conflicts: mine goes out again on the other's revision, theirs takes the cell. The server keeps both either way. */
export function withPilihan(
  keadaan: KeadaanKisi,
  nama: readonly string[],
  milik: 'saya' | 'lain',
): KeadaanKisi {
  const bentrok = new Map(keadaan.bentrok)
  const baris = new Map(keadaan.kisi.baris)
  const milikSaya: Ubahan[] = []
  for (const satu of nama) {
    const isi = bentrok.get(satu)
    const barisId = satu.split(' ')[0] ?? ''
    const known = baris.get(barisId)
    bentrok.delete(satu)
    if (isi === undefined || known === undefined) continue
    const nilai = milik === 'saya' ? isi.punyaAnda : isi.milikLain
    const medanRev = { ...known.medanRev, [isi.medan]: isi.rev }
    baris.set(barisId, { ...known, medanRev, isi: { ...known.isi, [isi.medan]: nilai } })
    if (milik === 'saya') milikSaya.push({ op: 'isi', barisId, medan: isi.medan, nilai })
  }
  const kisi = { ...keadaan.kisi, baris }
  const antrean = masukkan(keadaan.antrean, milikSaya, { kisi, buatId: uuid })
  return { ...keadaan, kisi, bentrok, antrean }
}

/** A refusal that was read. */
export function withoutTertolak(keadaan: KeadaanKisi, barisId: string): KeadaanKisi {
  const tertolak = new Map(keadaan.tertolak)
  tertolak.delete(barisId)
  return { ...keadaan, tertolak }
}

function acknowledged(baris: BarisKisi, operasi: Operasi, rev: number): BarisKisi {
  if (operasi.op === 'isi') return { ...baris, medanRev: { ...baris.medanRev, [operasi.medan]: rev } }
  return { ...baris, rev }
}

/** The other's row with the fields that are open here; those stand on the revision this person saw. */
function mergedWith(mine: BarisKisi, theirs: BarisKisi, open: ReadonlySet<string>): BarisKisi {
  if (open.size === 0) return theirs
  const isi = { ...theirs.isi }
  const medanRev: Record<string, number> = { ...theirs.medanRev }
  for (const medan of open) {
    isi[medan] = mine.isi[medan] ?? ''
    medanRev[medan] = mine.medanRev?.[medan] ?? mine.rev
  }
  return { ...theirs, isi, medanRev }
}
