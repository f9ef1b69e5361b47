import { kunciUsulan, listKunciUsulan } from '@benang/database/perencanaan/usulan'
import {
  insertRiwayatSekaligus,
  listDokumenSekaligus,
  moveDokumenSekaligus,
} from '@benang/database/sistem/dokumen-sekaligus'
import { type GalatImpor, type HasilPeriksa, hasilKosong } from '@benang/imports/imporan/hasil-periksa'
import { batas } from '@benang/imports/batas'
import { bacaBaris } from '@benang/imports/rujukan/baca-baris'
import { galatPembaca } from '@benang/imports/rujukan/galat-baris'
import { bacaUsulan, type BarisUsulan, sasaranUsulan } from '@benang/imports/usulan/baca-usulan'
import { rupiahToText, sum } from '@benang/values/rupiah'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor, HasilTerap, KerjaImpor } from '../sistem/adapter-impor.ts'
import { createSekaligusOf } from '../sistem/create-dokumen-sekaligus.ts'
import { galatImpor } from '../sistem/impor-rujukan.ts'
import { pelakuLangkah } from '../sistem/require-dokumen.ts'
import { stepSekaligusOf } from '../sistem/step-dokumen-sekaligus.ts'
import { uuidOf } from '../sistem/uuid-of.ts'
import { layananUsulan } from './usulan.ts'

const create = createSekaligusOf(layananUsulan)
const submit = stepSekaligusOf(layananUsulan, 'ajukan')
/** One import stays below what one document number series is drawn for at once. */
const paling = 2000

/** Usulan of a meeting: each row becomes an usulan that was submitted. Taken back while nobody has verified one of them. */
export const imporUsulan: AdapterImpor = {
  ...{ jenis: 'usulan', nama: 'Usulan masyarakat', peran: ['bappeda'], tahapan: 'usulan', pribadi: true },
  uraian: 'Daftar usulan hasil Musrenbang: tiap baris menjadi satu usulan yang diajukan dan bernomor.',
  sasaran: sasaranUsulan,
  pertanyaan: [
    {
      ...{ nama: 'alasan', label: 'Alasan untuk baris yang kosong', tipe: 'teks', wajib: false },
      bantuan: 'Misalnya: Hasil Musrenbang Kecamatan Tirta, 3 Februari.',
    },
    {
      ...{ nama: 'kontak', label: 'Kontak untuk baris yang kosong', tipe: 'teks', wajib: false },
      bantuan: 'Misalnya: Kantor Desa, 0812…. Tidak pernah ditampilkan ke publik.',
    },
  ],
  async izin({ context }, { tahun }) {
    const kini = Number(context.today.slice(0, 4))
    if (tahun === null || tahun < kini || tahun > kini + 2)
      throw new Refused('ISIAN', `Pilih tahun ${kini} sampai ${kini + 2} di kepala halaman.`)
  },
  periksa: async (env, kerja) => (await bacaSemua(env, kerja)).hasil,
  async terapkan(env, kerja) {
    const { hasil, baru } = await bacaSemua(env, kerja)
    if (hasil.jumlahGalat > 0) return { ...hasil, pesan: '' }
    return storeUsulan(env, kerja, { hasil, baru })
  },
  async halanganBatal(env, { hasil }) {
    const rows = await dokumenOf(env, hasil)
    if (rows.length === 0) return 'Impor ini tidak menambah usulan, jadi tidak ada yang dibatalkan.'
    const lanjut = rows.filter(({ status }) => status !== 'diajukan')
    const [satu] = lanjut
    if (satu === undefined) return null
    return `${lanjut.length} usulan sudah ditangani, yang pertama ${satu.nomor ?? ''} (${satu.status}). Tolak satu per satu yang tidak jadi, dengan alasannya.`
  },
  async batalkan(env, { hasil }) {
    const { pemdaId } = env.session
    const rows = await dokumenOf(env, hasil, { kunci: true })
    if (rows.some(({ status }) => status !== 'diajukan'))
      throw new Refused('BENTROK', 'Sebagian usulan baru saja ditangani. Muat ulang halaman ini.')
    const oleh = pelakuLangkah(env, { tindakan: 'batalkan', fungsi: 'pembuat', ke: 'batal' })
    await insertRiwayatSekaligus(env.tx, pemdaId, { oleh, dokumen: rows })
    await moveDokumenSekaligus(env.tx, pemdaId, { status: 'batal', dokumen: rows })
    return `${rows.length} usulan dibatalkan.`
  },
}

type Bacaan = { hasil: HasilPeriksa; baru: readonly BarisUsulan[] }

