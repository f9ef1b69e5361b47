import { listPemda } from '@benang/database/sistem/pemda'
import type { NamaDaftar } from '@benang/imports/rujukan/daftar'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor, KerjaImpor, PertanyaanImpor } from './adapter-impor.ts'
import { masukanOf, periksaOf, sasaranDaftar, tanyaEdisi, terapOf } from './impor-rujukan.ts'
import { importRujukan } from './import-rujukan.ts'

const jenisPemda: PertanyaanImpor = {
  ...{ nama: 'jenisPemda', label: 'Untuk pemda', tipe: 'pilihan', wajib: false },
  bantuan: 'Hanya bila berkasnya tidak punya kolom jenis pemda.',
  pilihan: [
    { nilai: 'provinsi', label: 'Provinsi' },
    { nilai: 'kabkota', label: 'Kabupaten/kota' },
  ],
}

/** The lists of the nation that a person may check here, and apply where the installation serves one pemda only. */
export const imporNasional: readonly AdapterImpor[] = [
  adapterNasional('rekening', { nama: 'Bagan akun (rekening)', lain: [] }),
  adapterNasional('nomenklatur', { nama: 'Nomenklatur sub kegiatan', lain: [jenisPemda] }),
  adapterNasional('sumber-dana', { nama: 'Sumber dana', lain: [] }),
  adapterNasional('wilayah', { nama: 'Wilayah', lain: [] }),
  adapterNasional('satuan', { nama: 'Satuan', lain: [] }),
]

function adapterNasional(
  daftar: NamaDaftar,
  { nama, lain }: { nama: string; lain: readonly PertanyaanImpor[] },
): AdapterImpor {
  const run = (env: Env, kerja: KerjaImpor, latihan: boolean) => {
    // A national list belongs to no pemda: its own transaction, its own trail (rujukan.impor).
    const { session: _, ...nation } = env.context
    return importRujukan(nation, masukanOf(env, daftar, { kerja, latihan }))
  }
  return {
    ...{ jenis: daftar, nama, peran: ['admin'] },
    uraian: `Daftar ${nama.toLowerCase()} menurut peraturan, satu edisi.`,
    sasaran: sasaranDaftar(daftar, {}),
    pertanyaan: [...tanyaEdisi, ...lain],
    halanganTerap: milikBersama,
    periksa: async (env, kerja) => periksaOf(await run(env, kerja, true)),
    async terapkan(env, kerja) {
      const hasil = await run(env, kerja, false)
      if (!hasil.tersimpan)
        throw new Refused(
          'BENTROK',
          'Ada yang berubah sejak diperiksa. Tidak ada yang disimpan; periksa lagi.',
        )
      return terapOf(hasil, { label: 'Lihat daftar rujukan', ke: '/app/rujukan' })
    },
    halanganBatal: async () =>
      'Daftar menurut peraturan hanya bertambah: dokumen boleh sudah memakainya. Perbaiki dengan impor berikutnya ke edisi yang sama, atau tunda dengan tidak menetapkan tahun mulainya.',
    batalkan: () => Promise.reject(new Refused('ATURAN', 'Daftar menurut peraturan tidak dibatalkan.')),
  }
}

/** One pemda may not change the names another one's documents print. */
async function milikBersama({ context }: Env): Promise<string | null> {
  const pemda = await listPemda(context.db.lintas)
  if (pemda.length <= 1) return null
  return `Daftar ini dipakai ${pemda.length} pemda di server ini, jadi diterapkan pengelola server dengan perintah "benang impor". Memeriksa berkasnya di sini tetap bisa.`
}
