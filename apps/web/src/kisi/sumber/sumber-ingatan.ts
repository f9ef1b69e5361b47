import { type IsiKisi, isiKosong, terapkan, withJendela } from '../model/isi-kisi.ts'
import type { BarisKisi, HasilOperasi, KabarKisi, Operasi, SumberKisi } from '../model/kontrak.ts'

type Catatan = { rev: number; oleh: string; waktu: string }

/** A server in memory with the rules of the contract: revisions per field, each `opId` once, both values of a conflict told. */
export type SumberIngatan = SumberKisi & {
  /** Changes by somebody else, told to those who listen unless `isDiam`. */
  orangLain: (oleh: string, operasi: readonly Operasi[], isDiam?: boolean) => void
  kabarkan: (kabar: KabarKisi) => void
  /** Nobody answers while this is true. */
  putus: (isPutus: boolean) => void
  /** How often an operation was carried out; twice would be a fault. */
  dijalankan: ReadonlyMap<string, number>
  isi: () => IsiKisi
}

/** Starts it with rows; `waktu` is the clock it writes into conflicts. */
export function sumberIngatan(awal: readonly BarisKisi[], waktu: () => string): SumberIngatan {
  const { jalankan, isi, rev, dijalankan } = createBuku(awal, waktu)
  let isPutus = false
  const pendengar = new Set<(kabar: KabarKisi) => void>()
  const kabarkan = (kabar: KabarKisi) => {
    for (const dengar of pendengar) dengar(kabar)
  }
  return {
    async jendela(mulai, banyak) {
      if (isPutus) throw new Error('putus')
      const ids = isi().urutan.slice(mulai, mulai + banyak)
      const baris = ids.flatMap((id) => isi().baris.get(id ?? '') ?? [])
      return {
        mulai,
        banyak: isi().urutan.length,
        baris: baris.map((satu) => ({ ...satu, rev: rev() })),
      }
    },
    async kirim(operasi) {
      if (isPutus) throw new Error('putus')
      return operasi.map((satu) => jalankan(satu, 'Anda'))
    },
    pantau(dengar) {
      pendengar.add(dengar)
      return () => pendengar.delete(dengar)
    },
    orangLain(oleh, operasi, isDiam = false) {
      for (const satu of operasi) {
        jalankan(satu, oleh)
        if (!isDiam) kabarkan(kabarOf(satu, isi().baris.get(satu.barisId), rev()))
      }
    },
    kabarkan,
    putus: (next) => {
      isPutus = next
    },
    ...{ dijalankan, isi },
  }
}

/** The rows with a revision for every field somebody wrote, and the answer of every operation there was. */
function createBuku(awal: readonly BarisKisi[], waktu: () => string) {
  let isi = withJendela(isiKosong, { mulai: 0, banyak: awal.length, baris: awal })
  let rev = awal.reduce((most, satu) => Math.max(most, satu.rev), 0)
  const catatan = new Map<string, Catatan>()
  const jawaban = new Map<string, HasilOperasi>()
  const dijalankan = new Map<string, number>()
  const accept = (satu: Operasi, oleh: string): HasilOperasi => {
    rev += 1
    isi = terapkan(isi, [satu]).kisi
    if (satu.op === 'isi') catatan.set(`${satu.barisId} ${satu.medan}`, { rev, oleh, waktu: waktu() })
    dijalankan.set(satu.opId, (dijalankan.get(satu.opId) ?? 0) + 1)
    return { opId: satu.opId, hasil: 'diterima', rev }
  }
  const jalankan = (satu: Operasi, oleh: string): HasilOperasi => {
    const kept = jawaban.get(satu.opId)
    if (kept !== undefined) return kept
    const hasil = bentrokOf(satu, { isi, catatan }) ?? accept(satu, oleh)
    jawaban.set(satu.opId, hasil)
    return hasil
  }
  return { jalankan, dijalankan, isi: () => isi, rev: () => rev }
}

function kabarOf(satu: Operasi, baris: BarisKisi | undefined, rev: number): KabarKisi {
  if (baris === undefined) return { jenis: 'hapus', barisId: satu.barisId }
  const place = satu.op === 'sisip' ? { setelah: satu.setelah } : {}
  return { jenis: 'baris', baris: { ...baris, rev }, ...place }
}

function bentrokOf(
  satu: Operasi,
  { isi, catatan }: { isi: IsiKisi; catatan: ReadonlyMap<string, Catatan> },
): HasilOperasi | null {
  const { opId, barisId } = satu
  const baris = isi.baris.get(barisId)
  if (satu.op !== 'sisip' && satu.op !== 'pulihkan' && baris === undefined)
    return {
      opId,
      hasil: 'ditolak',
      pesan: 'Baris ini sudah dihapus orang lain. Pulihkan barisnya, lalu ketik lagi.',
    }
  if (satu.op !== 'isi') return null
  const lain = catatan.get(`${barisId} ${satu.medan}`)
  const milikLain = baris?.isi[satu.medan] ?? ''
  if (lain === undefined || lain.rev <= satu.dasarRev || milikLain === satu.nilai) return null
  const { oleh, waktu, rev } = lain
  return { opId, hasil: 'konflik', medan: satu.medan, punyaAnda: satu.nilai, milikLain, oleh, waktu, rev }
}
