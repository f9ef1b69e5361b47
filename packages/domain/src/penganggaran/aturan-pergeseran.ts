import { findPeran } from '../organisasi/peran.ts'
import { formatRupiah } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { bukanRinci } from './bagian-apbd.ts'
import { diAtasLantai } from './di-atas-lantai.ts'
import { jangkauanOf } from './jangkauan-pergeseran.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the pergeseran; that no line falls below realization and commitments is held by the book. */
export const aturanPergeseran: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'pergeseran-nol',
    uraian: 'Jumlah semua selisih pergeseran nol.',
    dasar: 'PP-12-2019:P164.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ jumlah }) =>
      jumlah === 0n
        ? []
        : [
            {
              lokasi: 'jumlah',
              pesan: `Selisihnya berjumlah ${formatRupiah(jumlah)}, seharusnya Rp0. Samakan yang ditambah dan yang dikurangi.`,
            },
          ],
  },
  {
    id: 'pergeseran-rekening',
    uraian: 'Baris pergeseran memakai rekening belanja (5) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, ['belanja']),
  },
  isiTerisi(
    {
      id: 'pergeseran-dasar',
      uraian: 'Pergeseran menyebut dasar hukumnya.',
      dasar: 'PP-12-2019:P164.7',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'dasar', pesan: 'Isi nomor dan tanggal Perkada atau Perda pergeseran.' },
  ),
  isiTerisi(
    {
      id: 'pergeseran-alasan',
      uraian: 'Pergeseran menyebut alasannya.',
      dasar: 'PP-12-2019:P164.7',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'alasan', huruf: 10, pesan: 'Tulis alasan pergeseran, sedikitnya 10 huruf.' },
  ),
  {
    id: 'pergeseran-bentuk',
    uraian:
      'Pergeseran antar sub kegiatan, kelompok atau jenis belanja dilakukan dengan perubahan Perda APBD.',
    dasar: 'PP-12-2019:P164.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ baris, isi }) => {
      const { kode, sebutan } = jangkauanOf(baris)
      if (kode !== 'perda' || isi['bentuk'] === 'perda') return []
      const pesan = `Pergeseran ini ${sebutan}, jadi dasarnya perubahan Perda APBD. Pilih bentuk itu dan isi nomornya, atau geser di dalam satu jenis belanja.`
      return [{ lokasi: 'isi.bentuk', pesan }]
    },
  },
  {
    id: 'pergeseran-wewenang',
    uraian:
      'Yang menandatangani pergeseran sesuai jangkauannya: rincian objek PPKD, objek Sekda, selebihnya KDH.',
    dasar: 'PP-12-2019:P164.2',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: wewenangKurang,
  },
  diAtasLantai({
    id: 'pergeseran-lantai',
    uraian:
      'Anggaran yang digeser belum terikat kontrak, belum ditagih atau dibayar, dan belum disediakan SPD.',
    dasar: 'PP-12-2019:P164.4',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'pergeseran-setelah-dpa',
    uraian: 'Pergeseran bertanggal sama dengan atau setelah DPA-nya.',
    dasar: 'PP-12-2019:P164.4',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]

function wewenangKurang({ baris, penandaTangan }: FaktaDokumen): readonly Temuan[] {
  if (penandaTangan === null) return []
  const { peran, sebutan, oleh } = jangkauanOf(baris)
  if (peran.includes(penandaTangan)) return []
  const anda = findPeran(penandaTangan)?.singkatan ?? penandaTangan
  const pesan = `Pergeseran ini ${sebutan}: wewenang ${oleh}, bukan ${anda}. Minta ${oleh} menandatanganinya.`
  return [{ lokasi: 'tanda-tangani', pesan }]
}