async function bacaSemua(env: Env, kerja: KerjaImpor): Promise<Bacaan> {
  const tahun = kerja.imporan.tahun ?? 0
  const umum = {
    alasan: kerja.pilihan['alasan']?.trim() ?? '',
    kontak: kerja.pilihan['kontak']?.trim() ?? '',
  }
  const ada = await listKunciUsulan(env.tx, { pemdaId: env.session.pemdaId, tahun })
  const dikenal = new Map(ada.map(({ kunci }) => [kunci, 0]))
  const galat: GalatImpor[] = []
  const [baru, ditolak]: [BarisUsulan[], Set<string>] = [[], new Set()]
  const catat = (satu: GalatImpor) => {
    ditolak.add(`${satu.lembar}!${satu.baris}`)
    galat.push(satu)
  }
  for (const satu of kerja.galatPembaca) catat(galatImpor(galatPembaca(satu)))
  let [dibaca, sama] = [0, 0]
  for await (const { lembar, baris, kepala } of kerja.isi()) {
    dibaca += 1
    const p = bacaBaris(baris, kepala, lembar)
    const usulan = bacaUsulan(p, umum)
    for (const salah of p.galat) catat(galatImpor(salah))
    if (p.galat.length > 0) continue
    const kunci = kunciUsulan(usulan)
    const dulu = dikenal.get(kunci)
    if (dulu === 0) sama += 1
    else if (dulu === undefined) baru.push(usulan)
    else catat(kembar({ lembar, baris: baris.nomor, dulu, uraian: usulan.uraian }))
    dikenal.set(kunci, dulu ?? baris.nomor)
  }
  if (baru.length > paling)
    throw new Refused(
      'ISIAN',
      `Satu berkas paling banyak ${paling} usulan baru; ini ${baru.length}. Bagi berkasnya.`,
    )
  const sebelum = sum(ada.map(({ jumlah }) => jumlah))
  const hasil = {
    ...{ ...hasilKosong, dibaca, sama, baru: baru.length, ditolak: ditolak.size, jumlahGalat: galat.length },
    ...{ diterima: galat.length > 0 ? 0 : dibaca, galat: galat.slice(0, batas.galat) },
    total: [
      {
        ...{ kunci: 'usulan', nama: `Perkiraan semua usulan ${tahun}`, sebelum: rupiahToText(sebelum) },
        sesudah: rupiahToText(sebelum + sum(baru.map(({ perkiraan }) => perkiraan))),
      },
    ],
  }
  return { hasil, baru }
}

function kembar({
  lembar,
  baris,
  dulu,
  uraian,
}: {
  lembar: string
  baris: number
  dulu: number
  uraian: string
}) {
  return galatImpor({
    ...{
      lembar,
      baris,
      kolom: '',
      nilai: uraian.slice(0, 80),
      alasan: `usulan yang sama sudah ada di baris ${dulu}`,
    },
    saran: 'Hapus salah satunya, atau bedakan lokasinya.',
  })
}

async function storeUsulan(env: Env, { imporan }: KerjaImpor, { hasil, baru }: Bacaan): Promise<HasilTerap> {
  if (baru.length === 0)
    return { ...hasil, pesan: `Semua ${hasil.sama} usulan sudah tercatat; tidak ada yang ditambah.` }
  const tahun = imporan.tahun ?? 0
  const dokumen = baru.map(({ uraian, perkiraan, ...isi }) => ({
    ...{ tanggal: env.context.today, uraian, baris: [], asalId: null },
    isi: { ...isi, perkiraan: rupiahToText(perkiraan) },
  }))
  const perintah = uuidOf(`impor/${imporan.kumpulan}`)
  const made = await create.run(env, { tahun, dokumen, perintah })
  const sebutan = made.dokumen.map((id) => ({ dokumenId: BigInt(id), versi: 1, sidik: '' }))
  await submit.run(env, { dokumen: sebutan, perintah })
  return {
    ...{ ...hasil, dokumen: made.dokumen, pesan: `${baru.length} usulan diajukan, ${hasil.sama} sudah ada.` },
    tautan: { label: 'Lihat daftar usulan', ke: '/app/dokumen/usulan' },
  }
}

async function dokumenOf(
  { tx, session }: Env,
  hasil: HasilTerap | null,
  { kunci }: { kunci: boolean } = { kunci: false },
) {
  const ids = (hasil?.dokumen ?? []).map(BigInt)
  return listDokumenSekaligus(tx, { pemdaId: session.pemdaId, dokumen: ids }, { kunci })
}
