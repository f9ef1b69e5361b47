import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { listAcuanBuku } from '@benang/database/penganggaran/acuan-buku'
import { type BarisKertas, findKertas, listBarisKertas } from '@benang/database/penganggaran/kertas'
import { listNamaSub } from '@benang/database/penganggaran/kertas-impor'
import { listPlafon } from '@benang/database/penganggaran/plafon'
import { findStandar } from '@benang/database/penganggaran/standar-harga'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { readPemda } from '@benang/database/sistem/pengguna'
import { semuaJenisBelanja } from '@benang/domain/penganggaran/kertas/jenis-belanja'
import type { BukuKerja } from '@benang/reports/buku-kerja'
import { kodeOf } from '@benang/values/kode-of'
import { formatTanggal } from '@benang/values/tanggal'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { lembarAsalRka, lembarDaftar, lembarPagu, lembarStandar } from './buku-rka-lembar.ts'
import { lembarRka } from './buku-rka.ts'
import { lembarSipd } from './buku-sipd.ts'
import { requireKertasDokumen } from './kertas.ts'
import { barisAwal } from './open-kertas.ts'

/** `subKegiatan`: a code, or undefined for the whole RKA. */
export type ReadBukuRkaInput = {
  dokumenId: bigint
  bentuk: 'benang' | 'sipd'
  subKegiatan?: string | undefined
}
export type BukuRka = { buku: BukuKerja; nama: readonly string[]; baris: number }

const maxBaris = 20_000
const maxStandar = 5_000

/** An RKA as a workbook: our template, to be filled in and read back, or the columns SIPD takes in. */
export const readBukuRka: Act<ReadBukuRkaInput, BukuRka> = {
  name: 'rka.buku',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId, bentuk, subKegiatan }) {
    const dokumen = await requireKertasDokumen(env, dokumenId)
    const kertas = await findKertas(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
    const semua =
      kertas === undefined
        ? await barisAwal(env, dokumen)
        : await listBarisKertas(
            env.tx,
            { pemdaId: env.session.pemdaId, dokumenId },
            { mulai: 0, banyak: maxBaris },
          )
    const lingkup = kodeOf(subKegiatan ?? '')
    const baris = semua.filter(({ isi }) => lingkup === '' || kodeOf(isi['subKegiatan'] ?? '') === lingkup)
    if (lingkup !== '' && baris.length === 0 && kertas !== undefined)
      throw new Refused(
        'TIDAK_ADA',
        `Sub kegiatan ${subKegiatan ?? ''} tidak ada di RKA ini. Pilih sub kegiatan dari daftarnya.`,
      )
    const bahan = await readBahan(env, dokumen, baris)
    const nomor = kertas?.nomor ?? 0
    const buku =
      bentuk === 'sipd'
        ? { judul: `RKA ${bahan.unit.nama} ${dokumen.tahun}`, lembar: [lembarSipd({ ...bahan, baris })] }
        : await bukuBenang(env, dokumen, { bahan, baris, nomor, lingkup: subKegiatan ?? '' })
    const nama = [
      bentuk === 'sipd' ? 'sipd-rka' : 'rka',
      bahan.unit.kode,
      `ta-${dokumen.tahun}`,
      subKegiatan ?? '',
      `d${dokumenId}`,
    ]
    return { buku, nama, baris: baris.length }
  },
}

type Bahan = Awaited<ReturnType<typeof readBahan>>

async function readBahan(
  { tx, session: { pemdaId } }: Env,
  { tahun, unitId }: Dokumen,
  baris: readonly BarisKertas[],
) {
  const unit = (await listOrganisasi(tx, pemdaId)).find(({ organisasiId }) => organisasiId === unitId)
  const [pertama] = baris
  const akun = Number(/^\d/.exec(pertama?.isi['rekening'] ?? '')?.[0] ?? 5)
  const acuan = await listAcuanBuku(tx, { tahun, akun })
  const ids = baris.flatMap(({ subKegiatanId }) => (subKegiatanId === null ? [] : [subKegiatanId]))
  const nama = await listNamaSub(tx, [...new Set(ids)])
  const sub = new Map(
    baris.flatMap(({ subKegiatanId, isi }) => {
      const kode = isi['subKegiatan'] ?? ''
      return subKegiatanId === null
        ? []
        : [[kodeOf(kode), { kode, nama: nama.get(subKegiatanId) ?? '' }] as const]
    }),
  )
  return {
    ...{ unit: { kode: unit?.kode ?? '', nama: unit?.nama ?? '' }, acuan, sub },
    namaSub: new Map([...sub].map(([kunci, satu]) => [kunci, satu.nama])),
    namaRekening: new Map(acuan.rekening.map((satu) => [kodeOf(satu.kode), satu.nama])),
    namaDana: new Map(acuan.dana.map((satu) => [kodeOf(satu.kode), satu.nama])),
  }
}

