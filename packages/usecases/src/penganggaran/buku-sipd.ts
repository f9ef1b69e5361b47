import type { BarisKertas } from '@benang/database/penganggaran/kertas'
import { jenisBelanjaOf } from '@benang/domain/penganggaran/kertas/jenis-belanja'
import { kolomSipd } from '@benang/imports/rka/kolom-rka'
import type { LembarKerja, SelBuku } from '@benang/reports/buku-kerja'
import { kodeOf } from '@benang/values/kode-of'
import { parseKoefisien } from '@benang/values/parse-koefisien'

/** What a SIPD file says of a line beside the line itself: names of its unit and its codes. */
export type BahanSipd = {
  unit: { kode: string; nama: string }
  baris: readonly BarisKertas[]
  namaSub: ReadonlyMap<string, string>
  namaRekening: ReadonlyMap<string, string>
  namaDana: ReadonlyMap<string, string>
}

const uang = new Set(['harga_satuan', 'total_harga'])
const bilangan = new Set(['vol_1', 'vol_2', 'vol_3', 'vol_4', 'volume', 'pajak'])

/** The lines under the headings of SIPD-RI: one sheet `data`, head in row 1, decimals with a point, factors apart. */
export function lembarSipd(bahan: BahanSipd): LembarKerja {
  return {
    ...{ nama: 'data', tampak: 'ya', beku: 1, terkunci: false, pilihan: [], ulang: 1 },
    kolom: kolomSipd.map((nama) => ({
      lebar: /^(nama|uraian|spek|alamat)/.test(nama) ? 40 : 20,
      jenis: uang.has(nama) ? 'uang' : bilangan.has(nama) ? 'bilangan' : 'teks',
      terbuka: true,
    })),
    baris: [
      { gaya: 'kepala', sel: [...kolomSipd] },
      ...bahan.baris.map((satu) => {
        const isi = barisSipd(satu, bahan)
        return { gaya: 'baris' as const, sel: kolomSipd.map((nama) => isi[nama] ?? null) }
      }),
    ],
  }
}

function barisSipd(
  { isi, koefisien, skala, harga, ppn, jumlah, satuan }: BarisKertas,
  { unit, namaSub, namaRekening, namaDana }: BahanSipd,
): Readonly<Record<string, SelBuku>> {
  const [sub, rekening, dana] = [isi['subKegiatan'] ?? '', isi['rekening'] ?? '', isi['dana'] ?? '']
  const faktor = faktorOf(isi['koefisien'] ?? '')
  const jenis = isi['jenisBelanja'] || (jenisBelanjaOf('', kodeOf(rekening))?.kode ?? '')
  const apart = faktor.flatMap(({ angka, satuan: per }, index) => [
    [`vol_${index + 1}`, angka] as const,
    [`sat_${index + 1}`, per] as const,
  ])
  return {
    ...{
      kode_skpd: unit.kode,
      nama_skpd: unit.nama,
      kode_sub_giat: sub,
      nama_sub_giat: namaSub.get(kodeOf(sub)) ?? '',
    },
    ...{ jenis_bl: jenis, kode_akun: rekening, nama_akun: namaRekening.get(kodeOf(rekening)) ?? '' },
    subs_bl_teks: tandai('#', isi['paket'] ?? ''),
    ket_bl_teks: tandai('-', isi['keterangan'] ?? ''),
    ...{ nama_standar_harga: isi['uraian'] ?? '', spek: isi['spesifikasi'] ?? '' },
    koefisien: faktor.map(({ angka, satuan: per }) => `${angka} ${per}`.trim()).join(' x '),
    ...Object.fromEntries(apart),
    volume: koefisien === null ? null : Number(koefisien) / 10 ** skala,
    satuan: faktor.length > 1 ? faktor.map((satu) => satu.satuan).join(' ') : satuan,
    harga_satuan: harga === null ? null : Number(harga) / 100,
    pajak: ppn / 100,
    total_harga: Number(jumlah) / 100,
    ...{
      kode_dana: dana,
      nama_dana: namaDana.get(kodeOf(dana)) ?? '',
      lokus_akun_teks: isi['penerima'] ?? '',
    },
    ...{ alamat_penerima: isi['alamatPenerima'] ?? '', lokasi: isi['lokasi'] ?? '' },
  }
}

const tandai = (tanda: string, teks: string) => (teks === '' ? '' : `[${tanda}] ${teks}`)

/** The factors of a coefficient, four at most: more are left in the text of the first. */
function faktorOf(teks: string): readonly { angka: number; satuan: string }[] {
  const bagian = teks.split(/\s*[×*]\s*|\s+x\s*(?=\d)|(?<=\d)x(?=\d)/i)
  return bagian.slice(0, 4).flatMap((satu) => {
    const [, digits = '', satuan = ''] = /^([\d.,]+)\s*(.*)$/.exec(satu.trim()) ?? []
    const read = parseKoefisien(`${digits} u`)
    return read.keadaan === 'terbaca' ? [{ angka: Number(read.koefisien), satuan }] : []
  })
}
