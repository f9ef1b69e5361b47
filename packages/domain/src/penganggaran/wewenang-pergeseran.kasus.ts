import type { FaktaBaris, FaktaDokumen } from '../sistem/aturan.ts'
import { baris } from '../testing/fakta.ts'
import type { Kasus } from '../testing/kasus.ts'
import { atk, cetak, geser, isi, jasa, konsumsi } from './aturan-pergeseran.kasus.ts'

const lain = '1.03.10.2.01.0055'
const pasang = (a: Partial<FaktaBaris>, b: Partial<FaktaBaris>, ...sisa: Partial<FaktaBaris>[]) =>
  [a, b, ...sisa].map((satu, at) =>
    baris(at % 2 === 0 ? '-30' : '30', { urut: at + 1, kunci: at + 1, rekening: atk, bulan: 10, ...satu }),
  )
const bentuk = ['pergeseran-bentuk @ isi.bentuk']
const wewenang = ['pergeseran-wewenang @ tanda-tangani']
const pada = (tanggal: string, penandaTangan: string, ke: string) =>
  geser(atk, ke, { tahun: Number(tanggal.slice(0, 4)), tanggal, penandaTangan, asal: null })

type Geseran = readonly [string, readonly FaktaBaris[], Partial<FaktaDokumen>, readonly string[]]
const geseran: readonly Geseran[] = [
  ['antar sub kegiatan memerlukan Perda', pasang({}, { subKegiatan: lain }), {}, bentuk],
  [
    'antar unit memerlukan Perda',
    pasang({}, { unitId: 2 }),
    { unitId: 1 },
    ['baris-unit @ baris.2', ...bentuk],
  ],
  ['antar jenis belanja memerlukan Perda', pasang({}, { rekening: '5.1.01.01.01.0001' }), {}, bentuk],
  [
    'dua geseran berlawanan antar jenis di dua sub kegiatan tetap memerlukan Perda',
    pasang(
      {},
      { rekening: '5.1.01.01.01.0001' },
      { rekening: '5.1.01.01.01.0001', subKegiatan: lain },
      { subKegiatan: lain },
    ),
    {},
    bentuk,
  ],
  [
    'dua geseran berlawanan antar objek di dua sub kegiatan bukan wewenang PPKD',
    pasang({}, { rekening: jasa }, { rekening: jasa, subKegiatan: lain }, { subKegiatan: lain }),
    { penandaTangan: 'ppkd' },
    wewenang,
  ],
  [
    'dua geseran berlawanan antar objek pada dua sumber dana bukan wewenang PPKD',
    pasang({}, { rekening: jasa }, { rekening: jasa, danaId: 2 }, { danaId: 2 }),
    { penandaTangan: 'ppkd' },
    wewenang,
  ],
  ['sumber dana saja bukan wewenang PPKD', pasang({}, { danaId: 2 }), { penandaTangan: 'ppkd' }, wewenang],
  ['sumber dana saja bukan wewenang Sekda', pasang({}, { danaId: 2 }), { penandaTangan: 'sekda' }, wewenang],
  ['sumber dana saja oleh KDH dengan Perkada sah', pasang({}, { danaId: 2 }), { penandaTangan: 'kdh' }, []],
  [
    'sumber dana yang saling meniadakan antar dua rekening tetap wewenang KDH',
    pasang({}, { danaId: 2 }, { rekening: konsumsi, danaId: 2 }, { rekening: konsumsi }),
    { penandaTangan: 'sekda' },
    wewenang,
  ],
  [
    'hibah antar penerima bukan wewenang PPKD',
    pasang({ rekening: '5.1.05.01.01.0001' }, { rekening: '5.1.05.01.01.0002' }),
    { penandaTangan: 'ppkd', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    wewenang,
  ],
  [
    'hibah antar penerima oleh KDH sah',
    pasang({ rekening: '5.1.05.01.01.0001' }, { rekening: '5.1.05.01.01.0002' }),
    { penandaTangan: 'kdh', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    [],
  ],
  [
    'perubahan lokasi bukan wewenang PPKD',
    pasang({}, { rekening: konsumsi }),
    { penandaTangan: 'ppkd', isi: { ...isi, lokasi: 'Semula Jalan A, menjadi Jalan B' } },
    wewenang,
  ],
  [
    'baris yang saling meniadakan tanpa perubahan penerima atau lokasi ditolak',
    pasang({ kunci: 1 }, { kunci: 1 }),
    { penandaTangan: 'kdh' },
    ['pergeseran-penerima @ isi.penerima'],
  ],
  [
    'penerima saja, tanpa uang yang berpindah rekening, oleh KDH sah',
    pasang({ kunci: 1 }, { kunci: 1 }),
    { penandaTangan: 'kdh', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    [],
  ],
]

/** Who must agree to what crosses what, and the days before and after Permendagri 77/2020; findings as `rule @ place`. */
export const kasusWewenang: readonly Kasus[] = [
  ...geseran.map(
    ([kalimat, lines, ubah, temuan]): Kasus => [kalimat, geser(atk, atk, { baris: lines, ...ubah }), temuan],
  ),
  [
    'antar objek oleh PPKD pada 11 Maret 2019, sebelum PP 12/2019, tidak dinilai aturan ini',
    pada('2019-03-11', 'ppkd', jasa),
    [],
  ],
  [
    'antar rincian objek oleh PPKD pada 29 Desember 2020 ditolak: masih wewenang KDH',
    pada('2020-12-29', 'ppkd', cetak),
    wewenang,
  ],
  [
    'antar objek oleh Sekda pada 29 Desember 2020 ditolak: masih wewenang KDH',
    pada('2020-12-29', 'sekda', jasa),
    wewenang,
  ],
  ['antar objek oleh KDH pada 29 Desember 2020 sah', pada('2020-12-29', 'kdh', jasa), []],
  [
    'antar rincian objek oleh PPKD pada 30 Desember 2020 sah, sejak Permendagri 77/2020',
    pada('2020-12-30', 'ppkd', cetak),
    [],
  ],
  ['antar objek oleh Sekda pada 30 Desember 2020 sah', pada('2020-12-30', 'sekda', jasa), []],
  ['antar objek oleh PPKD pada 30 Desember 2020 tetap ditolak', pada('2020-12-30', 'ppkd', jasa), wewenang],
]
