import { type Database, inTenant } from '@benang/database/connection'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import { insertRekening } from '@benang/database/penganggaran/rekening'
import { insertSumberDana } from '@benang/database/penganggaran/sumber-dana'
import { insertSubKegiatan } from '@benang/database/perencanaan/sub-kegiatan'
import { registerKunci } from '@benang/database/ledger/kunci'
import type { Buku } from '@benang/database/ledger/post'
import { move, newBuku, posting } from '@benang/database/testing/new-buku'
import type { Kunci } from '@benang/ledger/kunci'
import { invariant } from '@benang/values/invariant'

type Posted = Parameters<typeof posting>[0]

/**
 * A book with two mata anggaran in words, for tests: `jalan` (unit 1) and `obat` (unit 2), 1.000.000 sen each in the DPA of
 * document 11 and 12, half of it in the cash budget of the first quarter and half in that of the third; `geser` shifts sen from
 * `jalan` to `obat`.
 */
export async function newAnggaran(db: Database, { pemdaId, tahun }: Buku) {
  await insertNasional(db)
  await inTenant(db.app, { pemdaId }, (tx) =>
    insertOrganisasi(tx, pemdaId, { ...dinasKesehatan, organisasiId: 2, indukId: null, sampai: null }),
  )
  const buku = await newBuku(db, { pemdaId, tahun })
  const [jalan = 0, obat = 0, plafon = 0] = await buku.inBook((tx) =>
    registerKunci(tx, { pemdaId, tahun, pelaku: 1, tanggal: `${tahun}-01-01` }, keys),
  )
  /** Posts documents that must be accepted; answers their numbers. */
  const posted = async (...documents: readonly Posted[]): Promise<readonly bigint[]> =>
    (await buku.post(documents.map(posting))).map((result) => {
      invariant(result.hasil === 'catat', `a test posts what fits: ${JSON.stringify(result, asText)}`)
      return result.no
    })
  await posted(
    { jenis: 'rkpd', tanggal: `${tahun - 1}-06-30`, mutasi: [move('luar>rkpd', plafon, 2_000_000n)] },
    { jenis: 'ppas', tanggal: `${tahun - 1}-08-10`, mutasi: [move('rkpd>ppas', plafon, 2_000_000n)] },
    ...[jalan, obat].map(
      (kunci, urut): Posted => ({
        jenis: 'dpa',
        tanggal: `${tahun - 1}-12-31`,
        dokumen: BigInt(urut + 11),
        nomor: `DPA/${urut + 1}`,
        mutasi: [
          move('ppas>rka', plafon, 1_000_000n, { ke: kunci }),
          move('rka>dpa', kunci, 1_000_000n),
          move('luar>bebas', kunci, 1_000_000n),
          move('dpa>kas', kunci, 500_000n, { bulan: 1 }),
          move('dpa>kas', kunci, 500_000n, { bulan: 7 }),
        ],
      }),
    ),
  )
  const geser = (jumlah: bigint) => posted(pergeseranOf(tahun, { plafon, jalan, obat, jumlah }))
  return { ...buku, posted, geser, jalan, obat, plafon }
}

/** A document that shifts sen from `jalan` to `obat`. */
function pergeseranOf(
  tahun: number,
  { plafon, jalan, obat, jumlah }: Record<'plafon' | 'jalan' | 'obat', number> & { jumlah: bigint },
): Posted {
  const langkah = (kunci: number, sen: bigint) => [
    move('ppas>rka', plafon, sen, { ke: kunci }),
    ...[
      move('rka>dpa', kunci, sen),
      move('luar>bebas', kunci, sen),
      move('dpa>kas', kunci, sen, { bulan: 7 }),
    ],
  ]
  return {
    ...{ jenis: 'pergeseran', tanggal: `${tahun}-06-11`, dokumen: 13n, nomor: 'PERGESERAN/1' },
    mutasi: [...langkah(jalan, -jumlah), ...langkah(obat, jumlah)],
  }
}

const dinasKesehatan = {
  kode: '1.02',
  nama: 'Dinas Kesehatan',
  singkatan: 'Dinkes',
  jenis: 'skpd',
  sejak: '2025-01-01',
} as const

const keys: readonly Kunci[] = [
  {
    golongan: 'mata_anggaran',
    unit: 1,
    subKegiatan: 1,
    rekening: 1,
    dana: 1,
    kode: '1.03.10.2.01.0001/5.2.04.01.01.0001',
  },
  {
    golongan: 'mata_anggaran',
    unit: 2,
    subKegiatan: 2,
    rekening: 2,
    dana: 1,
    kode: '1.02.02.2.01.0001/5.1.02.01.01.0037',
  },
  { golongan: 'plafon', unit: 1, subKegiatan: 1, kode: '1.03.10.2.01.0001' },
]

async function insertNasional(db: Database): Promise<void> {
  const rekening = { edisi: 'uji', rinci: true }
  const sub = {
    edisi: 'uji',
    jenisPemda: 'kabkota',
    urusan: 'U',
    bidang: 'B',
    program: 'P',
    kegiatan: 'K',
  } as const
  const unsaid = { kinerja: null, indikator: null, satuan: null }
  await inTenant(db.app, { pemdaId: 0 }, async (tx) => {
    await insertRekening(tx, [
      {
        ...rekening,
        rekeningId: 1,
        kode: '5.2.04.01.01.0001',
        segmen: [5, 2, 4, 1, 1, 1],
        uraian: 'Belanja Modal Jalan Kota',
      },
      {
        ...rekening,
        rekeningId: 2,
        kode: '5.1.02.01.01.0037',
        segmen: [5, 1, 2, 1, 1, 37],
        uraian: 'Belanja Obat-Obatan',
      },
    ])
    await insertSubKegiatan(tx, [
      {
        ...sub,
        ...unsaid,
        subKegiatanId: 1,
        kode: '1.03.10.2.01.0001',
        segmen: [1, 3, 10, 2, 1, 1],
        nama: 'Pembangunan Jalan',
      },
      {
        ...sub,
        ...unsaid,
        subKegiatanId: 2,
        kode: '1.02.02.2.01.0001',
        segmen: [1, 2, 2, 2, 1, 1],
        nama: 'Pengadaan Obat',
      },
    ])
    await insertSumberDana(tx, [{ danaId: 1, kode: '1.1', nama: 'DAU', khusus: false }])
  })
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value
}
