import type { Tx } from '@benang/database/connection'
import { readBuku } from '@benang/database/ledger/buku'
import type { Buku } from '@benang/database/ledger/post'
import {
  findKupaBerjalan,
  listPlafonBerubah,
  listPosturBuku,
  listSah,
  sumRkpa,
} from '@benang/database/penganggaran/perubahan'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type FaktaPerubahan, perubahanKosong } from '@benang/domain/penganggaran/fakta-perubahan'
import { jalurPlafon } from '@benang/domain/penganggaran/jalur-plafon'
import { posturOf } from './read-postur.ts'

type Ditanya = Pick<Dokumen, 'dokumenId' | 'jenis' | 'tahun' | 'asalId'>

/** What the rules of an APBD, an RKPA or a P-APBD ask; nothing of other kinds. */
export async function readFaktaPerubahan(tx: Tx, pemdaId: number, dokumen: Ditanya): Promise<FaktaPerubahan> {
  const { jenis, tahun, dokumenId, asalId } = dokumen
  const buku = { pemdaId, tahun }
  if (jenis === 'rka_perubahan') {
    const kupa = await findKupaBerjalan(tx, buku)
    const pagu = await readPagu(tx, buku, {
      kupaId: kupa?.dokumenId ?? null,
      pemuat: null,
      kecuali: dokumenId,
    })
    return { ...perubahanKosong, kupa, pagu }
  }
  if (jenis === 'apbd') {
    const rows = await listPosturBuku(tx, { pemdaId, tahun: tahun - 1 })
    return { ...perubahanKosong, tahunLalu: rows.length === 0 ? null : posturOf(rows) }
  }
  if (jenis !== 'apbd_perubahan') return perubahanKosong
  const [pertanggungjawaban = null] = await listSah(
    tx,
    { pemdaId, tahun: tahun - 1 },
    {
      jenis: 'pertanggungjawaban',
    },
  )
  const sebelumnya = await listSah(tx, buku, { jenis, kecuali: dokumenId })
  return {
    ...{ kupa: null, tahunLalu: null, pertanggungjawaban, sebelumnya: sebelumnya.map(({ nomor }) => nomor) },
    pagu: await readPagu(tx, buku, { kupaId: asalId, pemuat: dokumenId, kecuali: dokumenId }),
    kini: posturOf(await listPosturBuku(tx, buku)),
  }
}

async function readPagu(
  tx: Tx,
  buku: Buku,
  { kupaId, pemuat, kecuali }: { kupaId: bigint | null; pemuat: bigint | null; kecuali: bigint },
): Promise<FaktaPerubahan['pagu']> {
  if ((await readBuku(tx, buku))?.mode === 'cermin') return new Map()
  const diminta = new Map(
    (await sumRkpa(tx, buku, { pemuat, kecuali })).map((satu) => [jalurPlafon(satu), satu.jumlah]),
  )
  const plafon = await listPlafonBerubah(tx, buku, kupaId)
  return new Map(
    plafon.map((satu) => [
      jalurPlafon(satu),
      {
        sebutan: `Plafon ${satu.nama || satu.subKegiatan}`,
        boleh: satu.sisa + satu.turun,
        diminta: diminta.get(jalurPlafon(satu)) ?? 0n,
      },
    ]),
  )
}
