import { rupiahToText, sum } from '@benang/values/rupiah'

/** The KUA of the demo: assumptions of a fictional region, projections that close with its plafon. */
export function kuaContoh(lines: readonly { jumlah: bigint }[]): Readonly<Record<string, string>> {
  const belanja = sum(lines.map(({ jumlah }) => jumlah))
  const pad = belanja / 4n
  return {
    ...{ asumsi_pertumbuhan: '5.2', asumsi_inflasi: '2.5', asumsi_kemiskinan: '8.4' },
    ...{ asumsi_pengangguran: '4.9', asumsi_ipm: '73.1', proyeksi_pad: rupiahToText(pad) },
    proyeksi_transfer: rupiahToText(belanja - pad),
    kebijakan_pendapatan: 'Mengoptimalkan pajak daerah tanpa menaikkan tarif (contoh).',
    kebijakan_belanja: 'Mendahulukan pelayanan dasar ber-SPM dan pemeliharaan saluran (contoh).',
  }
}
