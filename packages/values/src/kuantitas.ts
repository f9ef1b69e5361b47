import { invariant } from './invariant.ts'

/** A unit and the decimals of its smallest part: IDR 2 (sen), km 3 (metre), dokumen 0. */
export type Satuan = { kode: string; skala: number }

/** An exact amount of any unit, counted in its smallest part. */
export type Kuantitas = { satuan: Satuan; jumlah: bigint }

/** Reads a plain decimal (`"412.5"`) of a unit; throws when it is finer than the unit's smallest part. */
export function parseKuantitas(text: string, satuan: Satuan): Kuantitas {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text)
  invariant(match !== null, `not a quantity: ${text}`)
  const [, minus, whole = '0', fraction = ''] = match
  invariant(fraction.length <= satuan.skala, `finer than ${satuan.skala} decimals of ${satuan.kode}: ${text}`)
  const parts = BigInt(whole + fraction.padEnd(satuan.skala, '0'))
  return { satuan, jumlah: minus ? -parts : parts }
}

/** Indonesian form with its unit: `1.412,5 km`, `12 dokumen`; trailing zeros are dropped. */
export function formatKuantitas({ satuan, jumlah }: Kuantitas): string {
  const digits = String(jumlah < 0n ? -jumlah : jumlah).padStart(satuan.skala + 1, '0')
  const whole = digits.slice(0, digits.length - satuan.skala).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const fraction = digits.slice(digits.length - satuan.skala).replace(/0+$/, '')
  return `${jumlah < 0n ? '−' : ''}${whole}${fraction ? `,${fraction}` : ''} ${satuan.kode}`
}

/** The wire form without its unit: `1412.5`, `12`; what parseKuantitas reads back. */
export function kuantitasToText({ jumlah, skala }: { jumlah: bigint; skala: number }): string {
  const digits = String(jumlah < 0n ? -jumlah : jumlah).padStart(skala + 1, '0')
  const fraction = digits.slice(digits.length - skala).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - skala)
  return `${jumlah < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

/** The sum of two amounts of one unit; two units are a bug. */
export function addKuantitas(left: Kuantitas, right: Kuantitas): Kuantitas {
  invariant(
    left.satuan.kode === right.satuan.kode,
    `${left.satuan.kode} and ${right.satuan.kode} cannot be added`,
  )
  return { satuan: left.satuan, jumlah: left.jumlah + right.jumlah }
}
