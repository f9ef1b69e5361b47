import { isTersaring, type NilaiPorsi } from '../kepatuhan/saringan.ts'

/** A cut of every line under an account, in hundredths of a percent; the first rule that fits a line counts. */
export type AturanEfisiensi = { rekening: string; persen: bigint }

/** What is cut and what is spared: units by id, sub kegiatan by the head of their code, earmarked funds. */
export type Skenario = {
  aturan: readonly AturanEfisiensi[]
  kecualiUnit: readonly number[]
  kecualiSub: readonly string[]
  lindungiDanaKhusus: boolean
}

/** A line of spending with what is taken from it (sen, whole rupiah) and what is left; `terlindung`: a rule fits, but it is spared. */
export type BarisEfisiensi = { nilai: NilaiPorsi; potongan: bigint; sesudah: bigint; terlindung: bigint }

/** Cuts a budget by a scenario; lines without a rule stay as they are, and no cut is rounded up. */
export function simulasikan(
  nilai: readonly NilaiPorsi[],
  { aturan, kecualiUnit, kecualiSub, lindungiDanaKhusus }: Skenario,
): readonly BarisEfisiensi[] {
  return nilai.map((satu) => {
    const found = aturan.find(({ rekening }) => isTersaring({ termasuk: [{ rekening }], kecuali: [] }, satu))
    if (found === undefined || !satu.rekening.startsWith('5') || satu.jumlah <= 0n) return utuh(satu)
    const penuh = (satu.jumlah * found.persen) / 1_000_000n
    const potongan = penuh * 100n
    const isTerlindung =
      kecualiUnit.includes(satu.unitId) ||
      (lindungiDanaKhusus && /^2(\.|$)/.test(satu.dana)) ||
      isTersaring({ termasuk: kecualiSub.map((subKegiatan) => ({ subKegiatan })), kecuali: [] }, satu)
    if (isTerlindung) return { ...utuh(satu), terlindung: potongan }
    return { nilai: satu, potongan, sesudah: satu.jumlah - potongan, terlindung: 0n }
  })
}

function utuh(nilai: NilaiPorsi): BarisEfisiensi {
  return { nilai, potongan: 0n, sesudah: nilai.jumlah, terlindung: 0n }
}
