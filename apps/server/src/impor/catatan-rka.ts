import type { GalatBaris } from '@benang/imports/rujukan/galat-baris'
import type { HasilPeriksaRka } from '@benang/usecases/penganggaran/hasil-gabung-rka'

/** What a result says about cells, as notes for the user's own workbook: faults, values others changed too, doubts of the guard. */
export function catatanRka({
  galat,
  konflik,
  temuan,
}: Pick<HasilPeriksaRka, 'galat' | 'konflik' | 'temuan'>): readonly GalatBaris[] {
  const tanpaTitik = (teks: string) => teks.replace(/\.$/, '')
  return [
    ...galat.map(({ lembar, baris, kolom, nilai, pesan, saran }) => ({
      lembar,
      baris,
      kolom,
      nilai,
      alasan: tanpaTitik(pesan),
      saran,
    })),
    ...konflik.flatMap(({ lembar, baris, label, sekarang, berkas, oleh, dasar }) =>
      baris === 0
        ? []
        : [
            {
              ...{ lembar, baris, kolom: '', nilai: berkas },
              alasan: `${label} diubah juga${oleh === '' ? '' : ` oleh ${oleh}`}: semula “${dasar}”, sekarang “${sekarang}”`,
              saran: 'Pilih salah satu sewaktu mengimpor.',
            },
          ],
    ),
    ...temuan.map(({ lembar, baris, kolom, pesan, saran }) => ({
      lembar,
      baris,
      kolom,
      nilai: '',
      alasan: `Penjaga: ${tanpaTitik(pesan)}`,
      saran,
    })),
  ]
}
