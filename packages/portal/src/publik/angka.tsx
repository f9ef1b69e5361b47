import { formatAngka, formatRupiah, type Rupiah } from '@benang/values/rupiah'

/** `71,2 %`, rounded half up; a dash where there is nothing to divide by. */
export function persen(bagian: Rupiah, seluruh: Rupiah): string {
  if (seluruh <= 0n) return '–'
  const tenths = (bagian * 2000n + seluruh) / (seluruh * 2n)
  return `${formatAngka(tenths * 10n).slice(0, -1)} %`
}

/** Part of a whole as a length between 0 and 100, for drawing only. */
export function panjang(bagian: Rupiah, seluruh: Rupiah): number {
  if (seluruh <= 0n || bagian <= 0n) return 0
  return Math.min(100, Number((bagian * 10_000n) / seluruh) / 100)
}

/** A bar: how large the budget is beside the largest, and how much of it is spent. Figures stand beside it. */
export function Batang({
  anggaran,
  realisasi,
  terbesar,
}: {
  anggaran: Rupiah
  realisasi: Rupiah
  terbesar: Rupiah
}) {
  return (
    <svg className="batang" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="sisa" width={panjang(anggaran, terbesar)} height="8" />
      <rect className="pakai" width={panjang(realisasi, terbesar)} y="1" height="6" />
    </svg>
  )
}

/** A cell of money, exact. */
export function Uang({ judul, jumlah }: { judul: string; jumlah: Rupiah }) {
  return (
    <td className="angka" data-judul={judul}>
      {formatRupiah(jumlah)}
    </td>
  )
}
