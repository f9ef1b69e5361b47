import { sebutanStandar } from '@benang/domain/penganggaran/standar/sebutan-standar'
import { kodeOf } from '@benang/values/kode-of'
import { formatAngka, parseRupiah } from '@benang/values/rupiah'
import type { Jawaban, Pertanyaan } from '../connection/kontrak.ts'
import type { KolomKisi, PilihanSel } from '../kisi/model/ciri.ts'
import type { BarisKisi } from '../kisi/model/kontrak.ts'

type Tanya = Pertanyaan['standarHarga']['cari']
type Ditemukan = Jawaban['standarHarga']['cari']['baris'][number]

/** What the picker asks with: a search of the list, and the day and zone of the budget. */
export type BahanPilih = {
  cari: (tanya: Tanya) => Promise<Jawaban['standarHarga']['cari']>
  tanggal: string
  zona: number
}

const palingSedikit = 2
// As many answers are kept as a person asks in a few minutes; the oldest goes first.
const palingBanyak = 200

/**
 * Standard prices to choose from in the cell of a thing's name, by two letters or more, or (an empty cell, Alt+↓) the first ones the
 * account allows. A choice fills name, specification, price and the standard it is from; an empty coefficient becomes one satuan.
 */
export function pilihStandar({ cari, tanggal, zona }: BahanPilih): NonNullable<KolomKisi['pilihan']> {
  const kept = new Map<string, Promise<readonly Ditemukan[]>>()
  const ask = (kata: string, rekening: string | null) => {
    const key = `${rekening ?? ''} ${kata}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const asked = cari({ cari: kata, tanggal, zona, jenis: ['SSH', 'SBU', 'HSPK'], rekening }).then(
      ({ baris }) => baris,
      () => {
        kept.delete(key)
        return []
      },
    )
    if (kept.size >= palingBanyak) for (const [oldest] of [...kept].slice(0, 1)) kept.delete(oldest)
    kept.set(key, asked)
    return asked
  }
  return async (teks, baris) => {
    const kata = teks.trim().slice(0, 120).toLowerCase()
    if (kata !== '' && kata.length < palingSedikit) return []
    const found = await ask(kata, rekeningOf(baris))
    return found.map((satu) => pilihanOf(satu, baris, zona))
  }
}

/** The account of a row, null while it has none that can be read. */
function rekeningOf({ isi }: BarisKisi): string | null {
  const kode = kodeOf(isi['rekening'] ?? '')
  return /^\d+(\.\d+){2,5}$/.test(kode) ? kode : null
}

function pilihanOf(satu: Ditemukan, { isi }: BarisKisi, zona: number): PilihanSel {
  const { nama, spesifikasi, satuan, harga, jenis, standarId } = satu
  const sen = parseRupiah(harga)
  const angka = formatAngka(sen, { sen: sen % 100n !== 0n })
  return {
    kode: nama,
    nama: [spesifikasi, `Rp${angka} per ${satuan}`, jenis].filter((bagian) => bagian !== '').join(' · '),
    isi: {
      ...{ spesifikasi, harga: angka, standarHargaId: sebutanStandar({ standarId, zona }) },
      ...((isi['koefisien'] ?? '').trim() === '' ? { koefisien: `1 ${satuan}` } : {}),
    },
  }
}
