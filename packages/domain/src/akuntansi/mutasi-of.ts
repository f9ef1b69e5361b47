import type { KodeTahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'
import { aturanJurnal, type JenisBerjurnal } from './aturan-jurnal.ts'
import type { AturanMutasi, NamaKunci } from './aturan-mutasi.ts'

/** Keys by the names that posting rules use. `Kunci` is whatever the caller knows a key by: its number, or what it is. */
export type KunciMenurutNama<Kunci> = { readonly [nama in NamaKunci]?: Kunci | undefined }

/** A line as posting rules see it; `jumlah` in minor units, `bulan` 1..12 where the kind is monthly. */
export type BarisJurnal<Kunci> = { jumlah: bigint; bulan?: number; kunci: KunciMenurutNama<Kunci> }

/** A document as posting rules see it; `kunci` holds what is the same for all lines. */
export type DokumenJurnal<Kunci> = {
  kunci: KunciMenurutNama<Kunci>
  baris: readonly BarisJurnal<Kunci>[]
  potongan?: readonly BarisJurnal<Kunci>[]
}

export type MutasiDengan<Kunci> = {
  dariTahap: KodeTahap
  dari: Kunci
  keTahap: KodeTahap
  ke: Kunci
  bulan: number
  jumlah: bigint
}

/** The moves of a document, from the posting rule of its kind; amounts of zero move nothing. */
export function mutasiOf<Kunci>(jenis: JenisBerjurnal, dokumen: DokumenJurnal<Kunci>): MutasiDengan<Kunci>[] {
  return aturanJurnal[jenis].mutasi.flatMap((aturan) =>
    barisOf(aturan, dokumen)
      .map((baris) => ({ ...baris, kunci: { ...dokumen.kunci, ...baris.kunci } }))
      .filter(({ jumlah, kunci }) => jumlah !== 0n && berlaku(aturan, kunci))
      .map((baris) => mutasi(aturan, baris)),
  )
}

function barisOf<Kunci>(aturan: AturanMutasi, dokumen: DokumenJurnal<Kunci>): readonly BarisJurnal<Kunci>[] {
  const { baris, potongan = [] } = dokumen
  switch (aturan.per) {
    case 'baris':
      return baris
    case 'potongan':
      return potongan
    case 'kunci':
      return perKunci(baris)
    case 'dokumen': {
      const total = sum(baris.map(({ jumlah }) => jumlah))
      const ditahan = aturan.jumlah === 'bersih' ? sum(potongan.map(({ jumlah }) => jumlah)) : 0n
      return [{ jumlah: total - ditahan, kunci: {} }]
    }
  }
}

/** Lines of the same keys become one, their months forgotten. */
function perKunci<Kunci>(baris: readonly BarisJurnal<Kunci>[]): BarisJurnal<Kunci>[] {
  const groups = Map.groupBy(baris, ({ kunci }) => sebutan(kunci))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ kunci: first.kunci, jumlah: sum(group.map(({ jumlah }) => jumlah)) }]
  })
}

function sebutan<Kunci>(kunci: KunciMenurutNama<Kunci>): string {
  return JSON.stringify(kunci, (_, nilai: unknown) => (typeof nilai === 'bigint' ? `${nilai}n` : nilai))
}

function berlaku<Kunci>({ bila = [], kecuali = [] }: AturanMutasi, kunci: KunciMenurutNama<Kunci>): boolean {
  return bila.every((nama) => kunci[nama] !== undefined) && kecuali.every((nama) => kunci[nama] === undefined)
}

function mutasi<Kunci>(aturan: AturanMutasi, baris: BarisJurnal<Kunci>): MutasiDengan<Kunci> {
  const [dariTahap, dariNama] = aturan.dari
  const [keTahap, keNama] = aturan.ke
  const dari = baris.kunci[dariNama]
  const ke = baris.kunci[keNama]
  invariant(dari !== undefined && ke !== undefined, `keys ${dariNama} and ${keNama} are known`)
  const bulan = aturan.berbulan === true ? baris.bulan : 0
  invariant(bulan !== undefined, 'a monthly line names its month')
  return { dariTahap, dari, keTahap, ke, bulan, jumlah: aturan.tanda === 1 ? baris.jumlah : -baris.jumlah }
}
