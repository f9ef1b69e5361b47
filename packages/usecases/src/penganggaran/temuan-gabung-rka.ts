import type { BarisPenjaga, TemuanPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
import { periksaBaris } from '@benang/domain/penganggaran/penjaga/periksa-baris'
import { namaKolom } from '@benang/imports/baris'
import type { BerkasRka } from '@benang/imports/rka/baca-rka'
import { kolomMedan } from '@benang/imports/rka/kolom-medan'
import { kodeOf } from '@benang/values/kode-of'
import { angkaKoefisien } from '@benang/values/parse-koefisien'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import type { Env } from '../act.ts'
import type { BarisGabung, GabunganRka } from './gabung-rka.ts'
import { readBahanPenjaga } from './read-bahan-penjaga.ts'

/** A doubt about a line of a file, at its cell. */
export type TemuanImpor = {
  kode: string
  lembar: string
  baris: number
  kolom: string
  sel: string
  pesan: string
  saran: string
}

const namaSekali = 500
const batas = 500

/** What the guard doubts about the lines a file adds or changes, and amounts of the file that are not its coefficient × price. */
export async function temuanGabung(
  env: Env,
  berkas: BerkasRka,
  gabung: GabunganRka,
): Promise<readonly TemuanImpor[]> {
  const ubah = gabung.baris.filter(({ paham }) => paham !== null)
  const at = (satu: BarisGabung, medan: string) => {
    const kolom = kolomMedan(berkas, satu.berkas, medan)
    const { lembar, baris } = satu.berkas
    return {
      lembar,
      baris,
      kolom: kolom === 0 ? '' : namaKolom(kolom),
      sel: kolom === 0 ? `baris ${baris}` : `${namaKolom(kolom)}${baris}`,
    }
  }
  const beda = ubah.flatMap((satu): TemuanImpor[] => {
    const pesan = jumlahBeda(satu)
    return pesan === null ? [] : [{ kode: 'jumlah-beda', ...at(satu, 'jumlah'), ...pesan }]
  })
  const byId = new Map(ubah.map((satu, index) => [String(index), satu]))
  const dugaan = await dugaanPenjaga(env, gabung, ubah)
  const jaga = dugaan.flatMap(({ kode, barisId, medan, pesan, saran }): TemuanImpor[] => {
    const satu = byId.get(barisId)
    return satu === undefined ? [] : [{ kode, ...at(satu, medan), pesan, saran }]
  })
  return [...jaga, ...beda].slice(0, batas)
}

/** An amount the file states is not what its coefficient and price give, by a rupiah or more: rounding is nobody's doubt. */
function jumlahBeda({ berkas, paham }: BarisGabung): { pesan: string; saran: string } | null {
  if (berkas.jumlah === '' || paham === null || paham.rincian === null) return null
  const tertulis = parseRupiah(berkas.jumlah)
  const selisih = tertulis > paham.jumlah ? tertulis - paham.jumlah : paham.jumlah - tertulis
  if (selisih < 100n) return null
  return {
    pesan: `Jumlah di berkas ${formatRupiah(tertulis)}, sedangkan koefisien × harga ${formatRupiah(paham.jumlah)}.`,
    saran: 'Yang dipakai hasil hitungan. Periksa koefisien, harga dan PPN.',
  }
}

async function dugaanPenjaga(
  env: Env,
  gabung: GabunganRka,
  ubah: readonly BarisGabung[],
): Promise<readonly TemuanPenjaga[]> {
  const { dokumenId, tahun, tanggal, unitId } = gabung.dokumen
  const disentuh = new Set(ubah.flatMap(({ kini }) => (kini === null ? [] : [kini.barisId])))
  const lain = gabung.kini
    .filter(({ barisId, dihapus }) => !dihapus && !disentuh.has(barisId))
    .flatMap((satu) => barisPenjaga(`lain ${satu.barisId}`, unitId, satu))
  const berubah = ubah.flatMap((satu, index) => {
    const { paham, berkas, kini } = satu
    if (paham === null) return []
    const isi = { ...kini?.isi, ...paham.isi }
    const [baris] = barisPenjaga(String(index), unitId, { ...paham, isi })
    if (baris === undefined) return []
    const sebutan = `Baris ${berkas.baris}`
    const volume = berkas.volume === '' ? {} : angkaKoefisien(berkas.volume)
    return [{ ...baris, sebutan, koefisienTeks: berkas.koefisienTeks || baris.koefisienTeks, ...volume }]
  })
  const nama = [...new Set(berubah.map(({ uraian }) => uraian))]
  const hasil: TemuanPenjaga[] = []
  // A file may name thousands of things: what they are compared with is read in parts.
  for (let from = 0; from < nama.length && hasil.length < batas; from += namaSekali) {
    const sini = new Set(nama.slice(from, from + namaSekali))
    const baris = berubah.filter((satu) => sini.has(satu.uraian))
    const asked = { pemdaId: env.session.pemdaId, tahun, tanggal, kecuali: dokumenId, baris }
    const bahan = await readBahanPenjaga(env.tx, asked)
    const kini = new Set(baris.map(({ id }) => id))
    hasil.push(...periksaBaris([...lain, ...berubah], bahan).filter(({ barisId }) => kini.has(barisId)))
  }
  return hasil
}

type Paham = {
  isi: Readonly<Record<string, string>>
  koefisien: bigint | null
  skala: number
  satuan: string
  harga: bigint | null
  jumlah: bigint
}

function barisPenjaga(
  id: string,
  unitId: number,
  { isi, koefisien, skala, satuan, harga, jumlah }: Paham,
): readonly BarisPenjaga[] {
  if (koefisien === null || harga === null) return []
  const teks = (medan: string) => isi[medan] ?? ''
  return [
    {
      ...{
        id,
        sebutan: teks('uraian'),
        unitId,
        tetap: '',
        koefisien,
        skala,
        satuan,
        harga,
        jumlah,
      },
      ...{
        subKegiatan: kodeOf(teks('subKegiatan')),
        rekening: kodeOf(teks('rekening')),
        dana: kodeOf(teks('dana')),
      },
      ...{
        kelompok: [teks('paket'), teks('keterangan')].join(' | '),
        uraian: teks('uraian'),
        spesifikasi: teks('spesifikasi'),
      },
      ...{ koefisienTeks: teks('koefisien'), standarHargaId: teks('standarHargaId') || null },
    },
  ]
}
