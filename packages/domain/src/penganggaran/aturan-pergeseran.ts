import { formatRupiah } from '@benang/values/rupiah'
import { findPeran } from '../organisasi/peran.ts'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'
import { bukanRinci } from './bagian-apbd.ts'
import { diAtasLantai } from './di-atas-lantai.ts'
import { wewenangGeser } from './jangkauan-pergeseran.ts'
import type { WewenangGeser } from './matriks-pergeseran.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the pergeseran; that no line falls below realization and commitments is held by the book too. */
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
    id: 'pergeseran-penerima',
    uraian:
      'Pergeseran hibah, bantuan sosial, bagi hasil atau bantuan keuangan menyebut penerima semula dan penggantinya.',
    dasar: 'PP-12-2019:P102.4',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: penerimaTakDisebut,
  },
  {
    id: 'pergeseran-bentuk',
    uraian: 'Pergeseran antar organisasi sampai antar jenis belanja dilakukan dengan perubahan Perda APBD.',
    dasar: 'PP-12-2019:P164.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: (fakta) => {
      const [perda] = lintasOf(fakta).filter(({ bentuk }) => bentuk === 'perda')
      if (perda === undefined || fakta.isi['bentuk'] === 'perda') return []
      const pesan = `Pergeseran ini ${perda.sebutan}, jadi dasarnya perubahan Perda APBD. Pilih bentuk itu dan isi nomornya, atau geser di dalam satu sub kegiatan dan jenis belanja.`
      return [{ lokasi: 'isi.bentuk', pesan }]
    },
  },
  {
    id: 'pergeseran-wewenang',
    uraian: 'Pergeseran ditandatangani KDH, juga di dalam satu jenis belanja.',
    dasar: 'PP-12-2019:P164.2',
    diperiksa: 'terverifikasi',
    berlaku: { sejak: '2019-03-12', sampai: '2020-12-29' },
    check: wewenangKurang,
  },
  {
    id: 'pergeseran-wewenang',
    uraian:
      'Yang menandatangani pergeseran sesuai jangkauannya: rincian objek PPKD, objek Sekda, selebihnya, juga sumber dana, penerima dan lokasi, KDH.',
    dasar: 'PERMENDAGRI-77-2020:BAB-VI-D-1',
    diperiksa: 'kutipan',
    berlaku: { sejak: '2020-12-30' },
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

/** Accounts whose recipients stand by name in the annexes of the Perkada Penjabaran. */
const berpenerima = ['5.1.05.', '5.1.06.', '5.4.'] as const

const terisi = (isi: FaktaDokumen['isi'], nama: string) => String(isi[nama] ?? '').trim() !== ''

function lintasOf({ baris, isi, tanggal }: FaktaDokumen): readonly WewenangGeser[] {
  const ubahan = { penerima: terisi(isi, 'penerima'), lokasi: terisi(isi, 'lokasi') }
  return wewenangGeser(
    baris.map((satu) => ({ ...satu, dana: String(satu.danaId) })),
    ubahan,
    tanggal,
  )
}

function penerimaTakDisebut({ baris, isi }: FaktaDokumen): readonly Temuan[] {
  if (terisi(isi, 'penerima')) return []
  const satu = baris.find(({ rekening }) => berpenerima.some((awal) => rekening.startsWith(awal)))
  if (satu !== undefined)
    return [
      {
        lokasi: 'isi.penerima',
        pesan: `${sebutBaris(satu)} diberikan menurut nama penerima. Isi penerima semula dan penggantinya.`,
      },
    ]
  if (terisi(isi, 'lokasi') || lintasTerbaca(baris)) return []
  return [
    {
      lokasi: 'isi.penerima',
      pesan:
        'Baris-barisnya saling meniadakan. Isi perubahan penerima atau lokasinya, atau batalkan draf ini.',
    },
  ]
}

/** True where some mata anggaran or month really changes. */
function lintasTerbaca(baris: FaktaDokumen['baris']): boolean {
  const groups = Map.groupBy(baris, ({ kunci, bulan }) => `${kunci} ${bulan}`)
  return [...groups.values()].some((group) => group.reduce((total, { jumlah }) => total + jumlah, 0n) !== 0n)
}

function wewenangKurang(fakta: FaktaDokumen): readonly Temuan[] {
  const { penandaTangan } = fakta
  if (penandaTangan === null) return []
  const [kurang] = lintasOf(fakta).filter(({ peran }) => !peran.includes(penandaTangan))
  if (kurang === undefined) return []
  const anda = findPeran(penandaTangan)?.singkatan ?? penandaTangan
  const pesan = `Pergeseran ini ${kurang.sebutan}: wewenang ${kurang.oleh}, bukan ${anda}. Minta ${kurang.oleh} menandatanganinya.`
  return [{ lokasi: 'tanda-tangani', pesan }]
}
