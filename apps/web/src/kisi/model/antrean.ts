import type { IsiKisi } from './isi-kisi.ts'
import type { HasilOperasi, Operasi, Ubahan } from './kontrak.ts'

/** Changes on their way: sent but not answered, and not sent yet. Both survive the tab. */
export type Antrean = { terkirim: readonly Operasi[]; menunggu: readonly Operasi[] }

/** Nothing on its way. */
export const antreanKosong: Antrean = { terkirim: [], menunggu: [] }

/** How many changes wait for the server. */
export function banyakMenunggu({ terkirim, menunggu }: Antrean): number {
  return terkirim.length + menunggu.length
}

/**
 * Puts changes at the end of the queue, with the revision the person saw. A field typed again before it was sent becomes one
 * operation with the first revision and the last text; a row not sent yet takes its text along.
 */
export function masukkan(
  antrean: Antrean,
  ubahan: readonly Ubahan[],
  { kisi, buatId }: { kisi: IsiKisi; buatId: () => string },
): Antrean {
  const menunggu = [...antrean.menunggu]
  const last = new Map<string, number>()
  const note = (satu: Operasi, at: number) => {
    if (satu.op === 'isi') last.set(`${satu.barisId} ${satu.medan}`, at)
    else last.set(satu.barisId, at)
  }
  for (const [at, satu] of menunggu.entries()) note(satu, at)
  for (const satu of ubahan) {
    const merged = satu.op === 'isi' ? mergeIsi(menunggu, satu, last) : false
    if (merged) continue
    menunggu.push(operasiOf(satu, kisi, buatId()))
    note(menunggu.at(-1) ?? operasiOf(satu, kisi, ''), menunggu.length - 1)
  }
  return { ...antrean, menunggu }
}

/** Takes what is to be sent now; the same ones again while they are not answered. */
export function ambil(antrean: Antrean, paling: number): Antrean {
  if (antrean.terkirim.length > 0) return antrean
  return { terkirim: antrean.menunggu.slice(0, paling), menunggu: antrean.menunggu.slice(paling) }
}

/** What was answered leaves; a field typed on meanwhile now stands on the revision its own earlier text got. */
export function terima(antrean: Antrean, hasil: readonly HasilOperasi[]): Antrean {
  const answers = new Map(hasil.map((satu) => [satu.opId, satu]))
  const revs = new Map<string, number>()
  const stopped = new Set<string>()
  for (const satu of antrean.terkirim) {
    const answer = answers.get(satu.opId)
    const name = satu.op === 'isi' ? `${satu.barisId} ${satu.medan}` : satu.barisId
    if (answer?.hasil === 'diterima') revs.set(name, answer.rev)
    if (answer?.hasil === 'konflik') stopped.add(`${satu.barisId} ${answer.medan}`)
  }
  const menunggu = antrean.menunggu
    .filter((satu) => satu.op !== 'isi' || !stopped.has(`${satu.barisId} ${satu.medan}`))
    .map((satu) => {
      if (satu.op !== 'isi') return satu
      const rev = revs.get(`${satu.barisId} ${satu.medan}`) ?? revs.get(satu.barisId)
      return rev === undefined || rev < satu.dasarRev ? satu : { ...satu, dasarRev: rev }
    })
  return { terkirim: antrean.terkirim.filter(({ opId }) => !answers.has(opId)), menunggu }
}

/** What the queue will do to the rows, in its order: laid over rows that were read from the server. */
export function ubahanOf({ terkirim, menunggu }: Antrean): readonly Ubahan[] {
  return [...terkirim, ...menunggu].map((satu): Ubahan => {
    const { barisId } = satu
    if (satu.op === 'isi') return { op: 'isi', barisId, medan: satu.medan, nilai: satu.nilai }
    if (satu.op === 'sisip') return { op: 'sisip', barisId, setelah: satu.setelah, isi: satu.isi }
    return { op: satu.op, barisId }
  })
}

/** The fields of a row that are still on their way. */
export function medanMenunggu(antrean: Antrean, barisId: string): ReadonlySet<string> {
  const fields = [...antrean.terkirim, ...antrean.menunggu].flatMap((satu) =>
    satu.op === 'isi' && satu.barisId === barisId ? [satu.medan] : [],
  )
  return new Set(fields)
}

function mergeIsi(
  menunggu: Operasi[],
  { barisId, medan, nilai }: Extract<Ubahan, { op: 'isi' }>,
  last: ReadonlyMap<string, number>,
): boolean {
  const whole = last.get(barisId)
  const row = whole === undefined ? undefined : menunggu[whole]
  const name = `${barisId} ${medan}`
  const at = last.get(name)
  const field = at === undefined ? undefined : menunggu[at]
  if (at !== undefined && field?.op === 'isi' && (whole === undefined || whole < at)) {
    menunggu[at] = { ...field, nilai }
    return true
  }
  if (whole === undefined || row?.op !== 'sisip') return false
  menunggu[whole] = { ...row, isi: { ...row.isi, [medan]: nilai } }
  return true
}

function operasiOf(ubahan: Ubahan, kisi: IsiKisi, opId: string): Operasi {
  const { barisId } = ubahan
  const baris = kisi.baris.get(barisId) ?? kisi.terhapus.get(barisId)?.baris
  switch (ubahan.op) {
    case 'isi':
      return { ...ubahan, opId, dasarRev: baris?.medanRev?.[ubahan.medan] ?? baris?.rev ?? 0 }
    case 'sisip':
      return { ...ubahan, opId }
    case 'hapus':
      return { ...ubahan, opId, dasarRev: baris?.rev ?? 0 }
    case 'pulihkan': {
      const at = kisi.urutan.indexOf(barisId)
      const above = at > 0 ? (kisi.urutan[at - 1] ?? null) : null
      return { ...ubahan, opId, setelah: above, ...(baris === undefined ? {} : { isi: baris.isi }) }
    }
    default:
      return ubahan satisfies never
  }
}
