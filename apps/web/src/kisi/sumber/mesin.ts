import { uuid } from '../../draf/command.ts'
import { sekarang } from '../../waktu/jam.ts'
import { type Antrean, antreanKosong, masukkan } from '../model/antrean.ts'
import type { IsiKisi } from '../model/isi-kisi.ts'
import type { SumberKisi, Ubahan } from '../model/kontrak.ts'
import { lakukan, type Riwayat, riwayatKosong, ulangi, urungkan } from '../model/riwayat.ts'
import { type KeadaanKisi, withKabar, withoutTertolak, withPilihan } from './keadaan.ts'
import { createPemuat } from './pemuat.ts'
import { createPengirim } from './pengirim.ts'
import type { Simpanan } from './simpanan.ts'
import { createWadah, type Wadah } from './wadah.ts'

/** The grid's one place of change: rows, queue, history, conflicts. The screen listens to it and never writes by itself. */
export type MesinKisi = {
  keadaan: () => KeadaanKisi
  dengar: (listener: () => void) => () => void
  /** Makes a change that can be taken back under this name. */
  ubah: (label: string, ubahan: readonly Ubahan[]) => void
  /** Both answer what was taken back or repeated, null when there is nothing. */
  urungkan: () => string | null
  ulangi: () => string | null
  /** Settles conflicts: with what was typed here, or with what the other wrote. */
  pilihBentrok: (nama: readonly string[], milik: 'saya' | 'lain') => void
  /** Leaves refused changes of a row; the row is read anew. */
  buangTertolak: (barisId: string) => void
  /** Leaves every change that waits, with the steps back that belong to it. */
  buangMenunggu: () => void
  /** Reads the rows of these places when they are not known yet. */
  perlu: (dari: number, sampai: number) => void
  hadir: (sel: { barisId: string; medan: string } | null) => void
  kirimSekarang: () => Promise<void>
  tutup: () => Promise<void>
}

/** How a grid is connected. */
export type Sambungan = {
  sumber: SumberKisi
  simpanan: Simpanan
  /** Rows per window. */
  jendela?: number
  /** Milliseconds that changes are gathered before they are sent. */
  jeda?: number
  /** Milliseconds until a sending that nobody answered is tried again. */
  ulang?: number
}

/** Opens a grid: what the device kept is laid over the first rows, then everything typed goes to the source in batches. */
export function bukaMesin(sambungan: Sambungan): MesinKisi {
  const { sumber, simpanan, jeda = 800 } = sambungan
  const wadah = createWadah(simpanan)
  const pengirim = createPengirim(wadah, sambungan)
  const enqueue = (ubahan: readonly Ubahan[], kisi: IsiKisi, riwayat: Riwayat) => {
    if (ubahan.length === 0) return wadah.set({ kisi, riwayat })
    const { antrean: lama, dibuat } = wadah.keadaan()
    const antrean = masukkan(lama, ubahan, { kisi, buatId: uuid })
    wadah.set({ kisi, riwayat, antrean, dibuat: withWaktu(dibuat, lama, antrean) })
    pengirim.rencanakan(jeda)
  }
  const step = (go: typeof urungkan) => () => {
    const hasil = go(wadah.keadaan())
    if (hasil === null) return null
    enqueue(hasil.ubahan, hasil.kisi, hasil.riwayat)
    return hasil.label
  }
  const pemuat = createPemuat(wadah, sambungan)
  const berhentiPantau = sumber.pantau?.((kabar) => {
    if (kabar.jenis === 'muat-ulang') void pemuat.segarkan()
    else wadah.set(withKabar(wadah.keadaan(), kabar))
  })
  void pemuat.awal().then(() => pengirim.rencanakan(0))
  return {
    keadaan: wadah.keadaan,
    dengar: wadah.dengar,
    ubah(label, ubahan) {
      const hasil = lakukan(wadah.keadaan(), label, yangBerubah(wadah.keadaan().kisi, ubahan))
      enqueue(hasil.ubahan, hasil.kisi, hasil.riwayat)
    },
    urungkan: step(urungkan),
    ulangi: step(ulangi),
    ...penyelesaian(wadah, { segarkan: pemuat.segarkan, kirim: () => pengirim.rencanakan(0) }),
    perlu: pemuat.perlu,
    hadir: (sel) => sumber.hadir?.(sel),
    kirimSekarang: pengirim.kirim,
    async tutup() {
      berhentiPantau?.()
      pemuat.berhenti()
      pengirim.berhenti()
      await wadah.simpan()
    },
  }
}

/** The ways out of what the server would not take. */
function penyelesaian(
  wadah: Wadah,
  { segarkan, kirim }: { segarkan: () => Promise<void>; kirim: () => void },
): Pick<MesinKisi, 'pilihBentrok' | 'buangTertolak' | 'buangMenunggu'> {
  return {
    pilihBentrok(nama, milik) {
      const { antrean: lama, dibuat } = wadah.keadaan()
      const next = withPilihan(wadah.keadaan(), nama, milik)
      wadah.set({ ...next, dibuat: withWaktu(dibuat, lama, next.antrean) })
      kirim()
    },
    buangTertolak(barisId) {
      wadah.set(withoutTertolak(wadah.keadaan(), barisId))
      void segarkan()
    },
    buangMenunggu() {
      const simpan = { keadaan: 'belum' } as const
      wadah.set({ antrean: antreanKosong, dibuat: new Map(), riwayat: riwayatKosong, simpan })
      void segarkan()
    },
  }
}

/** Without fields that are written as they stand already; a field written twice in one go is left alone. */
function yangBerubah({ baris }: IsiKisi, ubahan: readonly Ubahan[]): readonly Ubahan[] {
  const touched = new Set<string>()
  return ubahan.filter((satu) => {
    if (satu.op !== 'isi') return touched.add(satu.barisId)
    const { barisId, medan, nilai } = satu
    const name = `${barisId} ${medan}`
    const isSame =
      !touched.has(barisId) && !touched.has(name) && (baris.get(barisId)?.isi[medan] ?? '') === nilai
    touched.add(name)
    return !isSame
  })
}

/** The times of the changes on their way, with now for those that are new or were typed on. */
function withWaktu(
  dibuat: ReadonlyMap<string, string>,
  lama: Antrean,
  baru: Antrean,
): ReadonlyMap<string, string> {
  const known = new Set(lama.menunggu)
  const times = new Map(dibuat)
  const now = sekarang().toISOString()
  for (const satu of baru.menunggu) if (!known.has(satu)) times.set(satu.opId, now)
  return times
}
