import { holdUkuran, listKunciUkuran, listUkuran } from '@benang/database/kinerja/ukuran'
import type { Tx } from '@benang/database/connection'
import type { Buku } from '@benang/database/ledger/post'
import type { BarisBaru } from '@benang/database/sistem/dokumen-baris'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import type { FaktaUkuran } from '@benang/domain/sistem/aturan'
import { parseKuantitas } from '@benang/values/kuantitas'
import { type Pelanggaran, Refused } from '../refused.ts'

/** Lines that measure, their decimal text read in the satuan of their key; other lines as they are. */
export async function ukurBaris(
  tx: Tx,
  buku: Buku,
  { jenis, baris }: { jenis: JenisDokumen; baris: readonly BarisBaru[] },
): Promise<readonly BarisBaru[]> {
  if (jenis.baris !== 'indikator') return baris
  const known = await listKunciUkuran(
    tx,
    buku,
    baris.map(({ kunci }) => kunci),
  )
  const satuanOf = new Map(known.map((satu) => [satu.kunci, satu]))
  const pelanggaran: Pelanggaran[] = []
  const terukur = baris.map(({ ukuran = null, ...satu }, index) => {
    const satuan = satuanOf.get(satu.kunci)
    if (ukuran === null || satuan === undefined) return satu
    const { skala, satuan: kode, nama } = satuan
    if ((ukuran.split('.')[1] ?? '').length <= skala)
      return { ...satu, jumlah: parseKuantitas(ukuran, { kode, skala }).jumlah }
    const bentuk = skala === 0 ? 'bilangan bulat' : `paling banyak ${skala} angka di belakang koma`
    const pesan = `Baris ${index + 1} (${nama}) memakai satuan ${kode}: isi ${bentuk}.`
    pelanggaran.push({ aturan: 'isian', lokasi: `baris.${index + 1}`, pesan })
    return satu
  })
  const [first] = pelanggaran
  if (first !== undefined) throw new Refused('ISIAN', first.pesan, { pelanggaran })
  return terukur
}

/** What was verified for the lines of a measure, by `kunci bulan`; other measures of the book wait from here on. */
export async function readFaktaUkuran(
  tx: Tx,
  buku: Buku,
  baris: readonly { kunci: number; bulan: number }[],
): Promise<ReadonlyMap<string, FaktaUkuran>> {
  await holdUkuran(tx, buku)
  const keys = [...new Set(baris.map(({ kunci }) => kunci))]
  const known = new Map((await listKunciUkuran(tx, buku, keys)).map((satu) => [satu.kunci, satu]))
  const nilai = await listUkuran(tx, buku, { keys })
  const at = new Map(nilai.map((satu) => [`${satu.tahap} ${satu.kunci} ${satu.bulan}`, satu.nilai]))
  const bertarget = new Set(
    nilai.filter((satu) => satu.tahap === 'target' && satu.nilai > 0n).map((satu) => satu.kunci),
  )
  return new Map(
    baris.flatMap(({ kunci, bulan }) => {
      const satu = known.get(kunci)
      if (satu === undefined) return []
      const fakta: FaktaUkuran = {
        nama: satu.nama,
        satuan: { kode: satu.satuan, skala: satu.skala },
        target: at.get(`target ${kunci} ${bulan}`) ?? null,
        capaian: at.get(`capaian ${kunci} ${bulan}`) ?? null,
        bertarget: bertarget.has(kunci),
      }
      return [[`${kunci} ${bulan}`, fakta] as const]
    }),
  )
}
