import { formatRupiah, parseRupiah } from '@benang/values/rupiah'

type Tercetak = {
  nama: string
  jumlah: string
  bagian: readonly { jenisNama: string }[]
  selisih: readonly {
    sebab: string
    sifat: string
    judul: string
    jumlah: string
    alasan: string
    dasar: string
    tanda: string | null
    oleh: { jabatan: string } | null
  }[]
}

/** Each knot in a line with its documents, and before it why it differs; juta without zeros, last the offices that decided. */
export function cetakBenang({ simpul }: { simpul: readonly Tercetak[] }): readonly string[] {
  return simpul.flatMap(({ nama, jumlah, bagian, selisih }) => {
    const dokumen = [...new Set(bagian.map(({ jenisNama }) => jenisNama))].join(', ')
    return [
      ...selisih.map((satu) => {
        const alasan = beralasan.includes(satu.sebab) ? ` (${satu.alasan})` : ''
        const oleh = satu.oleh === null ? '' : ` | ${satu.oleh.jabatan}`
        const tanda = satu.tanda === null ? '' : ` | ${satu.tanda}: ${satu.dasar}`
        return `  ${inJuta(satu.jumlah)} ${satu.sifat}: ${satu.judul}${alasan}${oleh}${tanda}`.replace(
          /^ {2}(\d)/,
          '  +$1',
        )
      }),
      `${nama} ${inJuta(jumlah)}${dokumen === '' ? '' : ` ← ${dokumen}`}`,
    ]
  })
}

const inJuta = (jumlah: string): string =>
  formatRupiah(parseRupiah(jumlah))
    .replace('Rp', '')
    .replace(/\.000\.000$/, '')

const beralasan = ['pergeseran', 'perubahan', 'pembalikan']
