import { invariant } from '@benang/values/invariant'
import { acakOf } from './seed-demo-acak.ts'
import {
  pemdaBesar,
  tahunBesar,
  type UkuranBesar,
  type UnitBesar,
  unitBesarOf,
} from './seed-demo-besar-bentuk.ts'
import {
  dau,
  type MataContoh,
  pajak,
  tiapBulan,
  totalOf,
  type TahunContoh,
  triwulanOf,
  type UnitContohDokumen,
} from './seed-demo-bentuk.ts'
import { kegiatanContoh } from './seed-demo-kegiatan.ts'
import { pendapatanOf, silpaOf } from './seed-demo-naskah.ts'
import { kdhOf } from './seed-demo-orang.ts'
import { orangUnit } from './seed-demo-susun.ts'

/** The mata anggaran of pay, which needs no receipt: what the payments of the big government are made from. */
export const mataGaji = 'gaji'

const rekeningGaji = '5.1.01.01.01.0001'
const lain = [
  ['atk', '5.1.02.01.01.0001'],
  ['cetak', '5.1.02.01.03.0001'],
  ['rapat', '5.1.02.01.04.0002'],
  ['perjalanan', '5.1.02.04.01.0001'],
] as const
const mataSekegiatan = lain.length + 1

/** The year of the big government: as many sub kegiatan in each unit, lines in each mata anggaran, as the size says. */
export function naskahBesar({ skpd, subKegiatan, baris }: UkuranBesar): TahunContoh {
  const perUnit = subKegiatan / skpd
  const perMata = baris / (subKegiatan * mataSekegiatan)
  invariant(Number.isInteger(perUnit) && Number.isInteger(perMata), 'a size is shared out evenly')
  const unit = unitBesarOf(skpd).map((satu) => susunBesar(satu, { perUnit, perMata }))
  const belanja = unit.reduce(
    (total, { mata }) => total + mata.reduce((sum, satu) => sum + totalOf(satu), 0),
    0,
  )
  return {
    ...{ pemdaId: pemdaBesar.pemdaId, tahun: tahunBesar, unit, kdh: kdhOf(pemdaBesar), cermin: false },
    ...{ kas: silpaOf(belanja), usulan: [], pendapatan: pendapatanOf(pemdaBesar, { belanja, modal: 0 }) },
    pembiayaan: [],
  }
}

function susunBesar(
  { unitId, sebutan, bidang }: UnitBesar,
  { perUnit, perMata }: { perUnit: number; perMata: number },
): UnitContohDokumen {
  const acak = acakOf(`besar/${unitId}`)
  const mata = kegiatanUnit(bidang, perUnit).flatMap((sub, urut): readonly MataContoh[] => {
    const dana = urut % 2 === 0 ? dau : pajak
    const satu = { sub, dana, baris: perMata }
    return [
      { ...satu, nama: `${sub}/${mataGaji}`, rekening: rekeningGaji, bulan: tiapBulan(4) },
      ...lain.map(([nama, rekening]) => {
        const juta = acak.int(15, 60)
        return { ...satu, nama: `${sub}/${nama}`, rekening, bulan: { 2: juta, 5: juta, 8: juta, 11: juta } }
      }),
    ]
  })
  const kecuali = mata.map(({ nama }) => nama).filter((nama) => !nama.endsWith(`/${mataGaji}`))
  const spd = triwulanOf(tahunBesar).map((satu) => ({ ...satu, kecuali }))
  return { unitId, orang: orangUnit(sebutan), mata, spd, kontrak: [] }
}

/** Sub kegiatan of the built-in list, those of the unit's own bidang first. */
function kegiatanUnit(bidang: string, banyak: number): readonly string[] {
  const semua = kegiatanContoh.filter(({ jenisPemda }) => jenisPemda === 'PROV').map(({ kode }) => kode)
  const isSendiri = (kode: string) => kode.startsWith(`${bidang}.`)
  const urut = [...semua.filter(isSendiri), ...semua.filter((kode) => !isSendiri(kode))]
  invariant(banyak <= urut.length, `the built-in list has ${urut.length} sub kegiatan for a unit`)
  return urut.slice(0, banyak)
}
