import type { Laporan, Penandatangan } from '@benang/reports/laporan'
import { formatTanggal } from '@benang/values/tanggal'
import type { Isi } from 'pdfmake'
import { mm } from './mm.ts'

/** The places to sign, side by side with the last at the right, kept on one page. */
export function tandaTanganPdf({ penandatangan, tempat }: Laporan): readonly Isi[] {
  if (penandatangan.length === 0) return []
  const blocks = penandatangan.map((satu) => ({ width: mm(74), stack: blockOf(satu, tempat) }))
  const columns = blocks.length === 1 ? [{ width: '*', text: '' }, ...blocks] : spread(blocks)
  return [{ unbreakable: true, columns, margin: [0, 14, 0, 0], alignment: 'center', lineHeight: 1.2 }]
}

function spread(blocks: readonly Isi[]): readonly Isi[] {
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [{ width: '*', text: '' }, block]))
}

function blockOf(satu: Penandatangan, tempat: string | null): readonly Isi[] {
  const { sebutan, tanggal, jabatan, awalan, nama, pangkat, nip } = satu
  const place = tanggal === null ? ' ' : [tempat, formatTanggal(tanggal)].filter(Boolean).join(', ')
  const lines = [pangkat, nip === null ? null : `NIP ${spaced(nip)}`].filter((line) => line !== null)
  return [
    { text: place },
    ...(sebutan === null ? [] : [{ text: sebutan }]),
    { text: [awalan, jabatan.toUpperCase()].filter(Boolean).join(' '), margin: [0, 0, 0, mm(17)] },
    nama === '' ? { text: '(………………………………)' } : { text: nama, bold: true, decoration: 'underline' },
    ...lines.map((text) => ({ text })),
  ]
}

/** NIP of 18 digits in its groups: birth, start, sex, serial. */
function spaced(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
