import type { Tx } from '@benang/database/connection'
import { readBuku } from '@benang/database/ledger/buku'
import type { Buku } from '@benang/database/ledger/post'
import {
  findKupaBerjalan,
  listPlafonBerubah,
  listPosturBuku,
  listSah,
  sumRkpa,
  sumSpdSebulan,
} from '@benang/database/penganggaran/perubahan'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type FaktaPerubahan, perubahanKosong } from '@benang/domain/penganggaran/fakta-perubahan'
import { jalurPlafon } from '@benang/domain/penganggaran/jalur-plafon'
import type { PosturApbd } from '@benang/domain/penganggaran/postur-apbd'
import { posturOf } from './read-postur.ts'

type Ditanya = Pick<Dokumen, 'dokumenId' | 'jenis' | 'tahun' | 'tanggal' | 'asalId'>

/** What the rules of an APBD, an SPD, an RKPA or a P-APBD ask; nothing of other kinds. */
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
  if (jenis === 'apbd') return { ...perubahanKosong, tahunLalu: await readTahunLalu(tx, buku) }
  if (jenis === 'spd')
    return { ...perubahanKosong, seperduabelas: await readSeperduabelas(tx, buku, dokumen) }
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
    ...{ ...perubahanKosong, pertanggungjawaban, sebelumnya: sebelumnya.map(({ nomor }) => nomor) },
    pagu: await readPagu(tx, buku, { kupaId: asalId, pemuat: dokumenId, kecuali: dokumenId }),
    kini: posturOf(await listPosturBuku(tx, buku)),
  }
}

async function readTahunLalu(tx: Tx, { pemdaId, tahun }: Buku): Promise<PosturApbd | null> {
  const rows = await listPosturBuku(tx, { pemdaId, tahun: tahun - 1 })
  return rows.length === 0 ? null : posturOf(rows)
}

/** Null once an APBD of the year was signed by that day, or where no book tells last year's figure. */
async function readSeperduabelas(
  tx: Tx,
  buku: Buku,
  { tanggal, dokumenId }: Ditanya,
): Promise<FaktaPerubahan['seperduabelas']> {
  const [apbd] = await listSah(tx, buku, { jenis: 'apbd' })
  if (apbd !== undefined && apbd.tanggal <= tanggal) return null
  const lalu = await readTahunLalu(tx, buku)
  if (lalu === null) return null
  return {
    batas: (lalu.belanja + lalu.pengeluaran) / 12n,
    terlepas: await sumSpdSebulan(tx, buku, { tanggal, kecuali: dokumenId }),
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
