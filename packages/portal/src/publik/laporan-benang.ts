import type { Laporan } from '@benang/reports/laporan'
import { benangTerbuka, type RincianBenang } from '@benang/reports/publik/benang-terbuka'
import type { BagianTerbit, BenangTerbuka, SimpulTerbit } from '@benang/usecases/publik/read-benang-terbuka'
import { parseRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import { sampaiKini, triwulan } from './hasil-benang.tsx'

/** The thread page as a report for csv, xlsx and pdf: all that the page says, except the drawing. */
export function laporanBenang(data: BenangTerbuka): Laporan {
  const { pemda, tahun, judul, keterangan, tiket, versi, contoh, simpul, indikator } = data
  return benangTerbuka(
    {
      ...{ kode: 'benang', pemda: pemda.nama, judul: `Benang emas: ${judul}`, contoh },
      keterangan: [
        `APBD ${tahun}${tiket === null ? '' : `, tiket ${tiket}`}`,
        ...(keterangan.length === 0 ? [] : [keterangan.join(' · ')]),
      ],
      catatan: [
        `Versi ${versi.nomor}, terbit ${formatTanggal(versi.perTanggal)} dari buku ${tahun} sampai jurnal ${versi.jurnalNo}; ujung rantai ${versi.kepala}; sidik benang ${versi.sidik}.`,
      ],
    },
    {
      simpul: simpul.map(({ kode, nama, jumlah, bagian, selisih }) => ({
        ...{ kode, nama, jumlah: parseRupiah(jumlah) },
        selisih: selisih.map(selisihOf),
        dokumen: bagian.map(dokumenOf),
      })),
      hasil: indikator.map((satu) => ({
        ...{ nama: satu.nama, satuan: satu.satuan, persen: sampaiKini(satu) },
        target: triwulan(satu.target, satu.satuan),
        capaian: triwulan(satu.capaian, satu.satuan),
      })),
    },
  )
}

function dokumenOf(satu: BagianTerbit): RincianBenang {
  const { jenisNama, nomor, pihak, tanggal, jurnalNo, jumlah, dibalik } = satu
  const uraian = [jenisNama, pihak === '' ? '' : `dengan ${pihak}`, dibalik === null ? '' : '(dibalik)']
  return {
    uraian: uraian.filter((kata) => kata !== '').join(' '),
    ...{ dokumen: nomor, oleh: pejabatOf(satu), tanggal, jurnal: jurnalNo ?? '' },
    jumlah: parseRupiah(jumlah),
  }
}

function selisihOf({ judul, alasan, dasar, oleh, jumlah }: SimpulTerbit['selisih'][number]): RincianBenang {
  const asal = oleh === null ? '' : `${oleh.jenisNama} ${oleh.nomor}`
  return {
    uraian: alasan === '' ? judul : `${judul}: ${alasan}`,
    dokumen: [asal, dasar].filter((kata) => kata.trim() !== '').join('; '),
    ...{ oleh: oleh === null ? '' : pejabatOf(oleh), tanggal: oleh?.tanggal ?? '', jurnal: '' },
    jumlah: parseRupiah(jumlah),
  }
}

function pejabatOf({ jabatan, unit }: BagianTerbit): string {
  return [jabatan, unit].filter((kata) => kata !== '').join(', ')
}
