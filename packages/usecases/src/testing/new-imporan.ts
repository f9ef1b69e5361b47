import { createHash, randomUUID } from 'node:crypto'
import type { Baris, GalatSel, KepalaLembar } from '@benang/imports/baris'
import type { PembacaBerkas } from '@benang/imports/berkas-terbaca'
import { BerkasDitolak } from '@benang/imports/berkas-ditolak'
import { readBerkas } from '@benang/imports/read-berkas'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { importImporan } from '../sistem/import-imporan.ts'
import { viewImporan } from '../sistem/imporan.ts'
import type { IsiTersimpan } from '../sistem/imporan-tersimpan.ts'
import { periksaImporan } from '../sistem/periksa-imporan.ts'
import { startImporan } from '../sistem/start-imporan.ts'

/** A drawer of files, read in this process: tests write no disk. */
export function newLaci() {
  const isi = new Map<string, Buffer>()
  const pembaca: PembacaBerkas = {
    async baca({ sidik, nama }) {
      const rows: (KepalaLembar | Baris)[] = []
      const galat: GalatSel[] = []
      const peringatan: string[] = []
      const lembar: KepalaLembar[] = []
      const ke = {
        lembar(satu: KepalaLembar) {
          lembar.push(satu)
          rows.push(satu)
        },
        baris: (satu: Baris) => rows.push(satu),
        galat: (satu: GalatSel) => galat.push(satu),
        peringatan: (satu: string) => peringatan.push(satu),
      }
      try {
        await readBerkas(isi.get(sidik) ?? Buffer.alloc(0), nama, ke)
      } catch (error) {
        if (!(error instanceof BerkasDitolak)) throw error
        return { ditolak: { kode: error.kode, pesan: error.pesan, tempat: error.tempat } }
      }
      const baris = rows.length - lembar.length
      const close = () => Promise.resolve()
      return { lembar, baris, galat, jumlahGalat: galat.length, peringatan, isi: () => stream(rows), close }
    },
  }
  return { pembaca, simpan: (bytes: Buffer) => simpan(isi, bytes) }
}

type Laci = ReturnType<typeof newLaci>

/** Uploads, checks and applies as a person would, step by step. */
export function pengimpor(laci: Laci, context: Context) {
  const dengan = { ...context, pembaca: laci.pembaca }
  const lihat = (imporanId: string) => runAct(dengan, viewImporan, { imporanId: BigInt(imporanId) })
  return {
    lihat,
    unggah(
      jenis: string,
      berkas: { nama: string; isi: string | Buffer; tahun?: number; dokumenId?: bigint },
    ) {
      const bytes = Buffer.from(berkas.isi)
      return runAct(dengan, startImporan, {
        ...{
          jenis,
          dokumenId: berkas.dokumenId ?? null,
          tahun: berkas.tahun ?? null,
          perintah: randomUUID(),
        },
        berkas: {
          ...{
            sidik: laci.simpan(bytes),
            ukuran: BigInt(bytes.length),
            jenis: 'text/plain',
            nama: berkas.nama,
          },
        },
      })
    },
    async periksa(imporanId: string, ubah: Partial<IsiTersimpan> = {}) {
      const { pemetaan, pilihan, perbaikan, putusan } = { ...(await lihat(imporanId)).imporan, ...ubah }
      const keputusan = { pemetaan, pilihan, perbaikan, putusan }
      const id = { imporanId: BigInt(imporanId), perintah: randomUUID() }
      await runAct(dengan, periksaImporan, { ...id, ...keputusan })
      return (await lihat(imporanId)).imporan.periksa
    },
    async jalankan(imporanId: string, perintah: string = randomUUID()) {
      await runAct(dengan, importImporan, { imporanId: BigInt(imporanId), perintah })
      return (await lihat(imporanId)).imporan.hasil
    },
  }
}

function simpan(isi: Map<string, Buffer>, bytes: Buffer): string {
  const sidik = createHash('sha256').update(bytes).digest('hex')
  isi.set(sidik, bytes)
  return sidik
}

async function* stream(rows: readonly (KepalaLembar | Baris)[]): AsyncGenerator<KepalaLembar | Baris> {
  for (const row of rows) yield row
}
