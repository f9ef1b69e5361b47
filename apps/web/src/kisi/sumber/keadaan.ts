import { uuid } from '../../draf/command.ts'
import { type Antrean, antreanKosong, masukkan, medanMenunggu } from '../model/antrean.ts'
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

/** Where the changes are. `luring`: nobody answers, the device keeps them; `perangkat`: a draft that lives on the device. */
export type StatusSimpan =
  | { keadaan: 'belum' }
  | { keadaan: 'menyimpan' }
  | { keadaan: 'tersimpan'; waktu: string }
  | { keadaan: 'luring' }
  | { keadaan: 'perangkat'; waktu: string }

/** A change the server would not take, with what to do. */
export type Tertolak = { operasi: Operasi; pesan: string }

/** Everything a grid knows; each change makes a new value, rows that did not change stay the same objects. */
export type KeadaanKisi = {
  isDimuat: boolean
  kisi: IsiKisi
  antrean: Antrean
  riwayat: Riwayat
  /** By row id and field, with a blank between. */
  bentrok: ReadonlyMap<string, IsiBentrok>
  tertolak: ReadonlyMap<string, Tertolak>
  hadirin: readonly Hadirin[]
  simpan: StatusSimpan
}

/** A grid before its rows are read. */
export const keadaanAwal: KeadaanKisi = {
  isDimuat: false,
  kisi: isiKosong,
  antrean: antreanKosong,
  riwayat: riwayatKosong,
  bentrok: new Map(),
  tertolak: new Map(),
  hadirin: [],
  simpan: { keadaan: 'belum' },
}

/** Takes the server's answers over: revisions, conflicts, refusals; what was typed stays on the screen. */
export function withJawaban(
  keadaan: KeadaanKisi,
  terkirim: readonly Operasi[],
  hasil: readonly HasilOperasi[],
): KeadaanKisi {
  const baris = new Map(keadaan.kisi.baris)
  const bentrok = new Map(keadaan.bentrok)
  const tertolak = new Map(keadaan.tertolak)
  const byId = new Map(terkirim.map((satu) => [satu.opId, satu]))
  for (const satu of hasil) {
    const operasi = byId.get(satu.opId)
    if (operasi === undefined) continue
    if (satu.hasil === 'diterima') {
      const known = baris.get(operasi.barisId)
      if (known !== undefined) baris.set(known.id, acknowledged(known, operasi, satu.rev))
      tertolak.delete(operasi.barisId)
    } else if (satu.hasil === 'konflik') {
      const punyaAnda = baris.get(operasi.barisId)?.isi[satu.medan] ?? satu.punyaAnda
      const { medan, milikLain, oleh, waktu, rev } = satu
      bentrok.set(`${operasi.barisId} ${medan}`, { medan, punyaAnda, milikLain, oleh, waktu, rev })
    } else tertolak.set(operasi.barisId, { operasi, pesan: satu.pesan })
  }
  return { ...keadaan, kisi: { ...keadaan.kisi, baris }, bentrok, tertolak }
}

/** Takes news of others over; a field still on its way keeps the text typed here, the server will tell of the conflict. */
export function withKabar(keadaan: KeadaanKisi, kabar: KabarKisi): KeadaanKisi {
  if (kabar.jenis === 'hadir') return { ...keadaan, hadirin: kabar.orang }
  const { kisi, antrean } = keadaan
  if (kabar.jenis === 'hapus')
    return { ...keadaan, kisi: terapkan(kisi, [{ op: 'hapus', barisId: kabar.barisId }]).kisi }
  const known = kisi.baris.get(kabar.baris.id)
  if (known === undefined) {
    if (kabar.setelah === undefined) return keadaan
    const { id, isi } = kabar.baris
    const added = terapkan(kisi, [{ op: 'sisip', barisId: id, setelah: kabar.setelah, isi }]).kisi
    return { ...keadaan, kisi: { ...added, baris: new Map(added.baris).set(id, kabar.baris) } }
  }
  const open = new Set([...medanMenunggu(antrean, known.id)])
  for (const name of keadaan.bentrok.keys()) {
    const [id, medan = ''] = name.split(' ')
    if (id === known.id) open.add(medan)
  }
  const baris = new Map(kisi.baris).set(known.id, mergedWith(known, kabar.baris, open))
  return { ...keadaan, kisi: { ...kisi, baris } }
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
    if (isi === undefined || known === undefined) continue
    bentrok.delete(satu)
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
  const isi = { ...theirs.isi }
  const medanRev: Record<string, number> = {}
  for (const medan of open) {
    isi[medan] = mine.isi[medan] ?? ''
    medanRev[medan] = mine.medanRev?.[medan] ?? mine.rev
  }
  return { ...theirs, isi, medanRev }
}
