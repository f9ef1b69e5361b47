import { sekarang } from '../../waktu/jam.ts'
import { ambil, banyakMenunggu, terima } from '../model/antrean.ts'
import type { Operasi } from '../model/kontrak.ts'
import { withJawaban } from './keadaan.ts'
import type { Sambungan } from './mesin.ts'
import type { Wadah } from './wadah.ts'

/** Sends what waits, one batch at a time; a batch nobody answered goes again under the same ids. */
export type Pengirim = {
  rencanakan: (jeda: number) => void
  kirim: () => Promise<void>
  berhenti: () => void
}

const maksKirim = 500

/** How many seconds ago the youngest of these changes was made. */
function umurOf(operasi: readonly Operasi[], dibuat: ReadonlyMap<string, string>): number {
  const now = sekarang().getTime()
  const ages = operasi.map(({ opId }) => now - Date.parse(dibuat.get(opId) ?? sekarang().toISOString()))
  return Math.max(0, Math.floor(Math.min(...ages) / 1000))
}

/** The sender of one grid. */
export function createPengirim(wadah: Wadah, { sumber, ulang = 5_000 }: Sambungan): Pengirim {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isClosed = false
  const rencanakan = (jeda: number) => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void kirim(), jeda)
  }
  const kirim = async () => {
    if (isSending || isClosed || banyakMenunggu(wadah.keadaan().antrean) === 0) return
    isSending = true
    clearTimeout(timer)
    const { terkirim, menunggu } = ambil(wadah.keadaan().antrean, maksKirim)
    const before = wadah.keadaan().simpan
    wadah.set({
      antrean: { terkirim, menunggu },
      simpan: before.keadaan === 'luring' ? before : { keadaan: 'menyimpan' },
    })
    try {
      await wadah.simpan() // before it leaves: a sending cut off in the middle is repeated under the same ids
      const hasil = await sumber.kirim(terkirim, umurOf(terkirim, wadah.keadaan().dibuat))
      isSending = false
      if ('ditahan' in hasil) {
        wadah.set({ simpan: { keadaan: 'ditahan', pesan: hasil.ditahan } })
        return rencanakan(ulang * 6)
      }
      const next = withJawaban(wadah.keadaan(), terkirim, hasil)
      const antrean = terima(next.antrean, hasil)
      const isDone = banyakMenunggu(antrean) === 0
      const waiting = new Set([...antrean.terkirim, ...antrean.menunggu].map(({ opId }) => opId))
      const dibuat = new Map([...next.dibuat].filter(([opId]) => waiting.has(opId)))
      const simpan = isDone ? { keadaan: 'tersimpan' as const, waktu: sekarang().toISOString() } : next.simpan
      wadah.set({ ...next, antrean, dibuat, simpan })
      if (!isDone) rencanakan(0)
    } catch {
      isSending = false
      wadah.set({ simpan: { keadaan: 'luring' } })
      rencanakan(ulang)
    }
  }
  const berhenti = () => {
    isClosed = true
    clearTimeout(timer)
  }
  return { rencanakan, kirim, berhenti }
}
