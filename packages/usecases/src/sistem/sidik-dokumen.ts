import type { Dokumen } from '@benang/database/sistem/dokumen'
import type { BarisBaru, Rincian } from '@benang/database/sistem/dokumen-baris'
import { sidikOf } from '@benang/documents/bentuk-baku'
import type { IsianDokumen } from './isi-dokumen.ts'

/** sha256 of all that a signature binds: content, lines and, through its hash, the whole chain of origins. */
export function sidikDokumen(
  { tahun, jenis, unitId }: Pick<Dokumen, 'tahun' | 'jenis' | 'unitId'>,
  { tanggal, uraian, isi, baris }: IsianDokumen,
  { asal, muatan = [] }: { asal: Terikat | undefined; muatan?: readonly Terikat[] },
): Promise<Uint8Array> {
  return sidikOf({
    ...{ tahun, jenis, unitId, tanggal, uraian, isi },
    asal: asal === undefined ? null : ikatan(asal),
    baris: baris.map(barisTerikat),
    ...(muatan.length === 0 ? {} : { muatan: muatan.map(ikatan) }),
  })
}

type Terikat = Pick<Dokumen, 'dokumenId' | 'sidik'>

function ikatan({ dokumenId, sidik }: Terikat) {
  return [dokumenId, Buffer.from(sidik).toString('hex')]
}

function barisTerikat({
  kunci,
  bulan,
  jumlah,
  uraian,
  acuanId = null,
  rincian = null,
  rinci = {},
}: BarisBaru) {
  const lain = [
    ...(acuanId === null ? [] : [acuanId]),
    ...(rincian === null ? [] : [rincianTerikat(rincian)]),
  ]
  return [kunci, bulan, jumlah, uraian, ...lain, ...(Object.keys(rinci).length === 0 ? [] : [rinci])]
}

/** What is usual is not said, so that lines written before there was PPN keep their hash. */
function rincianTerikat({ koefisien, satuan, harga, skala = 2, ppn = 0 }: Rincian) {
  const lain = { ...(skala === 2 ? {} : { skala }), ...(ppn === 0 ? {} : { ppn }) }
  return { koefisien, satuan, harga, ...lain }
}
