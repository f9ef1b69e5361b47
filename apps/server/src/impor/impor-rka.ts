import { bacaRka, type PilihanBacaRka } from '@benang/imports/rka/baca-rka'
import { galatSel } from '@benang/imports/rka/galat-sel'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import type { PilihanGabung } from '@benang/usecases/penganggaran/gabung-rka'
import type { HasilPeriksaRka } from '@benang/usecases/penganggaran/hasil-gabung-rka'
import { importRka, kumpulanOf } from '@benang/usecases/penganggaran/import-rka'
import { periksaImporRka } from '@benang/usecases/penganggaran/periksa-impor-rka'
import { bacaBerkas } from './baca-berkas.ts'
import { sidikBerkas } from './impor-berkas.ts'
import type { Ditolak } from '@benang/imports/berkas-terbaca'

/** What is asked for besides the file; `latihan` writes nothing. */
export type PermintaanRka = {
  dokumenId: bigint
  latihan: boolean
  sebutan: string
  baca: PilihanBacaRka
  pilihan: PilihanGabung
  onKemajuan?: (pesan: string) => void
}

/** Reads an RKA file in its own thread, says what it would do, and does it where nothing is at fault; `ditolakBerkas` when it cannot be read. */
export async function imporBerkasRka(
  context: Context,
  path: string,
  { dokumenId, latihan, sebutan, baca, pilihan, onKemajuan }: PermintaanRka,
): Promise<(HasilPeriksaRka & { tersimpan: boolean; kumpulan: string | null }) | { ditolakBerkas: Ditolak }> {
  const sidik = await sidikBerkas(path)
  const terbaca = await bacaBerkas(path, { memoryMegabytes: 96 })
  if ('ditolak' in terbaca) return { ditolakBerkas: terbaca.ditolak }
  try {
    const isi = await bacaRka(terbaca.isi(), baca)
    const berkas = {
      ...isi,
      galat: [...isi.galat, ...galatSel(isi, terbaca.galat)],
      peringatan: [...isi.peringatan, ...terbaca.peringatan],
    }
    onKemajuan?.(`${berkas.baris.length} baris dibaca; membandingkan dengan kertas kerja`)
    const { nomor, ...hasil } = await runAct(context, periksaImporRka, { dokumenId, berkas, pilihan })
    const ubahan = hasil.baru + hasil.berubah + (pilihan.hapusHilang ? hasil.hilang : 0)
    const gagal = hasil.jumlahGalat > 0 || hasil.belumDipilih > 0 || hasil.dibaca === 0
    if (latihan || gagal) return { ...hasil, tersimpan: false, kumpulan: null }
    // Nothing to do is done: no trail of an import that changed nothing.
    if (ubahan === 0) return { ...hasil, tersimpan: true, kumpulan: null }
    const kumpulan = kumpulanOf(sidik, dokumenId, nomor)
    const maju = (selesai: number) => onKemajuan?.(`${selesai} perubahan ditulis`)
    const jadi = await runAct(context, importRka, {
      dokumenId,
      berkas,
      pilihan,
      kumpulan,
      sebutan,
      onKemajuan: maju,
    })
    return { ...jadi, tersimpan: true, kumpulan }
  } finally {
    await terbaca.close()
  }
}
