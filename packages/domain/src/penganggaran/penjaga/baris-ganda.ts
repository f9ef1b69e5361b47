import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import type { AturanPenjaga, BahanPenjaga, BarisLain, BarisPenjaga, DugaanPenjaga } from './bahan-penjaga.ts'
import { kunciBarang } from './kunci-barang.ts'
import { satuanDalam } from './satuan-sama.ts'

/**
 * The same thing planned twice: in this document under the same heads, or by another unit as the same amount or as a parcel. Between
 * units only what has a name of its own counts: paper and computers are bought by everybody, at the same standard price.
 */
export const barisGanda: AturanPenjaga = {
  kode: 'baris-ganda',
  uraian: 'Satu kebutuhan tidak dianggarkan dua kali, di dokumen ini atau di perangkat daerah lain.',
  siapkan: (semua, bahan) => {
    const setempat = Map.groupBy(semua, tempatOf)
    return (baris) => gandaSendiri(baris, setempat) ?? gandaUnitLain(baris, bahan)
  },
}

/** From which amount the same line in another unit is worth a question, and how many places make a thing common. */
const batas = { jumlah: parseRupiah('10000000'), paket: parseRupiah('50000000'), tempat: 3 } as const

function gandaSendiri(
  baris: BarisPenjaga,
  setempat: ReadonlyMap<string, readonly BarisPenjaga[]>,
): DugaanPenjaga | undefined {
  const lain = setempat.get(tempatOf(baris))?.find(({ id }) => id !== baris.id)
  if (lain === undefined) return undefined
  return {
    medan: 'uraian',
    pesan: `“${baris.uraian}” ${formatRupiah(baris.jumlah)} juga ada di ${lain.sebutan}, ${formatRupiah(lain.jumlah)}, dengan sub kegiatan, rekening dan sumber dana yang sama.`,
    saran: 'Gabungkan keduanya, atau bedakan uraiannya.',
    banding: [baris.jumlah, lain.jumlah],
  }
}

function gandaUnitLain(baris: BarisPenjaga, { lain }: BahanPenjaga): DugaanPenjaga | undefined {
  const sebarang = (lain.get(kunciBarang(baris)) ?? []).filter(({ unitId }) => unitId !== baris.unitId)
  const tempat = new Set(sebarang.map(({ unitId, rekening }) => `${unitId} ${rekening}`))
  if (tempat.size > batas.tempat || !isBernama(baris)) return undefined
  const kembar = sebarang.find(
    (satu) => satu.rekening === baris.rekening && (isSama(baris, satu) || isPaket(baris, satu)),
  )
  if (kembar === undefined) return undefined
  return {
    medan: 'uraian',
    pesan: `“${baris.uraian}” ${formatRupiah(baris.jumlah)} dengan rekening yang sama dianggarkan juga oleh ${kembar.sebutan}, ${formatRupiah(kembar.jumlah)}.`,
    saran: 'Pastikan keduanya bukan kebutuhan yang sama; hapus salah satunya bila sama.',
    banding: [baris.jumlah, kembar.unitId, kembar.jumlah],
  }
}

function isSama(baris: BarisPenjaga, { jumlah }: BarisLain): boolean {
  return jumlah === baris.jumlah && jumlah >= batas.jumlah
}

/** A name of three words or more that mean something: a bridge and its river, not a kind of goods. */
function isBernama(baris: BarisPenjaga): boolean {
  const kata = kunciBarang(baris).match(/\p{L}{3,}/gu) ?? []
  return kata.filter((satu) => !kataSambung.has(satu)).length >= 3
}

const kataSambung = new Set([
  'dan',
  'atau',
  'untuk',
  'yang',
  'dengan',
  'dari',
  'pada',
  'dalam',
  'serta',
  'per',
])

/** A parcel, whatever its amount: the same bridge in two budgets. */
function isPaket(baris: BarisPenjaga, lain: BarisLain): boolean {
  const borongan = (satuan: string) => ['paket', 'kegiatan'].some((satu) => satuanDalam(satuan).has(satu))
  const besar = baris.jumlah >= batas.paket && lain.jumlah >= batas.paket
  return besar && borongan(baris.satuan) && borongan(lain.satuan)
}

/** The same thing under the same heads. */
function tempatOf(baris: BarisPenjaga): string {
  const { unitId, subKegiatan, rekening, dana, kelompok } = baris
  const kepala = kunciBarang({ uraian: kelompok, spesifikasi: '' })
  return [unitId, subKegiatan, rekening, dana, kepala, kunciBarang(baris)].join('|')
}
