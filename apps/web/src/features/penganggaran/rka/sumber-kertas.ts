import type { trpc } from '../../../connection/trpc.ts'
import type { Jawaban, Pertanyaan } from '../../../connection/kontrak.ts'
import type { TemuanSel } from '../../../kisi/model/ciri.ts'
import type { BarisKisi, KabarKisi, SumberKisi } from '../../../kisi/model/kontrak.ts'
import { isUnanswered, readPenolakan } from '../../../tolakan/penolakan.ts'

type Klien = ReturnType<typeof trpc.useUtils>['client']
type BarisServer = Jawaban['kertas']['baca']['baris'][number]

/** The working paper of one RKA as a source of rows. */
export type SumberKertas = SumberKisi & {
  /** What the server found in a row, undefined once a field was typed on since. */
  salahOf: (baris: BarisKisi) => readonly TemuanSel[] | undefined
  /** True for a row somebody else wrote, or that stood there when the page was opened. */
  isLama: (barisId: string) => boolean
  /** Asks for news now, after something that was done on the server. */
  segera: () => void
}

const banyakBaca = 500
const jedaPantau = 2_000

/** Reads, writes and listens over the connection; every row is read, so that the tree and the totals hold for all. */
export function sumberKertas(klien: Klien, dokumenId: string): SumberKertas {
  const salah = new WeakMap<BarisKisi['isi'], readonly TemuanSel[]>()
  const lama = new Set<string>()
  const baru = new Set<string>()
  const kini = { nomor: -1, sel: { barisId: '', medan: '' }, tanya: async () => {} }
  const take = ({ id, rev, medanRev, isi, salah: faults }: BarisServer): BarisKisi => {
    salah.set(
      isi,
      faults.map((satu) => ({ ...satu, nada: 'buruk' })),
    )
    if (!baru.has(id)) lama.add(id)
    return { id, rev, medanRev, isi }
  }
  return {
    salahOf: ({ isi }) => salah.get(isi),
    isLama: (barisId) => lama.has(barisId),
    async jendela() {
      const { nomor, baris } = await bacaSemua(klien, dokumenId)
      kini.nomor = nomor
      return { mulai: 0, banyak: baris.length, baris: baris.map(take) }
    },
    kirim(operasi, umurDetik) {
      for (const { op, barisId } of operasi) if (op === 'sisip' && !lama.has(barisId)) baru.add(barisId)
      return kirimKe(klien, { dokumenId, umurDetik, operasi: [...operasi] }, take)
    },
    hadir: (sel) => {
      const isRow = sel !== null && /^[0-9a-f-]{36}$/.test(sel.barisId)
      kini.sel = isRow ? sel : { barisId: '', medan: '' }
    },
    segera: () => void kini.tanya(),
    pantau: (dengar) => {
      kini.tanya = async () => {
        if (document.visibilityState !== 'visible' || kini.nomor < 0) return
        const sejak = kini.nomor
        const kabar = await klien.kertas.pantau.query({ dokumenId, sejak, ...kini.sel })
        if (kini.nomor !== sejak) return
        kini.nomor = kabar.nomor
        for (const satu of kabarOf(kabar, take)) dengar(satu)
      }
      return setiap(jedaPantau, () => kini.tanya())
    },
  }
}

async function kirimKe(
  klien: Klien,
  kiriman: Pertanyaan['kertas']['tulis'],
  take: (baris: BarisServer) => BarisKisi,
): ReturnType<SumberKisi['kirim']> {
  try {
    const hasil = await klien.kertas.tulis.mutate(kiriman)
    return hasil.map((satu) =>
      'baris' in satu && satu.baris !== undefined ? { ...satu, baris: take(satu.baris) } : satu,
    )
  } catch (error) {
    const penolakan = readPenolakan(error)
    if (isUnanswered(penolakan)) throw error
    return { ditahan: penolakan.pesan }
  }
}

function kabarOf(
  { banyak, berubah, dihapus, hadir }: Jawaban['kertas']['pantau'],
  take: (baris: BarisServer) => BarisKisi,
): readonly KabarKisi[] {
  const orang = hadir.map(({ sesiId, nama, barisId, medan }) => ({ id: sesiId, nama, barisId, medan }))
  if (banyak) return [{ jenis: 'hadir', orang }, { jenis: 'muat-ulang' }]
  return [
    { jenis: 'hadir', orang },
    ...dihapus.map((barisId): KabarKisi => ({ jenis: 'hapus', barisId })),
    ...berubah.map(({ setelah, ...satu }): KabarKisi => ({ jenis: 'baris', baris: take(satu), setelah })),
  ]
}

/** All rows as they stood at one operation; begins anew while others write in between. */
async function bacaSemua(
  klien: Klien,
  dokumenId: string,
  tries = 5,
): Promise<{ nomor: number; baris: readonly BarisServer[] }> {
  const baris: BarisServer[] = []
  const first = await klien.kertas.baca.query({ dokumenId, mulai: 0, banyak: banyakBaca })
  baris.push(...first.baris)
  while (baris.length < first.banyak) {
    const next = await klien.kertas.baca.query({ dokumenId, mulai: baris.length, banyak: banyakBaca })
    if (next.nomor === first.nomor) baris.push(...next.baris)
    else if (tries > 0) return bacaSemua(klien, dokumenId, tries - 1)
    else throw new Error('Kertas kerja terus berubah; dibaca lagi sebentar.')
  }
  return { nomor: first.nomor, baris }
}

/** Asks again and again, one at a time; what nobody answered is asked the next time. */
function setiap(jeda: number, ask: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  const go = async () => {
    await ask().catch(() => undefined)
    if (!isClosed) timer = setTimeout(() => void go(), jeda)
  }
  void go()
  return () => {
    isClosed = true
    clearTimeout(timer)
  }
}
