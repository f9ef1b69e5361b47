import { type Baris, type GalatSel, type KepalaLembar, namaKolom } from '@benang/imports/baris'
import { parseAcuan } from '@benang/imports/buku-kerja/acuan-sel'
import type { BerkasTerbaca } from '@benang/imports/berkas-terbaca'
import type { BarisTerpeta, PemetaanLembar } from '@benang/imports/imporan/pemetaan'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { KerjaImpor } from './adapter-impor.ts'
import { type Imporan, kerjaOf } from './imporan-tersimpan.ts'

type Keputusan = Pick<Imporan, 'pemetaan' | 'pilihan' | 'perbaikan' | 'putusan'>

const perKabar = 1000

/** Reads the stored file of an import again and hands it to `work` as an adapter wants it; its room is given back after. */
export async function withSumber<T>(
  env: Env,
  imporan: Imporan,
  { keputusan, work }: { keputusan: Keputusan; work: (kerja: KerjaImpor) => Promise<T> },
): Promise<T> {
  const terbaca = await bacaBerkas(env, { sidik: imporan.sidik, nama: imporan.namaBerkas })
  if ('ditolak' in terbaca) throw new Refused('ATURAN', `${terbaca.ditolak.pesan} (${terbaca.ditolak.kode})`)
  try {
    return await work(kerjaFor(env, imporan, { keputusan, terbaca }))
  } finally {
    await terbaca.close()
  }
}

/** Reads a stored file apart from this process; refuses where no file can be read. */
export async function bacaBerkas({ context, session }: Env, berkas: { sidik: string; nama: string }) {
  if (context.pembaca === undefined)
    throw new Refused('SIBUK', 'Berkas tidak bisa dibaca di sini. Ulangi dari layar Impor.')
  return context.pembaca.baca({ pemdaId: session.pemdaId, ...berkas })
}

function kerjaFor(
  { context }: Env,
  imporan: Imporan,
  { keputusan, terbaca }: { keputusan: Keputusan; terbaca: BerkasTerbaca },
): KerjaImpor {
  const { pemetaan, pilihan, perbaikan, putusan } = keputusan
  const mentah = () => perbaiki(terbaca.isi(), perbaikan)
  const kemajuan = async (selesai: number) => {
    if ((await context.kabar?.(selesai, terbaca.baris)) === false)
      throw new Refused('BENTROK', 'Dibatalkan atas permintaan Anda. Tidak ada yang disimpan.')
  }
  return {
    ...{ imporan: kerjaOf(imporan), pemetaan, pilihan, putusan, mentah, kemajuan },
    isi: () => hitung(petakan(mentah(), pemetaan), kemajuan),
    galatPembaca: terbaca.galat.filter((satu) => !isDiperbaiki(satu, perbaikan)),
  }
}

async function* hitung(
  isi: AsyncIterable<BarisTerpeta>,
  kemajuan: (selesai: number) => Promise<void>,
): AsyncGenerator<BarisTerpeta> {
  let selesai = 0
  for await (const satu of isi) {
    selesai += 1
    if (selesai % perKabar === 0) await kemajuan(selesai)
    yield satu
  }
}

/** The rows of the file with the cells that were put right; a row left out is not there. */
async function* perbaiki(
  isi: AsyncIterable<KepalaLembar | Baris>,
  perbaikan: Keputusan['perbaikan'],
): AsyncGenerator<KepalaLembar | Baris> {
  const perBaris = Map.groupBy(Object.entries(perbaikan), ([kunci]) => kunci.replace(/![A-Z]+(\d+)$/, '!$1'))
  let lembar = ''
  for await (const satu of isi) {
    if ('nama' in satu) lembar = satu.nama
    const sini = 'nama' in satu ? undefined : perBaris.get(`${lembar}!${satu.nomor}`)
    if ('nama' in satu || sini === undefined) yield satu
    else if (!sini.some(([kunci]) => kunci === `${lembar}!${satu.nomor}`)) yield terganti(satu, sini)
  }
}

function terganti({ nomor, sel }: Baris, perbaikan: readonly (readonly [string, string])[]): Baris {
  const baru = new Map(perbaikan.map(([kunci, teks]) => [/!([A-Z]+)\d+$/.exec(kunci)?.[1] ?? '', teks]))
  const lama = sel.filter(({ kolom }) => !baru.has(namaKolom(kolom)))
  const ganti = [...baru].flatMap(([huruf, teks]) =>
    teks === '' ? [] : [{ kolom: nomorKolom(huruf), teks, jenis: 'teks' as const }],
  )
  return { nomor, sel: [...lama, ...ganti].toSorted((a, b) => a.kolom - b.kolom) }
}

/** `AB` as 28; 0 for what is no column. */
function nomorKolom(huruf: string): number {
  return parseAcuan(`${huruf}1`)?.kolom ?? 0
}

/** The rows below the headings of mapped sheets. */
async function* petakan(
  isi: AsyncIterable<KepalaLembar | Baris>,
  pemetaan: readonly PemetaanLembar[],
): AsyncGenerator<BarisTerpeta> {
  let sini: { lembar: string; barisKepala: number; kepala: BarisTerpeta['kepala'] } | undefined
  for await (const satu of isi)
    if ('nama' in satu) {
      const peta = pemetaan.find(({ lembar }) => lembar === satu.nama)
      sini = peta && { ...peta, kepala: { letak: new Map(Object.entries(peta.letak)) } }
    } else if (sini !== undefined && satu.nomor > sini.barisKepala)
      yield { lembar: sini.lembar, baris: satu, kepala: sini.kepala }
}

function isDiperbaiki({ lembar, sel }: GalatSel, perbaikan: Keputusan['perbaikan']): boolean {
  const baris = sel.replace(/^[A-Z]+/, '')
  return `${lembar}!${sel}` in perbaikan || `${lembar}!${baris}` in perbaikan
}
