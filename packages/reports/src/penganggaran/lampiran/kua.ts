import { asumsiMakro, kebijakanKua, proyeksiKua } from '@benang/domain/penganggaran/isian-kua'
import { parseRupiah, sum } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Baris, Tabel } from '../../laporan.ts'
import type { DataAnggaran } from './baris-anggaran.ts'
import { kolomKode } from './kolom-anggaran.ts'

/** Assumptions, projections and policies of the KUA, balanced with the plafon of spending; what is not filled in says so. */
export function tabelKua({ kua, plafon }: DataAnggaran): Tabel {
  const isi = kua?.isi ?? {}
  const belanja = sum(plafon.map(({ ppas }) => ppas))
  const rinci = proyeksiKua.map(({ nama, label, bagian, arah }) => ({
    ...{ label, bagian, arah },
    jumlah: isi[nama] === undefined || isi[nama] === '' ? null : parseRupiah(isi[nama]),
  }))
  const of = (bagian: (typeof rinci)[number]['bagian']) =>
    sum(rinci.filter((satu) => satu.bagian === bagian).map(({ jumlah }) => jumlah ?? 0n))
  const [masuk, terima, keluar] = [of('pendapatan'), of('penerimaan'), of('pengeluaran')]
  const barisOf = (bagian: (typeof rinci)[number]['bagian']) =>
    rinci
      .filter((satu) => satu.bagian === bagian)
      .map(({ label, jumlah }) => baris(label, jumlah === null ? belumDiisi : null, jumlah ?? 0n))
  return {
    judul: null,
    kolom: [
      ...kolomKode,
      { nama: 'keterangan', judul: 'Keterangan', jenis: 'teks' },
      { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
    ],
    baris: [
      judul('NOTA KESEPAKATAN'),
      baris(
        'Nota kesepakatan KDH dan DPRD',
        kua === null ? 'belum ada' : `${kua.nota}, ${formatTanggal(kua.tanggal)}`,
      ),
      judul('ASUMSI MAKRO'),
      ...asumsiMakro.map(({ nama, label, satuan }) =>
        baris(label, isi[nama] ? `${isi[nama].replace('.', ',')} ${satuan}` : belumDiisi),
      ),
      judul('PENDAPATAN'),
      ...barisOf('pendapatan'),
      jumlah('JUMLAH PENDAPATAN', masuk),
      judul('BELANJA'),
      baris('Plafon belanja menurut PPAS', null, belanja),
      jumlah('JUMLAH BELANJA', belanja),
      jumlah('SURPLUS/(DEFISIT)', masuk - belanja),
      judul('PEMBIAYAAN'),
      ...barisOf('penerimaan'),
      ...barisOf('pengeluaran'),
      jumlah('PEMBIAYAAN NETO', terima - keluar),
      jumlah('SISA LEBIH (KURANG) TAHUN BERKENAAN', masuk - belanja + terima - keluar),
      judul('KEBIJAKAN'),
      ...kebijakanKua.map(({ nama, label }) => baris(label, isi[nama] || belumDiisi)),
    ],
  }
}

const belumDiisi = 'belum diisi di KUA-PPAS'

function baris(uraian: string, keterangan: string | null, nilai: bigint | null = null): Baris {
  return { jenis: 'rincian', tingkat: 1, sel: [null, uraian, keterangan, nilai] }
}

function judul(uraian: string): Baris {
  return { jenis: 'judul', tingkat: 0, sel: [null, uraian, null, null] }
}

function jumlah(uraian: string, nilai: bigint): Baris {
  return { jenis: 'jumlah', tingkat: 0, sel: [null, uraian, null, nilai] }
}
