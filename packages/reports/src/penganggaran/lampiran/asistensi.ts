import type { Baris, Tabel } from '../../laporan.ts'
import type { DataAnggaran } from './baris-anggaran.ts'

/** The notes of the asistensi and of the APIP review with answers and state, unit by unit; `sumber` leaves out the others. */
export function tabelAsistensi({ asistensi }: DataAnggaran, sumber: readonly string[]): Tabel {
  const dipakai = asistensi.filter((satu) => sumber.includes(satu.sumber))
  const unit = [...Map.groupBy(dipakai, ({ unitKode }) => unitKode).values()]
  const selesai = dipakai.filter(({ keadaan }) => keadaan === 'Selesai').length
  return {
    judul: null,
    kolom: [
      { nama: 'no', judul: 'No.', jenis: 'kode' },
      { nama: 'uraian', judul: 'RKA dan baris', jenis: 'uraian' },
      { nama: 'sumber', judul: 'Dari', jenis: 'teks' },
      { nama: 'catatan', judul: 'Catatan', jenis: 'teks' },
      { nama: 'jawaban', judul: 'Jawaban SKPD', jenis: 'teks' },
      { nama: 'keadaan', judul: 'Keadaan', jenis: 'teks' },
    ],
    baris: [
      ...unit.flatMap((rows): readonly Baris[] => [
        { jenis: 'judul', tingkat: 0, sel: [null, rows[0]?.unitNama ?? '', null, null, null, null] },
        ...rows.map(
          ({ dokumen, baris, sumberNama, catatan, wajib, jawaban, keadaan }, index): Baris => ({
            ...{ jenis: 'rincian', tingkat: 1 },
            sel: [
              String(index + 1),
              baris === '' ? dokumen : `${dokumen}, ${baris}`,
              sumberNama,
              wajib ? `Wajib diperbaiki: ${catatan}` : catatan,
              jawaban === '' ? 'belum dijawab' : jawaban,
              keadaan,
            ],
          }),
        ),
      ]),
      {
        ...{ jenis: 'jumlah', tingkat: 0 },
        sel: [null, `${dipakai.length} catatan`, null, null, null, `${selesai} selesai`],
      },
    ],
  }
}
