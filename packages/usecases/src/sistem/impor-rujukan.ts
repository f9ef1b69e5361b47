import type { Baris, KepalaLembar } from '@benang/imports/baris'
import { type GalatImpor, type HasilPeriksa, hasilKosong } from '@benang/imports/imporan/hasil-periksa'
import type { KolomImpor, Sasaran } from '@benang/imports/imporan/pemetaan'
import { usulSel } from '@benang/imports/imporan/usul-sel'
import { bentukDaftar, type NamaDaftar } from '@benang/imports/rujukan/daftar'
import type { GalatBaris } from '@benang/imports/rujukan/galat-baris'
import { isTanggal } from '@benang/values/tanggal'
import type { Env } from '../act.ts'
import type { HasilTerap, KerjaImpor, PertanyaanImpor } from './adapter-impor.ts'
import type { HasilImpor, MasukanImpor } from './impor-masukan.ts'

/** The columns of a list, under the words people know; a column without one goes by its own name. */
export function sasaranDaftar(daftar: NamaDaftar, label: Readonly<Record<string, string>>): Sasaran {
  const bernama = ({ nama, judul, wajib }: Omit<KolomImpor, 'label'>): KolomImpor => {
    const polos = nama.replaceAll('_', ' ')
    const sebutan = label[nama] ?? polos.charAt(0).toUpperCase() + polos.slice(1)
    return { nama, judul, label: sebutan, ...(wajib === true ? { wajib } : {}) }
  }
  return bentukDaftar[daftar].susunan.map((susunan) => susunan.map(bernama))
}

/** The edition of a list and its legal basis. */
export const tanyaEdisi: readonly PertanyaanImpor[] = [
  {
    ...{ nama: 'edisi', label: 'Nama edisi', tipe: 'teks', wajib: true },
    bantuan: 'Nama yang sudah ada menambah edisi itu; nama baru membuatnya.',
  },
  {
    ...{ nama: 'dasar', label: 'Dasar hukum', tipe: 'teks', wajib: false },
    bantuan: 'Wajib untuk edisi baru, misalnya Kepmendagri nomor dan tahunnya.',
  },
  {
    ...{ nama: 'sejakTahun', label: 'Mulai tahun anggaran', tipe: 'tahun', wajib: false },
    bantuan: 'Kosongkan bila belum dipakai.',
  },
]

/** What an importer of lists is asked, from the answers given on the screen. */
export function masukanOf(
  { session }: Env,
  daftar: NamaDaftar,
  { kerja, latihan }: { kerja: KerjaImpor; latihan: boolean },
): MasukanImpor {
  const jawab = (nama: string) => kerja.pilihan[nama]?.trim() ?? ''
  const tanggal = (nama: 'sejak' | 'sampai') => (isTanggal(jawab(nama)) ? { [nama]: jawab(nama) } : {})
  const jenisPemda = jawab('jenisPemda')
  const sejakTahun = jawab('sejakTahun')
  return {
    ...{ daftar, edisi: jawab('edisi'), dasar: jawab('dasar') === '' ? null : jawab('dasar') },
    ...{ sejakTahun: sejakTahun === '' ? null : Number(sejakTahun), lebar: null, latihan },
    pilihan: {
      ...(jenisPemda === 'provinsi' || jenisPemda === 'kabkota' ? { jenisPemda } : {}),
      ...{ ...tanggal('sejak'), ...tanggal('sampai') },
      ...(jawab('tambahan') === 'ya' ? { tambahan: true } : {}),
    },
    ...{ berkas: kerja.imporan.berkas, galatPembaca: kerja.galatPembaca, oleh: session.nama },
    isi: () => dijuduli(kerja, daftar),
  }
}

/** The mapped rows under the headings the importer knows. */
async function* dijuduli(kerja: KerjaImpor, daftar: NamaDaftar): AsyncGenerator<KepalaLembar | Baris> {
  const judul = new Map(bentukDaftar[daftar].susunan.flat().map((kolom) => [kolom.nama, kolom.judul[0]]))
  let kini = ''
  for await (const { lembar, baris, kepala } of kerja.isi()) {
    if (lembar !== kini) {
      kini = lembar
      yield { nama: lembar, tampak: 'ya' }
      const sel = [...kepala.letak].map(([nama, kolom]) => ({
        ...{ kolom, teks: judul.get(nama) ?? nama, jenis: 'teks' as const },
      }))
      const { barisKepala = 0 } = kerja.pemetaan.find((satu) => satu.lembar === lembar) ?? {}
      yield { nomor: barisKepala, sel: sel.toSorted((a, b) => a.kolom - b.kolom) }
    }
    yield baris
  }
}

/** An importer's answer as the wizard shows it. */
export function periksaOf(hasil: HasilImpor): HasilPeriksa {
  const { dibaca, baru, berubah, sama, ditolak, galat, peringatan } = hasil
  return {
    ...{ ...hasilKosong, dibaca, baru, berubah, sama, ditolak, peringatan },
    ...{ diterima: galat.length === 0 ? dibaca : 0, jumlahGalat: galat.length },
    galat: galat.map(galatImpor),
  }
}

/** What was stored, in a sentence. */
export function terapOf(hasil: HasilImpor, tautan: HasilTerap['tautan']): HasilTerap {
  const { baru, berubah, sama } = hasil
  const pesan =
    baru + berubah === 0
      ? `Isinya sudah sama semua (${sama} baris); tidak ada yang berubah.`
      : `${baru} baris baru, ${berubah} berubah, ${sama} sama.`
  return { ...periksaOf(hasil), pesan, ...(tautan === undefined ? {} : { tautan }) }
}

/** A fault of a reader with its cell. */
export function galatImpor({ lembar, baris, kolom, nilai, alasan, saran }: GalatBaris): GalatImpor {
  const pesan = alasan.charAt(0).toUpperCase() + alasan.slice(1)
  const usul = kolom === '' ? undefined : usulSel({ nilai, pesan })
  const sel = kolom === '' ? '' : `${kolom}${baris}`
  return { lembar, baris, kolom, sel, nilai, pesan, saran, ...(usul === undefined ? {} : { usul }) }
}
