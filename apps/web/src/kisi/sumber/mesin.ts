import { uuid } from '../../draf/command.ts'
import { sekarang } from '../../waktu/jam.ts'
import { masukkan } from '../model/antrean.ts'
import type { IsiKisi } from '../model/isi-kisi.ts'
import type { SumberKisi, Ubahan } from '../model/kontrak.ts'
import { lakukan, type Riwayat, ulangi, urungkan } from '../model/riwayat.ts'
import { type KeadaanKisi, withKabar, withoutTertolak, withPilihan } from './keadaan.ts'
import { createPemuat } from './pemuat.ts'
import { createPengirim } from './pengirim.ts'
import type { Simpanan } from './simpanan.ts'
import { createWadah } from './wadah.ts'

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
  buangTertolak: (barisId: string) => void
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
  /** For rows that live on this device: changes go there at once, there is no queue and no server. */
  langsung?: (ubahan: readonly Ubahan[], kisi: IsiKisi) => void
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
    if (sambungan.langsung !== undefined) {
      sambungan.langsung(ubahan, kisi)
      return wadah.set({ kisi, riwayat, simpan: { keadaan: 'perangkat', waktu: sekarang().toISOString() } })
    }
    const antrean = masukkan(wadah.keadaan().antrean, ubahan, { kisi, buatId: uuid })
    wadah.set({ kisi, riwayat, antrean })
    pengirim.rencanakan(jeda)
  }
  const step = (go: typeof urungkan) => () => {
    const hasil = go(wadah.keadaan())
    if (hasil === null) return null
    enqueue(hasil.ubahan, hasil.kisi, hasil.riwayat)
    return hasil.label
  }
  const berhentiPantau = sumber.pantau?.((kabar) => wadah.set(withKabar(wadah.keadaan(), kabar)))
  const pemuat = createPemuat(wadah, sambungan)
  void pemuat.awal().then(() => pengirim.rencanakan(0))
  return {
    keadaan: wadah.keadaan,
    dengar: wadah.dengar,
    ubah(label, ubahan) {
      const hasil = lakukan(wadah.keadaan(), label, ubahan)
      enqueue(hasil.ubahan, hasil.kisi, hasil.riwayat)
    },
    urungkan: step(urungkan),
    ulangi: step(ulangi),
    pilihBentrok(nama, milik) {
      wadah.set(withPilihan(wadah.keadaan(), nama, milik))
      pengirim.rencanakan(0)
    },
    buangTertolak: (barisId) => wadah.set(withoutTertolak(wadah.keadaan(), barisId)),
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
