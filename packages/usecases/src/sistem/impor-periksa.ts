import type { Tx } from '@benang/database/connection'
import { findEdisi } from '@benang/database/sistem/edisi'
import { dropTurut, findKembar, findYatim, type TempatAntrean } from '@benang/database/sistem/impor-antrean'
import { findStandarSalah } from '@benang/database/penganggaran/impor-standar'
import { findPetaTanpaKode } from '@benang/database/sistem/impor-peta'
import type { GalatBaris } from '@benang/imports/rujukan/galat-baris'
import { type AntreanImpor, mejaOf } from './impor-antrean.ts'
import { addGalat, type Bacaan } from './impor-baca.ts'
import type { MasukanImpor } from './impor-masukan.ts'

/** Checks across rows: a thing named twice, a level above that is missing, a level above with two names. */
export async function periksaAntrean(
  tx: Tx,
  masukan: MasukanImpor,
  { antrean, bacaan }: { antrean: AntreanImpor; bacaan: Bacaan },
): Promise<void> {
  for (const satu of antrean.bentrok)
    addGalat(bacaan, [
      galat(
        { ...satu.tempat, kode: satu.kode },
        {
          alasan: `${satu.kode} bernama "${satu.nama}", tetapi "${satu.lain}" di baris ${satu.barisLain}`,
          saran: 'Samakan namanya di semua baris.',
        },
      ),
    ])
  for (const meja of mejaOf[masukan.daftar]) {
    await dropTurut(tx, meja)
    for (const satu of await findKembar(tx, meja))
      addGalat(bacaan, [
        galat(satu, {
          alasan: `${satu.kode} sudah ada di baris ${satu.lain}`,
          saran: 'Hapus salah satunya, atau perbaiki kodenya.',
        }),
      ])
    const yatim = await findYatim(tx, meja)
    if (masukan.daftar === 'sumber-dana') warnYatim(bacaan, yatim)
    else for (const satu of yatim) addGalat(bacaan, [galatYatim(satu)])
  }
  if (masukan.daftar === 'standar-harga')
    for (const satu of await findStandarSalah(tx, masukan.edisi))
      addGalat(bacaan, [galat(satu, salahStandar[satu.lain])])
  if (masukan.daftar === 'peta') await periksaPeta(tx, masukan, bacaan)
}

/** The fault of a row without a level above. */
export function galatYatim(satu: TempatAntrean): GalatBaris {
  return galat(satu, {
    alasan: `induknya, ${satu.lain}, tidak ada dalam berkas maupun edisi ini`,
    saran: 'Tambahkan baris induknya, atau perbaiki kodenya.',
  })
}

/** The list in use has codes without a level above, so this is told and taken. */
function warnYatim({ peringatan }: Bacaan, yatim: readonly TempatAntrean[]): void {
  if (yatim.length > 0)
    peringatan.push(
      `Diterima tanpa induk: ${yatim.map(({ kode, baris }) => `${kode} (baris ${baris})`).join(', ')}.`,
    )
}

// Where a row of a list of prices cannot stand beside what is there.
const salahStandar = {
  terkunci: {
    alasan: 'sudah dipakai baris dokumen, jadi isinya dalam edisi ini terkunci',
    saran: 'Terbitkan perubahannya dengan keputusan baru: impor dengan --edisi lain.',
  },
  'tanpa komponen': {
    alasan: 'salah satu komponennya tidak ada dalam berkas maupun daftar',
    saran: 'Perbaiki kode komponennya, atau tambahkan barisnya.',
  },
  'salah hitung': {
    alasan: 'harganya tidak sama dengan jumlah koefisien × harga komponennya, dibulatkan ke rupiah',
    saran: 'Perbaiki harga, koefisien, atau harga komponennya.',
  },
} as const

async function periksaPeta(tx: Tx, { pilihan }: MasukanImpor, bacaan: Bacaan): Promise<void> {
  const daftar = pilihan.daftarPeta ?? 'rekening'
  const ada = async (nama: string | undefined) =>
    (await findEdisi(tx, { daftar, nama: nama ?? '' })) !== undefined
  for (const [sisi, nama] of [
    ['dari', pilihan.dariEdisi],
    ['ke', pilihan.keEdisi],
  ] as const) {
    if (!(await ada(nama))) {
      addGalat(bacaan, [
        galat(
          { lembar: '', baris: 0, kode: nama ?? '' },
          {
            alasan: `edisi ${nama ?? ''} belum ada dalam daftar ${daftar}`,
            saran: `Impor dulu daftarnya, atau perbaiki --${sisi}.`,
          },
        ),
      ])
      continue
    }
    for (const satu of await findPetaTanpaKode(tx, { daftar, sisi }))
      addGalat(bacaan, [
        galat(satu, {
          alasan: `kode ${satu.kode} tidak ada dalam edisi ${nama ?? ''}`,
          saran: 'Perbaiki kodenya.',
        }),
      ])
  }
}

function galat(
  { lembar, baris, kode }: { lembar: string; baris: number; kode: string },
  sebab: { alasan: string; saran: string },
): GalatBaris {
  return { lembar, baris, kolom: '', nilai: kode, ...sebab }
}
