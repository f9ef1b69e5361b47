import type { Laporan, Penandatangan } from '@benang/reports/laporan'
import { formatTanggal } from '@benang/values/tanggal'
import type { Isi } from 'pdfmake'
import { mm } from './mm.ts'
import { formatNip } from './nip.ts'

/** The places to sign, side by side with the last at the right, line beside line, kept on one page. */
export function tandaTanganPdf({ penandatangan, tempat }: Laporan): readonly Isi[] {
  if (penandatangan.length === 0) return []
  const blocks = penandatangan.map((satu) => linesOf(satu, tempat))
  const used = [0, 1, 2, 3, 4, 5].filter((row) => blocks.some((block) => block[row] !== undefined))
  const alone = blocks.length === 1
  return [
    {
      table: {
        widths: alone ? ['*', mm(84)] : spread(blocks.map(() => mm(84))),
        body: used.map((row) => {
          const cells = blocks.map((block) => block[row] ?? '')
          return alone ? ['', ...cells] : spread(cells)
        }),
      },
      layout: 'noBorders',
      margin: [0, 10, 0, 0],
      alignment: 'center',
    },
  ]
}

/** A gap between each two. */
function spread(items: readonly Isi[] | readonly number[]): readonly unknown[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [typeof item === 'number' ? '*' : '', item]))
}

/** Place and date, word above, office with the space to sign below it, name, rank, NIP. */
function linesOf(satu: Penandatangan, tempat: string | null): readonly (Isi | undefined)[] {
  const { sebutan, tanggal, jabatan, awalan, nama, pangkat, nip } = satu
  const place = tanggal === null ? undefined : [tempat, formatTanggal(tanggal)].filter(Boolean).join(', ')
  return [
    place,
    sebutan ?? undefined,
    { text: [awalan, jabatan.toUpperCase()].filter(Boolean).join(' '), margin: [0, 0, 0, mm(15)] },
    nama === '' ? '(………………………………)' : { text: nama, bold: true, decoration: 'underline' },
    pangkat ?? undefined,
    nip === null ? undefined : `NIP ${formatNip(nip)}`,
  ]
}
