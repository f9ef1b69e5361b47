import type { Baris, KepalaLembar } from '@benang/imports/baris'
import { bacaRka, type BerkasRka } from '@benang/imports/rka/baca-rka'
import { galatSel } from '@benang/imports/rka/galat-sel'
import { lembarAsal } from '@benang/imports/rka/kolom-rka'
import { findSusunan, type PemetaanRka } from '@benang/imports/rka/susunan-rka'
import type { KerjaImpor, PertanyaanImpor } from '../sistem/adapter-impor.ts'
import type { PilihanGabung } from './gabung-rka.ts'

/** What an RKA file does not say. */
export const tanyaRka: readonly PertanyaanImpor[] = [
  {
    ...{
      nama: 'desimal',
      label: 'Tanda desimal pada angka yang tertulis sebagai teks',
      tipe: 'pilihan',
      wajib: false,
    },
    pilihan: [
      { nilai: 'koma', label: 'Koma: 1.250,50' },
      { nilai: 'titik', label: 'Titik: 1,250.50 (SIPD)' },
    ],
    bantuan: 'Kosongkan bila angkanya berformat Angka. Yang bisa berarti dua angka ditolak, tidak ditebak.',
  },
  {
    ...{
      nama: 'subKegiatan',
      label: 'Sub kegiatan untuk berkas yang tidak menyebutnya',
      tipe: 'teks',
      wajib: false,
    },
    bantuan: 'Kode sub kegiatan, misalnya 1.03.06.2.01.0001.',
  },
  {
    ...{ nama: 'dana', label: 'Sumber dana untuk berkas yang tidak menyebutnya', tipe: 'teks', wajib: false },
    bantuan: 'Kode sumber dana, misalnya 1.2.01.01.02.',
  },
  {
    ...{ nama: 'hapusHilang', label: 'Hapus baris yang hilang dari berkas', tipe: 'centang', wajib: false },
    bantuan: 'Baris kertas kerja yang tidak ada di berkas ikut dihapus. Tanpa centang, baris itu dibiarkan.',
  },
]

/** The answers, as the merge takes them. */
export function pilihanKerja({ pilihan, putusan }: KerjaImpor): PilihanGabung {
  const jawab = (nama: string) => pilihan[nama]?.trim() ?? ''
  const baku = (['subKegiatan', 'dana'] as const).flatMap((nama) =>
    jawab(nama) === '' ? [] : [[nama, jawab(nama)] as const],
  )
  return { putusan, hapusHilang: jawab('hapusHilang') === 'ya', baku: Object.fromEntries(baku) }
}

/** The mapped rows of an import at work, read as RKA lines, with what the file says of its origin. */
export async function berkasKerja(kerja: KerjaImpor): Promise<BerkasRka> {
  const { asal, judul } = await readKepala(kerja)
  const desimal = kerja.pilihan['desimal']
  const dipilih = desimal === 'koma' || desimal === 'titik' ? desimal : null
  const pemetaan = Object.fromEntries(
    kerja.pemetaan.map(({ lembar, barisKepala, letak }): [string, PemetaanRka] => {
      const kepala = judul.get(lembar)
      const dikenal = kepala === undefined ? undefined : findSusunan([kepala])
      const dialek = dikenal === undefined || 'kembar' in dikenal ? undefined : dikenal
      const sisi = dipilih ?? dialek?.desimal ?? null
      return [lembar, { judul: barisKepala, kolom: letak, desimal: sisi, dialek: dialek?.dialek ?? 'bebas' }]
    }),
  )
  const berkas = await bacaRka(rows(kerja, asal), { pemetaan })
  return { ...berkas, galat: [...berkas.galat, ...galatSel(berkas, kerja.galatPembaca)] }
}

async function readKepala({ mentah, pemetaan }: KerjaImpor) {
  const asal: Baris[] = []
  const judul = new Map<string, Baris>()
  let lembar = ''
  for await (const satu of mentah()) {
    if ('nama' in satu) lembar = satu.nama
    else if (lembar === lembarAsal) asal.push(satu)
    else if (pemetaan.some((peta) => peta.lembar === lembar && peta.barisKepala === satu.nomor))
      judul.set(lembar, satu)
  }
  return { asal, judul }
}

async function* rows(kerja: KerjaImpor, asal: readonly Baris[]): AsyncGenerator<KepalaLembar | Baris> {
  let kini = ''
  for await (const { lembar, baris } of kerja.isi()) {
    if (lembar !== kini) yield { nama: lembar, tampak: 'ya' }
    kini = lembar
    yield baris
  }
  yield { nama: lembarAsal, tampak: 'ya' }
  yield* asal
}
