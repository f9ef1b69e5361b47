import { formatRupiah, type Rupiah } from './rupiah.ts'

const satuan = [
  { nama: 'triliun', sen: 100_000_000_000_000n },
  { nama: 'miliar', sen: 100_000_000_000n },
  { nama: 'juta', sen: 100_000_000n },
] as const

/** An amount as people say it, never shortened to a letter: `Rp1,92 triliun`, `Rp412,7 miliar`, `Rp250 juta`, `Rp74.500`. */
export function rupiahRingkas(amount: Rupiah): string {
  const absolute = amount < 0n ? -amount : amount
  const found = satuan.find(({ sen }) => absolute >= sen)
  if (found === undefined) return formatRupiah(amount)
  const decimals = found.nama === 'triliun' ? 2n : 1n
  const scale = 10n ** decimals
  const scaled = (absolute * scale * 2n + found.sen) / (found.sen * 2n)
  const fraction = String(scaled % scale)
    .padStart(Number(decimals), '0')
    .replace(/0+$/, '')
  const whole = String(scaled / scale).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${amount < 0n ? '−' : ''}Rp${whole}${fraction === '' ? '' : `,${fraction}`} ${found.nama}`
}
