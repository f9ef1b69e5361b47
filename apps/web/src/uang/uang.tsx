import { formatAngka, formatRupiah, parseRupiah } from '@benang/values/rupiah'

/** Wire text as `105.400.000,00`, for document tables. */
export function angka(wire: string): string {
  return formatAngka(parseRupiah(wire))
}

/** Wire text as `105.400.000`, sen only when there are any. */
export function angkaRingkas(wire: string): string {
  const jumlah = parseRupiah(wire)
  return formatAngka(jumlah, { sen: jumlah % 100n !== 0n })
}

/** Wire text as `Rp105.400.000`. */
export function rupiah(wire: string): string {
  return formatRupiah(parseRupiah(wire))
}

/** Wire text as `Rp412,70 miliar`; below a million the whole amount. */
export function rupiahKata(wire: string): string {
  const jumlah = parseRupiah(wire)
  const absolute = jumlah < 0n ? -jumlah : jumlah
  const unit = satuan.find((item) => absolute >= item.sen)
  if (!unit) return formatRupiah(jumlah)
  const hundredths = (absolute * 100n + unit.sen / 2n) / unit.sen
  const text = `${String(hundredths / 100n).replace(/\B(?=(\d{3})+(?!\d))/g, '.')},${String(hundredths % 100n).padStart(2, '0')}`
  return `${jumlah < 0n ? '−' : ''}Rp${text} ${unit.nama}`
}

const satuan = [
  { sen: 100_000_000_000_000n, nama: 'triliun' },
  { sen: 100_000_000_000n, nama: 'miliar' },
  { sen: 100_000_000n, nama: 'juta' },
]