async function bukuBenang(
  env: Env,
  dokumen: Dokumen,
  {
    bahan,
    baris,
    nomor,
    lingkup,
  }: { bahan: Bahan; baris: readonly BarisKertas[]; nomor: number; lingkup: string },
): Promise<BukuKerja> {
  const { tx, session, context } = env
  const { pemdaId } = session
  const { tahun, unitId, dokumenId } = dokumen
  const pemda = await readPemda(tx, pemdaId)
  const plafon = (await listPlafon(tx, { pemdaId, tahun, unitId })).filter(
    ({ subKegiatanKode }) => lingkup === '' || kodeOf(subKegiatanKode) === kodeOf(lingkup),
  )
  const daftar = daftarOf(bahan, plafon)
  const judul = `RKA ${bahan.unit.nama} ${tahun}`
  const kepala = [
    'RENCANA KERJA DAN ANGGARAN SATUAN KERJA PERANGKAT DAERAH',
    `${pemda.nama}, Tahun Anggaran ${tahun}`,
    `Organisasi: ${bahan.unit.kode} ${bahan.unit.nama}`,
    `${dokumen.uraian}. Keadaan kertas kerja pada perubahan ke-${nomor}, diunduh ${formatTanggal(context.today)}.`,
    'Sel putih diisi, sel abu-abu terkunci tanpa sandi. Baris baru: sisipkan di bawah judulnya atau pakai baris kosong di akhir. Simpan sebagai .xlsx, lalu impor.',
  ]
  const banyak = { rekening: 0, dana: 0, satuan: 0, jenisBelanja: 0, subKegiatan: 0 }
  for (const [name, isi] of Object.entries(daftar)) Object.assign(banyak, { [name]: isi.length })
  const { namaSub, namaRekening } = bahan
  return {
    judul,
    lembar: [
      lembarRka({ kepala, contoh: pemda.contoh, baris, nomor, namaSub, namaRekening, daftar: banyak }),
      lembarPagu(plafon, baris),
      await standarOf(env, dokumen, baris),
      lembarDaftar(daftar),
      lembarAsalRka({
        ...{
          bentuk: 'rka-1',
          pemda: String(pemdaId),
          dokumen: String(dokumenId),
          nama: judul,
          revisi: String(nomor),
        },
        ...{ unit: bahan.unit.kode, tahun: String(tahun), sub_kegiatan: lingkup },
      }),
    ],
  }
}

function daftarOf(
  { acuan, sub }: Bahan,
  plafon: readonly { subKegiatanKode: string; subKegiatanNama: string }[],
) {
  const berpagu = plafon.map(
    ({ subKegiatanKode, subKegiatanNama }) =>
      [kodeOf(subKegiatanKode), { kode: subKegiatanKode, nama: subKegiatanNama }] as const,
  )
  const semuaSub = new Map([...berpagu, ...sub])
  return {
    rekening: acuan.rekening.map(({ kode, nama }) => `${kode} ${nama}`),
    dana: acuan.dana.map(({ kode, nama }) => `${kode} ${nama}`),
    satuan: acuan.satuan,
    jenisBelanja: semuaJenisBelanja.map(({ kode }) => kode),
    subKegiatan: [...semuaSub.values()].map(({ kode, nama }) => `${kode} ${nama}`),
  }
}

/** Standards for the accounts the RKA uses, of any account where it uses none yet. */
async function standarOf(
  { tx, session: { pemdaId } }: Env,
  { tahun, tanggal }: Dokumen,
  baris: readonly BarisKertas[],
) {
  const rekening = [
    ...new Set(baris.map(({ isi }) => kodeOf(isi['rekening'] ?? '')).filter((kode) => kode !== '')),
  ]
  const tingkat = [
    ...new Set(
      rekening.flatMap((kode) => kode.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'))),
    ),
  ]
  const awalTahun = `${tahun}-01-01`
  const standar = await findStandar(tx, {
    ...{
      pemdaId,
      tanggal: tanggal > awalTahun ? tanggal : awalTahun,
      zona: 1,
      jenis: ['SSH', 'SBU', 'HSPK', 'ASB'],
    },
    ...{ rekening: tingkat, kata: [], banyak: maxStandar },
  })
  const penuh =
    standar.length === maxStandar
      ? ` Hanya ${maxStandar} yang pertama; cari selebihnya di halaman Standar harga.`
      : ''
  return lembarStandar(standar, `Yang boleh dipakai rekening RKA ini pada tahun ${tahun}.${penuh}`)
}
