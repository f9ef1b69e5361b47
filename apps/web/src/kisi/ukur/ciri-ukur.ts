import { kodeOf } from '@benang/values/kode-of'
import { parseKoefisien } from '@benang/values/parse-koefisien'
import { parseUang } from '@benang/values/parse-uang'
import { formatAngka, parseRupiah } from '@benang/values/rupiah'
import type { CiriKisi, KolomKisi, PilihanSel, TemuanSel } from '../model/ciri.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { danaUkur, rekeningUkur, subKegiatanUkur } from './bahan-ukur.ts'

/** A grid of budget lines over lists of its own: codes looked up, coefficient times price, twins found, three levels of heads. */
export const ciriUkur: CiriKisi = {
  nama: 'Baris rincian contoh',
  kolom: kolomOf(),
  pohon: [
    {
      medan: 'rekening',
      samakan: (teks) => cari(petaDi('rekening'), teks)?.kode ?? teks,
      judul: (teks) => `${teks} ${cari(petaDi('rekening'), teks)?.nama ?? ''}`.trim(),
      kosong: 'Belum ada rekening',
    },
    { medan: 'paket', awalan: '# ' },
    { medan: 'keterangan', awalan: '- ' },
  ],
  periksa,
  periksaSemua: kembar,
  tulisJumlah: (jumlah) => formatAngka(jumlah, { sen: jumlah % 100n !== 0n }),
  isKosong: ({ isi }) => ['uraian', 'koefisien', 'harga'].every((medan) => !isi[medan]?.trim()),
}

const peta: Readonly<Record<string, ReadonlyMap<string, PilihanSel>>> = {
  ...{ rekening: petaOf(rekeningUkur), subKegiatan: petaOf(subKegiatanUkur), dana: petaOf(danaUkur) },
}
const petaDi = (medan: string) => peta[medan] ?? new Map<string, PilihanSel>()

function kolomOf(): readonly KolomKisi[] {
  const pick = (medan: string, daftar: readonly PilihanSel[]) => ({
    turun: true,
    nama: ({ isi }: BarisKisi) => cari(petaDi(medan), isi[medan] ?? '')?.nama ?? '',
    pilihan: (teks: string) =>
      daftar
        .filter(({ kode, nama }) => `${kode} ${nama}`.toLowerCase().includes(teks.toLowerCase()))
        .slice(0, 40),
  })
  return [
    { medan: 'uraian', kepala: 'Uraian', lebar: 280, beku: true, judul: /^(uraian|nama barang)$/ },
    { medan: 'koefisien', kepala: 'Koefisien', lebar: 168, judul: /^(koefisien|volume)$/ },
    {
      ...{ medan: 'harga', kepala: 'Harga satuan', lebar: 120, angka: true, judul: /^harga( satuan)?$/ },
      tampil: ({ isi }) => uangText(isi['harga'] ?? ''),
    },
    {
      ...{
        medan: 'jumlah',
        kepala: 'Jumlah (Rp)',
        lebar: 132,
        angka: true,
        hanyaBaca: true,
        jumlah: jumlahOf,
      },
      tampil: (baris) => {
        const nilai = jumlahOf(baris)
        return nilai === null ? '' : formatAngka(nilai)
      },
    },
    { medan: 'tanggal', kepala: 'Tanggal', lebar: 110, judul: /^tanggal$/ },
    {
      ...{ medan: 'rekening', kepala: 'Rekening', lebar: 180, judul: /^(kode )?rekening$/ },
      ...pick('rekening', rekeningUkur),
    },
    { medan: 'paket', kepala: '# Paket', lebar: 130, turun: true, judul: /^paket$/ },
    { medan: 'keterangan', kepala: '- Keterangan', lebar: 130, turun: true, judul: /^keterangan$/ },
    {
      ...{ medan: 'subKegiatan', kepala: 'Sub kegiatan', lebar: 180, judul: /^sub kegiatan$/ },
      ...pick('subKegiatan', subKegiatanUkur),
    },
    {
      ...{ medan: 'dana', kepala: 'Dana', lebar: 150, judul: /^(sumber )?dana$/ },
      ...pick('dana', danaUkur),
    },
  ]
}

function jumlahOf({ isi }: BarisKisi): bigint | null {
  const many = parseKoefisien(isi['koefisien'] ?? '')
  const price = parseUang(isi['harga'] ?? '')
  if (many.keadaan !== 'terbaca' || price.keadaan !== 'terbaca') return null
  return (parseRupiah(many.koefisien) * price.jumlah) / 100n
}

function periksa({ isi }: BarisKisi): readonly TemuanSel[] {
  const found: TemuanSel[] = []
  const many = parseKoefisien(isi['koefisien'] ?? '')
  const price = parseUang(isi['harga'] ?? '')
  if (many.keadaan === 'salah') found.push({ medan: 'koefisien', nada: 'buruk', pesan: many.pesan })
  if (price.keadaan === 'salah') found.push({ medan: 'harga', nada: 'buruk', pesan: price.pesan })
  for (const [medan, daftar] of Object.entries(peta)) {
    const teks = isi[medan] ?? ''
    if (teks !== '' && cari(daftar, teks) === undefined)
      found.push({ medan, nada: 'buruk', pesan: `Kode “${teks.slice(0, 60)}” tidak ada di daftar.` })
  }
  return found
}

function kembar(semua: readonly BarisKisi[]): ReadonlyMap<string, readonly TemuanSel[]> {
  const first = new Map<string, number>()
  const twins = new Map<string, readonly TemuanSel[]>()
  for (const [index, { id, isi }] of semua.entries()) {
    if (!isi['uraian']) continue
    const name = ['uraian', 'rekening', 'subKegiatan', 'dana', 'paket', 'keterangan']
      .map((medan) => isi[medan] ?? '')
      .join('\n')
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, index + 1)
    else twins.set(id, [{ medan: 'uraian', nada: 'buruk', pesan: `Mengulang baris ${earlier}.` }])
  }
  return twins
}

function petaOf(daftar: readonly PilihanSel[]): ReadonlyMap<string, PilihanSel> {
  return new Map(daftar.map((satu) => [kodeOf(satu.kode), satu]))
}

function cari(daftar: ReadonlyMap<string, PilihanSel>, teks: string): PilihanSel | undefined {
  return daftar.get(kodeOf(teks))
}

function uangText(teks: string): string {
  const read = parseUang(teks)
  return read.keadaan === 'terbaca' ? formatAngka(read.jumlah, { sen: read.jumlah % 100n !== 0n }) : teks
}
