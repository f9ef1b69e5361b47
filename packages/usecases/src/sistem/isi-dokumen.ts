import type { BarisBaru, DokumenBaris, Rincian } from '@benang/database/sistem/dokumen-baris'
import { type Isian, isBerjumlah, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import { hitungRincian } from '@benang/domain/penganggaran/kertas/hitung-rincian'
import { bulanTriwulan } from '@benang/domain/kinerja/triwulan'
import { golonganKunci } from '@benang/ledger/kunci'
import { parseRupiah, sum } from '@benang/values/rupiah'
import { isTanggal, type Tanggal } from '@benang/values/tanggal'
import { type Pelanggaran, Refused } from '../refused.ts'

/** What a person writes into a document: head, further fields of the kind, lines (sen). */
export type IsianDokumen = {
  tanggal: Tanggal
  uraian: string
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly BarisBaru[]
  /** For kinds that adopt documents: which; absent: all that may be adopted. */
  muatan?: readonly bigint[] | undefined
}

const maxBaris = 20_000

/** Refuses what cannot even be a draft of this kind: unknown fields, malformed values, lines of another form. */
export function requireIsi(jenis: JenisDokumen, { isi, baris }: IsianDokumen): void {
  const pelanggaran = [
    ...Object.entries(isi).flatMap(([nama, nilai]) => checkNilai(jenis, nama, nilai)),
    ...baris.flatMap((satu, index) => checkBaris(jenis, satu, index + 1)),
    ...checkKembar(jenis, baris),
  ]
  if (baris.length > maxBaris)
    pelanggaran.push(at('baris', `Satu ${jenis.singkatan} memuat paling banyak ${maxBaris} baris.`))
  refuseIf(pelanggaran)
}

/** Fields that must be filled before a document may go on; a draft may lack them. */
export function missingIsian(
  jenis: JenisDokumen,
  { isi, baris }: { isi: IsianDokumen['isi']; baris: readonly unknown[] },
): readonly Pelanggaran[] {
  const kosong = jenis.isian
    .filter(({ nama, wajib }) => wajib && (isi[nama] === undefined || isi[nama] === ''))
    .map(({ nama, label }) => at(`isi.${nama}`, `Isi ${label.charAt(0).toLowerCase()}${label.slice(1)}.`))
  const butuhBaris = jenis.baris !== 'tanpa' && jenis.baris !== 'potongan' && baris.length === 0
  return butuhBaris ? [...kosong, at('baris', 'Tambah paling sedikit satu baris.')] : kosong
}

/** Refuses lines that take up a document that is not of the kind or not verified. */
export function requireAcuan({ barisAcuan }: JenisDokumen, terbaca: readonly DokumenBaris[]): void {
  refuseIf(
    terbaca.flatMap(({ urut, acuan }) => {
      if (acuan === null || (acuan.jenis === barisAcuan && acuan.status === 'diverifikasi')) return []
      return [
        at(`baris.${urut}`, `Baris ${urut}: yang ditampung harus ${barisAcuan} yang sudah diverifikasi.`),
      ]
    }),
  )
}

/** Refuses lines whose keys the book lacks, or that are of another sort than the kind has. */
export function requireKunci(
  jenis: JenisDokumen,
  ditulis: readonly BarisBaru[],
  terbaca: readonly DokumenBaris[],
): void {
  const sorts = golonganBaris[jenis.baris]
  const known = new Map(terbaca.map(({ urut, golongan }) => [urut, golongan]))
  refuseIf(
    ditulis.flatMap((_, index) => {
      const golongan = known.get(index + 1)
      if (golongan !== undefined && sorts.includes(golongan)) return []
      return [
        at(`baris.${index + 1}`, `Baris ${index + 1}: pilih kunci anggaran yang ada di buku tahun ini.`),
      ]
    }),
  )
}

/** The amount of a document: its lines, a field of its head, what it adopts, or that of its origin where it repeats or withholds. */
export function jumlahOf(
  jenis: JenisDokumen,
  { baris, isi }: { baris: readonly { jumlah: bigint }[]; isi: IsianDokumen['isi'] },
  { asal, muatan }: { asal: { jumlah: bigint } | undefined; muatan: readonly { jumlah: bigint }[] },
): bigint {
  const { baris: bentuk, jumlahDari } = jenis
  const nilai = jumlahDari === undefined ? undefined : isi[jumlahDari]
  if (typeof nilai === 'string' && nilai !== '') return parseRupiah(nilai)
  // Indicators have satuan of their own, which do not add up; prices of a list do not either.
  if (!isBerjumlah(jenis)) return 0n
  if (bentuk === 'tanpa' && muatan.length > 0) return sum(muatan.map(({ jumlah }) => jumlah))
  if (bentuk === 'tanpa' || bentuk === 'potongan') return asal?.jumlah ?? 0n
  return sum(baris.map(({ jumlah }) => jumlah))
}

const { mata_anggaran: mata, plafon, akun, indikator } = golonganKunci
const golonganBaris: Readonly<Record<JenisDokumen['baris'], readonly number[]>> = {
  tanpa: [],
  plafon: [plafon, akun],
  'mata-anggaran': [mata],
  'mata-anggaran-bulanan': [mata],
  rincian: [mata],
  pendapatan: [mata],
  potongan: [akun],
  indikator: [indikator],
}

function checkNilai(jenis: JenisDokumen, nama: string, nilai: string | boolean): Pelanggaran[] {
  const isian = jenis.isian.find((satu) => satu.nama === nama)
  if (isian === undefined) return [at(`isi.${nama}`, `${jenis.singkatan} tidak punya isian ${nama}.`)]
  return fits(isian, nilai) ? [] : [at(`isi.${nama}`, `${isian.label} ${bentuk[isian.tipe]}`)]
}

function fits({ tipe, pilihan = [] }: Isian, nilai: string | boolean): boolean {
  if (tipe === 'ya-tidak' || typeof nilai === 'boolean')
    return tipe === 'ya-tidak' && typeof nilai === 'boolean'
  if (nilai === '') return true
  switch (tipe) {
    case 'tanggal':
      return isTanggal(nilai)
    case 'uang':
      return /^\d{1,16}(\.\d{1,2})?$/.test(nilai)
    case 'bilangan':
      return /^\d{1,12}$/.test(nilai)
    case 'kuantitas':
      return /^-?\d{1,12}(\.\d{1,4})?$/.test(nilai)
    case 'sub-kegiatan':
      return /^\d(\.\d{1,4}){5,7}$/.test(nilai)
    case 'pilihan':
      return pilihan.some((satu) => satu.nilai === nilai)
    case 'teks':
      return nilai.length <= 500 && !/\p{Cc}/u.test(nilai)
    case 'paragraf':
      return nilai.length <= 5_000 && !/[^\P{Cc}\n\r\t]/u.test(nilai)
  }
}

const bentuk: Readonly<Record<Isian['tipe'], string>> = {
  teks: 'paling banyak 500 huruf tanpa ganti baris.',
  paragraf: 'paling banyak 5.000 huruf.',
  tanggal: 'harus tanggal yang ada di kalender.',
  uang: 'harus jumlah rupiah tanpa tanda kurang.',
  bilangan: 'harus bilangan bulat.',
  kuantitas: 'harus bilangan dengan paling banyak 4 angka desimal.',
  'sub-kegiatan': 'harus kode sub kegiatan dari daftar.',
  pilihan: 'harus salah satu pilihan di daftar.',
  'ya-tidak': 'harus ya atau tidak.',
}

function checkBaris(jenis: JenisDokumen, satu: BarisBaru, nomor: number): Pelanggaran[] {
  const { baris } = jenis
  const { bulan, jumlah } = satu
  const lokasi = `baris.${nomor}`
  if (baris === 'tanpa') return [at(lokasi, 'Dokumen ini tidak punya baris; barisnya ikut dokumen asal.')]
  if (baris === 'indikator')
    return bulanTriwulan.some((akhir) => akhir === bulan) && jumlah >= 0n
      ? []
      : [at(lokasi, `Baris ${nomor}: isi nilai triwulan yang tidak kurang dari nol.`)]
  const bulanan = baris === 'mata-anggaran-bulanan'
  if (bulanan ? bulan < 1 || bulan > 12 : bulan !== 0)
    return [at(lokasi, `Baris ${nomor}: ${bulanan ? 'sebut bulan 1 sampai 12' : 'tidak memakai bulan'}.`)]
  if (jenis.selisih === true)
    return jumlah !== 0n ? [] : [at(lokasi, `Baris ${nomor}: isi selisih yang bukan Rp0.`)]
  if (jumlah <= 0n) return [at(lokasi, `Baris ${nomor}: isi jumlah lebih dari Rp0.`)]
  return checkTambahan(jenis, satu, nomor)
}

/** What only some kinds have on a line: a document taken up, what is bought. */
function checkTambahan(
  { baris, barisAcuan, singkatan }: JenisDokumen,
  { acuanId = null, rincian = null, jumlah }: BarisBaru,
  nomor: number,
): Pelanggaran[] {
  const lokasi = `baris.${nomor}`
  if (acuanId !== null && barisAcuan === undefined)
    return [at(lokasi, `Baris ${nomor}: baris ${singkatan} tidak menampung dokumen lain.`)]
  if ((baris === 'rincian') !== (rincian !== null))
    return [
      at(
        lokasi,
        `Baris ${nomor}: ${rincian === null ? 'isi koefisien, satuan dan harga' : 'tidak memakai harga'}.`,
      ),
    ]
  if (rincian === null || jumlahRincian(rincian) === jumlah) return []
  return [at(lokasi, `Baris ${nomor}: koefisien × harga tidak sama dengan jumlahnya. Hitung ulang.`)]
}

function jumlahRincian({ koefisien, harga, skala = 2, ppn = 0 }: Rincian): bigint {
  return hitungRincian({ koefisien, skala, harga, ppn: BigInt(ppn) }).jumlah
}

/** Two differences of one key may stand apart by what they say: money moves from one recipient to another. */
function checkKembar({ selisih }: JenisDokumen, baris: readonly BarisBaru[]): Pelanggaran[] {
  const seen = new Set<string>()
  return baris.flatMap(({ kunci, bulan, acuanId = null, rincian = null, uraian, rinci = {} }, index) => {
    const { paket = '', keterangan = '', spesifikasi = '', penerima = '', lokasi = '' } = rinci
    const sebutan = [uraian, paket, keterangan, spesifikasi, penerima, lokasi].join('\n')
    const sama = `${kunci} ${bulan} ${acuanId ?? ''} ${rincian === null && selisih !== true ? '' : sebutan}`
    if (seen.has(sama))
      return [at(`baris.${index + 1}`, `Baris ${index + 1} mengulang baris sebelumnya; gabungkan jumlahnya.`)]
    seen.add(sama)
    return []
  })
}

function at(lokasi: string, pesan: string): Pelanggaran {
  return { aturan: 'isian', lokasi, pesan }
}

function refuseIf(pelanggaran: readonly Pelanggaran[]): void {
  const [first] = pelanggaran
  if (first === undefined) return
  const lain =
    pelanggaran.length > 1 ? ` Ada ${pelanggaran.length - 1} isian lain yang perlu diperbaiki.` : ''
  throw new Refused('ISIAN', `${first.pesan}${lain}`, { pelanggaran: pelanggaran.slice(0, 50) })
}
