import type { BarisBerubah } from '@benang/usecases/publik/read-perubahan-terbuka'

/** What is odd about where a line comes from, in words; '' when nothing is. */
export function luarPagu({ asal, sebelum, setelah }: BarisBerubah): string {
  if (setelah <= sebelum) return ''
  if (asal.jenis === 'pengecualian') return `Di luar KUA-PPAS, dasar: ${asal.dasar}`
  return asal.jenis === 'tanpa' ? 'Di luar KUA-PPAS, tanpa dasar yang tercatat' : ''
}
