import { setKeterangan } from '@benang/database/organisasi/rujukan'
import {
  findStandarEdisi,
  insertStandarEdisi,
  listStandarEdisi,
} from '@benang/database/penganggaran/standar-edisi'
import {
  findUrutStandar,
  insertStandar,
  listStandarKini,
  type StandarLengkap,
} from '@benang/database/penganggaran/standar-versi'
import { listDokumenSekaligus } from '@benang/database/sistem/dokumen-sekaligus'
import { rekeningUsulan, zonaUsulan } from '@benang/domain/penganggaran/aturan-usulan-standar'
import { bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import { parseRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { BahanDokumen } from '../sistem/bahan-dokumen.ts'
import { recomputeHspk } from './recompute-hspk.ts'

type Isi = BahanDokumen['dokumen']['isi']

/** Brings a decree into force: its list, a version per proposal it adopts, and the composed prices that follow from them. */
export async function enactStandar(env: Env, { dokumen, khusus }: BahanDokumen): Promise<void> {
  const { tx, session } = env
  const { pemdaId } = session
  const edisi = textOf(dokumen.isi, 'edisi')
  await openDaftar(env, dokumen.isi)
  const ids = khusus.muatan.map(({ dokumenId }) => dokumenId)
  const usulan = await listDokumenSekaligus(tx, { pemdaId, dokumen: ids }, { kunci: false })
  const lama = await listStandarKini(tx, { pemdaId, kode: usulan.map(({ isi }) => textOf(isi, 'kode')) })
  const versi = new Map(lama.map((satu) => [satu.kode, satu]))
  requireTunggal(usulan)
  for (const { isi, nomor } of usulan) {
    const kode = textOf(isi, 'kode') || (await kodeBaru(env, { isi, versi }))
    versi.set(kode, usulanTo(isi, { kode, edisi, dasar: versi.get(kode), nomor: nomor ?? '' }))
  }
  await setKeterangan(tx, `${edisi}: ${usulan.length} usulan, ${dokumen.uraian}`)
  await insertStandar(tx, pemdaId, [...versi.values()])
  await recomputeHspk(tx, { pemdaId, edisi })
}

/** One decree gives an item one price in a zone. */
function requireTunggal(usulan: readonly { isi: Isi; nomor: string | null }[]): void {
  const seen = new Map<string, string | null>()
  for (const { isi, nomor } of usulan) {
    const kode = textOf(isi, 'kode')
    const barang = kode || `${textOf(isi, 'nama').toLowerCase()} ${textOf(isi, 'spesifikasi')}`
    const sama = `${barang} ${zonaUsulan(isi)}`
    const lain = seen.get(sama)
    if (lain !== undefined)
      throw new Refused(
        'ATURAN',
        `Usulan ${lain} dan ${nomor} menyebut barang yang sama. Kembalikan penetapan ini, lalu tolak salah satunya.`,
      )
    seen.set(sama, nomor)
  }
}

/** The list the decree makes; one of that name, or a newer one, is refused. */
async function openDaftar({ tx, session }: Env, isi: Isi): Promise<void> {
  const { pemdaId } = session
  const nama = textOf(isi, 'edisi')
  const sejak = textOf(isi, 'sejak')
  if ((await findStandarEdisi(tx, { pemdaId, nama })) !== undefined)
    throw new Refused('ATURAN', `Daftar ${nama} sudah ada. Beri daftar ini nama lain.`)
  const lain = (await listStandarEdisi(tx, pemdaId)).find((satu) => satu.sejak > sejak)
  if (lain !== undefined)
    throw new Refused(
      'ATURAN',
      `${lain.nama} berlaku sejak ${formatTanggal(lain.sejak)}, sesudah ${formatTanggal(sejak)}. Isi tanggal berlaku yang tidak mendahuluinya.`,
    )
  const dasar = `${textOf(isi, 'keputusan')} tanggal ${formatTanggal(textOf(isi, 'tanggalKeputusan'))}`
  await setKeterangan(tx, dasar)
  await insertStandarEdisi(tx, pemdaId, {
    ...{ edisiId: 0, nama, dasar, sejak, sampai: null, menyeluruh: false },
  })
}

/** The next code of the group, or of the kind where the proposal names none. */
async function kodeBaru(
  { tx, session }: Env,
  { isi, versi }: { isi: Isi; versi: ReadonlyMap<string, StandarLengkap> },
): Promise<string> {
  const awalan = textOf(isi, 'kelompok') || textOf(isi, 'jenis')
  const ada = await findUrutStandar(tx, { pemdaId: session.pemdaId, awalan })
  const sini = [...versi].filter(([kode, { standarId }]) => standarId === 0 && kode.startsWith(`${awalan}.`))
  return `${awalan}.${String(ada + sini.length + 1).padStart(5, '0')}`
}

/** The version a proposal makes of the item as it stands, another zone of the same decree included. */
function usulanTo(
  isi: Isi,
  {
    kode,
    edisi,
    dasar,
    nomor,
  }: { kode: string; edisi: string; dasar: StandarLengkap | undefined; nomor: string },
): StandarLengkap {
  const zona = zonaUsulan(isi)
  const tkdn = textOf(isi, 'tkdn')
  const rekening = rekeningUsulan(isi).map(kodeRekening)
  const kelompok = textOf(isi, 'kelompok') || (dasar?.kodeKelompok ?? '')
  return {
    ...{
      kode,
      edisi,
      standarId: dasar?.standarId ?? 0,
      jenis: textOf(isi, 'jenis') === 'SBU' ? 'SBU' : 'SSH',
    },
    ...{ kodeKelompok: kelompok, namaKelompok: dasar?.namaKelompok ?? '' },
    ...{ nama: textOf(isi, 'nama'), spesifikasi: textOf(isi, 'spesifikasi') },
    satuan: dasar?.satuan ?? textOf(isi, 'satuan'),
    harga: withZona(dasar?.harga ?? [], zona, parseRupiah(textOf(isi, 'harga'))),
    rekening: rekening.length === 0 ? (dasar?.rekening ?? []) : [...new Set(rekening)].sort(),
    tkdn: tkdn === '' ? (dasar?.tkdn ?? null) : Math.round(Number(tkdn) * 100),
    ...{ jenisProduk: dasar?.jenisProduk ?? '', keterangan: `Usulan ${nomor}` },
  }
}

function withZona(harga: readonly (bigint | null)[], zona: number, baru: bigint): readonly (bigint | null)[] {
  const banyak = Math.max(harga.length, zona)
  return Array.from({ length: banyak }, (_, at) => (at === zona - 1 ? baru : (harga[at] ?? null)))
}

function kodeRekening(teks: string): string {
  const kode = readKode(teks, bentukKode.rekening)
  if (!isSegmen(kode)) throw new Refused('ISIAN', `Rekening "${teks}": ${kode.alasan}. ${kode.saran}`)
  return kode.join('.')
}

function textOf(isi: Isi, nama: string): string {
  return String(isi[nama] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
