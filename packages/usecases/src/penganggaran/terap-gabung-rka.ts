import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { uuidOf } from '../sistem/uuid-of.ts'
import type { GabunganRka } from './gabung-rka.ts'
import { runOperasi } from './operasi-kertas.ts'

const sekali = 1_000

/**
 * Writes a merge into its paper as one `kumpulan`, in batches, within the caller's transaction, which holds the paper. Refuses when an
 * operation is not received as it was checked: then nothing is written at all.
 */
export async function terapGabung(
  env: Env,
  gabung: GabunganRka,
  {
    kumpulan,
    sebutan,
    onKemajuan,
  }: { kumpulan: string; sebutan: string; onKemajuan?: (selesai: number) => Promise<void> | void },
): Promise<number> {
  const semua = operasiOf(gabung, kumpulan)
  const milik = { kumpulan, jenis: 'impor' as const, sebutan: sebutan.slice(0, 200) }
  let { nomor } = gabung
  for (let from = 0; from < semua.length; from += sekali) {
    const operasi = semua.slice(from, from + sekali)
    const hasil = await runOperasi(env, { dokumen: gabung.dokumen, nomor }, operasi, {
      susulan: false,
      kumpulan: milik,
    })
    const gagal = hasil.find((satu) => satu.hasil !== 'diterima')
    if (gagal !== undefined)
      throw new Refused(
        'BENTROK',
        gagal.hasil === 'ditolak'
          ? gagal.pesan
          : 'Kertas kerja berubah sewaktu diimpor. Periksa lagi, lalu terapkan.',
      )
    nomor += operasi.length
    await onKemajuan?.(Math.min(from + sekali, semua.length))
  }
  return semua.length
}

/** The operations of a merge; new rows stand below the line before them in the file. Ids follow from the kumpulan. */
function operasiOf({ baris, hapus, nomor }: GabunganRka, kumpulan: string): readonly OperasiKertas[] {
  const opId = (apa: string) => uuidOf(`${kumpulan} ${apa}`)
  let setelah: string | null = null
  const isi = baris.flatMap(({ kini, ubah, pulihkan }, index): OperasiKertas[] => {
    if (kini === null) {
      const barisId = uuidOf(`${kumpulan} baris ${index}`)
      // Without a line before it a new row goes to the end.
      const op = {
        op: 'sisip' as const,
        opId: opId(`sisip ${index}`),
        barisId,
        setelah: setelah ?? kumpulan,
        isi: ubah,
      }
      setelah = barisId
      return [op]
    }
    const { barisId } = kini
    if (!kini.dihapus || pulihkan) setelah = barisId
    const kembali = pulihkan ? [{ op: 'pulihkan' as const, opId: opId(`pulihkan ${barisId}`), barisId }] : []
    const medan = Object.entries(ubah).map(([nama, nilai]) => ({
      ...{
        op: 'isi' as const,
        opId: opId(`${barisId} ${nama}`),
        barisId,
        medan: nama,
        dasarRev: nomor,
        nilai,
      },
    }))
    return [...kembali, ...medan]
  })
  const buang = hapus.map(({ barisId }) => ({
    op: 'hapus' as const,
    opId: opId(`hapus ${barisId}`),
    barisId,
    dasarRev: nomor,
  }))
  return [...isi, ...buang]
}
