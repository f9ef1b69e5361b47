import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@benang/database/testing/test-database'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import type { BarisBuku } from '@benang/reports/buku-kerja'
import { afterAll, expect, test } from 'vitest'
import { imporProcess, maxRssKilobytes } from '../../src/impor/testing/impor-process.ts'
import { duniaRka } from './dunia-rka.ts'

const folder = mkdtempSync(join(tmpdir(), 'benang-rka-besar-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { db, adminUrl } = await testDatabase()
const { acuan, jumlah, newRka, unduh } = await duniaRka(db)
const impor = imporProcess(folder, adminUrl)
const banyak = 20_000
const kepala = ['kode_sub_giat', 'kode_akun', 'nama_standar_harga', 'koefisien', 'harga_satuan', 'kode_dana']

/** Lines under the headings of SIPD-RI; every fortieth has a price that may be two. */
async function berkas(nama: string, rusak: boolean): Promise<string> {
  const baris = Array.from({ length: banyak }, (_, at): BarisBuku => {
    const harga = rusak && at % 40 === 0 ? '1.000' : 1_000 + at
    return {
      gaya: 'baris',
      sel: [
        acuan.subKegiatan,
        acuan.rekening,
        `Barang nomor ${at}`,
        `${(at % 90) + 1} buah`,
        harga,
        acuan.dana,
      ],
    }
  })
  const kolom = kepala.map(() => ({ lebar: 20, jenis: 'teks' as const }))
  const path = join(folder, nama)
  const lembar = {
    nama: 'data',
    tampak: 'ya' as const,
    kolom,
    beku: 1,
    terkunci: false,
    pilihan: [],
    ulang: null,
  }
  writeFileSync(
    path,
    await bukuKerjaXlsx({
      judul: nama,
      lembar: [{ ...lembar, baris: [{ gaya: 'kepala', sel: kepala }, ...baris] }],
    }),
  )
  return path
}
const args = (id: bigint, path: string) => [
  'rka',
  path,
  '--sebagai',
  'pptk.pupr@tirta',
  '--dokumen',
  String(id),
]

test('20,000 lines: rehearsed and annotated within the memory, every fault at its cell', async () => {
  const id = await newRka()
  const copy = join(folder, 'bercatatan.xlsx')
  const { hasil, rss } = await impor([
    ...args(id, await berkas('rusak.xlsx', true)),
    '--dry-run',
    '--catatan',
    copy,
  ])
  expect(hasil).toMatchObject({ ok: false, dibaca: banyak, ditolak: banyak / 40, catatan: copy })
  expect(hasil.galat[0]).toMatchObject({ sel: 'E2', nilai: '1.000', usul: '1000' })
  expect(existsSync(copy)).toBe(true)
  expect(rss).toBeLessThan(maxRssKilobytes)
  expect(await jumlah(id)).toBe(0n)
})

test('killed with -9 at the last batch it leaves nothing; run again it takes all; its own export comes back the same', async () => {
  const id = await newRka()
  const path = await berkas('utuh.xlsx', false)
  await killAt(args(id, path), new RegExp(`^${banyak - 1_000} perubahan`, 'm'))
  expect(await jumlah(id)).toBe(0n)
  const { hasil, rss } = await impor(args(id, path))
  expect(hasil).toMatchObject({ ok: true, dibaca: banyak, baru: banyak })
  expect(rss).toBeLessThan(maxRssKilobytes)
  const total = await jumlah(id)
  expect(total).toBeGreaterThan(0n)
  expect((await impor(args(id, path))).hasil).toMatchObject({ ok: true, baru: 0, berubah: 0, sama: banyak })
  const keluar = join(folder, 'keluar.xlsx')
  writeFileSync(keluar, await bukuKerjaXlsx(await unduh(id)))
  const kembali = await impor([...args(id, keluar), '--dry-run'])
  expect(kembali.hasil).toMatchObject({ ok: true, dibaca: banyak, sama: banyak, hilang: 0 })
  expect(kembali.rss).toBeLessThan(maxRssKilobytes)
  expect(await jumlah(id)).toBe(total)
})

/** Runs an import as a process and kills it when it says this. */
function killAt(args: readonly string[], when: RegExp): Promise<void> {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const env = { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), DATABASE_URL: adminUrl }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'impor', ...args, '--json'], { env })
    let err = ''
    child.stderr.on('data', (piece) => {
      err += piece
      if (when.test(err)) child.kill('SIGKILL')
    })
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(err))))
  })
}
