import type { BerkasRka } from '@benang/imports/rka/baca-rka'
import { kunciKonflik } from '@benang/imports/imporan/hasil-periksa'
import { uuidOf } from '../sistem/uuid-of.ts'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { gabungRka, type PilihanGabung } from './gabung-rka.ts'
import { hasilGabung, type HasilPeriksaRka } from './hasil-gabung-rka.ts'
import { penulisKertas, requireKertas, requireKertasDokumen, requireTerbuka, requireWaktu } from './kertas.ts'
import { bukaKertas } from './open-kertas.ts'
import { terapGabung } from './terap-gabung-rka.ts'

/** A file that was read, to go into the paper of a draft. `kumpulan` names all it writes, to be taken back together. */
export type ImporRkaInput = {
  dokumenId: bigint
  berkas: BerkasRka
  pilihan: PilihanGabung
  kumpulan: string
  /** What it is called in the list of mass changes. */
  sebutan: string
  onKemajuan?: (selesai: number) => Promise<void> | void
}

/** Takes an RKA file into its working paper: all of it or nothing. A file with faults or open conflicts is refused as a whole. */
export const importRka: Act<ImporRkaInput, HasilPeriksaRka & { operasi: number }> = {
  name: 'rka.impor',
  kind: 'write',
  roles: penulisKertas,
  async run(env, input) {
    const hasil = await imporRka(env, input)
    env.catat?.(input.dokumenId)
    return hasil
  },
}

/** The same within another act. */
export async function imporRka(
  env: Env,
  { dokumenId, berkas, pilihan, kumpulan, sebutan, onKemajuan }: ImporRkaInput,
): Promise<HasilPeriksaRka & { operasi: number }> {
  const awal = await requireKertasDokumen(env, dokumenId)
  requireTerbuka(awal)
  await bukaKertas(env, awal)
  const { dokumen } = await requireKertas(env, dokumenId, { kunci: true })
  requireTerbuka(dokumen)
  await requireWaktu(env, dokumen, null)
  const gabung = await gabungRka(env, dokumen, berkas, pilihan)
  const hasil = await hasilGabung(env, berkas, gabung, pilihan)
  requireBersih(hasil)
  const operasi = await terapGabung(env, gabung, {
    kumpulan,
    sebutan,
    ...(onKemajuan === undefined ? {} : { onKemajuan }),
  })
  return { ...hasil, operasi }
}

function requireBersih({ jumlahGalat, galat, konflik, belumDipilih, dibaca }: HasilPeriksaRka): void {
  const [pertama] = galat
  if (pertama !== undefined)
    throw new Refused(
      'ISIAN',
      `${jumlahGalat} isian perlu diperbaiki, di antaranya ${pertama.lembar} ${pertama.sel}: ${pertama.pesan} Tidak ada yang disimpan.`,
    )
  const [bentrok] = konflik
  if (belumDipilih > 0 && bentrok !== undefined)
    throw new Refused(
      'BENTROK',
      `${belumDipilih} isian diubah juga oleh orang lain sejak berkas diunduh, di antaranya ${bentrok.label} “${bentrok.nama}”. Pilih dulu nilai mana yang dipakai.`,
    )
  if (dibaca === 0)
    throw new Refused('ISIAN', 'Tidak ada baris RKA di berkas ini. Cocokkan kolomnya, lalu ulangi.')
}

/** A name for what one file does in one state of a paper: the same file again in the same state is the same import. */
export function kumpulanOf(sidik: string, dokumenId: bigint, nomor: number): string {
  return uuidOf(`impor rka ${sidik} ${dokumenId} ${nomor}`)
}

/** Every conflict of a result, decided for one side. */
export function putuskanSemua(
  konflik: HasilPeriksaRka['konflik'],
  sisi: 'sekarang' | 'berkas',
): PilihanGabung['putusan'] {
  return Object.fromEntries(konflik.map((satu) => [kunciKonflik(satu), sisi]))
}
