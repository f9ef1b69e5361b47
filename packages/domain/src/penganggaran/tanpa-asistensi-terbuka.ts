import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'

/** The rule that a demanded change of the asistensi is closed before verification. */
export function tanpaAsistensiTerbuka({ id }: { id: string }): Aturan<FaktaDokumen> {
  return {
    id,
    uraian: 'Perbaikan yang diminta dalam asistensi atau reviu APIP selesai sebelum RKA diverifikasi.',
    dasar: 'PP-12-2019:P101',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2019-03-12' },
    check: ({ asistensi }) =>
      asistensi.map(({ lokasi, sumber, isi }) => ({
        lokasi,
        pesan: `${sumber} minta perbaikan: ${isi.replace(/[.\s]+$/, '')}. Perbaiki dan jawab; ${sumber} menutupnya sebelum verifikasi.`,
      })),
  }
}
