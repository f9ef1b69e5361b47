import type { Tx } from '@benang/database/connection'
import { type Bandingan, compareAntrean, storeAntrean } from '@benang/database/sistem/impor-antrean'
import { type MejaImpor, mejaImpor } from '@benang/database/sistem/impor-meja'
import { addTurunan, fillAtasan, fillUrusan } from '@benang/database/sistem/impor-nomenklatur'
import { attachUnit, inheritOrganisasi } from '@benang/database/sistem/impor-organisasi'
import { recomputeHspk } from '../penganggaran/recompute-hspk.ts'
import { mejaOf } from './impor-antrean.ts'
import { addGalat, type Bacaan } from './impor-baca.ts'
import type { MasukanImpor } from './impor-masukan.ts'
import { galatYatim } from './impor-periksa.ts'

export type Simpanan = { tx: Tx; pemdaId: number; today: string; masukan: MasukanImpor; bacaan: Bacaan }

/** Compares the queues with what is there and writes the differences; a fault found on the way stands in `bacaan`. */
export async function simpanAntrean(simpanan: Simpanan): Promise<Bandingan> {
  const { tx, pemdaId, masukan, today } = simpanan
  const jumlah: Bandingan[] = []
  for (const meja of mejaOf[masukan.daftar]) {
    if (meja === mejaImpor.subKegiatan) await prepareSub(simpanan)
    if (masukan.daftar === 'organisasi') await inheritOrganisasi(tx, meja, { pemdaId, today })
    if (meja === mejaImpor.unit) await prepareUnit(simpanan)
    if (simpanan.bacaan.galat.length > 0) break
    jumlah.push(await compareAndStore(simpanan, meja))
  }
  if (masukan.daftar === 'standar-harga') jumlah.push(await followHspk(simpanan, jumlah))
  return jumlah.reduce(sum, { baru: 0, berubah: 0, sama: 0, turut: 0 })
}

/** Composed prices that are not in the file follow the components that are. */
async function followHspk(
  { tx, pemdaId, masukan: { edisi } }: Simpanan,
  jumlah: readonly Bandingan[],
): Promise<Bandingan> {
  const ditulis = jumlah.some(({ baru, berubah }) => baru + berubah > 0)
  const turut = ditulis ? await recomputeHspk(tx, { pemdaId, edisi }) : 0
  return { baru: 0, berubah: 0, sama: 0, turut }
}

async function compareAndStore({ tx, pemdaId, masukan }: Simpanan, meja: MejaImpor): Promise<Bandingan> {
  const hasil = await compareAntrean(tx, meja, pemdaId)
  let stored = 0
  const onBatch = (rows: number) => {
    stored += rows
    masukan.onKemajuan?.(`${stored} baris ditulis ke ${meja.tabel}`)
  }
  if (hasil.baru + hasil.berubah + hasil.turut > 0) await storeAntrean(tx, meja, { pemdaId, onBatch })
  return hasil
}

/** Levels above are stored by now; their names go into the sub kegiatan. */
async function prepareSub({ tx, masukan, bacaan }: Simpanan): Promise<void> {
  const { edisi } = masukan
  await addTurunan(tx, { edisi })
  for (const satu of await fillAtasan(tx, { edisi })) addGalat(bacaan, [galatYatim(satu)])
}

async function prepareUnit({ tx, pemdaId, bacaan }: Simpanan): Promise<void> {
  for (const kode of await attachUnit(tx, mejaImpor.unit, pemdaId))
    addGalat(bacaan, [
      {
        ...{ lembar: '', baris: 0, kolom: '', nilai: kode, alasan: `SKPD di atas unit ${kode} tidak ada` },
        saran: 'Tambahkan baris SKPD-nya, berakhir .0000.',
      },
    ])
}

/** Urusan that the file leaves out. */
export async function completeNomenklatur({ tx, masukan }: Pick<Simpanan, 'tx' | 'masukan'>): Promise<void> {
  if (masukan.daftar === 'nomenklatur') await fillUrusan(tx, { edisi: masukan.edisi })
}

function sum(a: Bandingan, b: Bandingan): Bandingan {
  return {
    baru: a.baru + b.baru,
    berubah: a.berubah + b.berubah,
    sama: a.sama + b.sama,
    turut: a.turut + b.turut,
  }
}
