import type { Rupiah } from './rupiah.ts'

const satuan = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const kelompok = [
  { nilai: 1_000_000_000_000n, nama: 'triliun' },
  { nilai: 1_000_000_000n, nama: 'miliar' },
  { nilai: 1_000_000n, nama: 'juta' },
  { nilai: 1_000n, nama: 'ribu' },
] as const

/** An amount in Indonesian words as documents print it: `seribu satu rupiah`, `lima rupiah dua puluh sen`. */
export function terbilang(amount: Rupiah): string {
  const absolute = amount < 0n ? -amount : amount
  const whole = absolute / 100n
  const sen = absolute % 100n
  const words = [amount < 0n ? 'minus' : '', whole === 0n ? 'nol' : count(whole), 'rupiah']
  if (sen > 0n) words.push(count(sen), 'sen')
  return words.filter(Boolean).join(' ')
}

function count(value: bigint): string {
  const group = kelompok.find(({ nilai }) => value >= nilai)
  if (!group) return belowThousand(Number(value))
  const head = value / group.nilai
  const rest = value % group.nilai
  const words = group.nama === 'ribu' && head === 1n ? 'seribu' : `${count(head)} ${group.nama}`
  return rest === 0n ? words : `${words} ${count(rest)}`
}

function belowThousand(value: number): string {
  if (value < 12) return satuan[value] ?? ''
  if (value < 20) return `${satuan[value - 10]} belas`
  if (value < 100) return join(`${satuan[Math.floor(value / 10)]} puluh`, value % 10)
  if (value < 200) return join('seratus', value - 100)
  return join(`${satuan[Math.floor(value / 100)]} ratus`, value % 100)
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`
}
