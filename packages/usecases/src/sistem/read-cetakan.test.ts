import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { readKodeVerifikasi } from '@benang/documents/kode-verifikasi'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { changeMode } from '../akuntansi/change-mode.ts'
import type { Context } from '../context.ts'
import { readVerifikasi } from '../publik/read-verifikasi.ts'
import { type Pelaku, peragaOf } from './pelaku-contoh.ts'
import { readCetakan } from './read-cetakan.ts'
import { seedDemo } from './seed-demo.ts'
import { seedDokumenContoh } from './seed-demo-dokumen.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 300_000)

type Baris = { dokumen_id: bigint; jenis: string; status: string; jumlah: bigint; unit_id: number }
const tercatat = async (pemdaId: number) =>
  (
    await inTenant(db.app, { pemdaId }, (tx) =>
      sql<Baris>`select dokumen_id, jenis, status, jumlah, unit_id from daerah.dokumen order by dokumen_id`.execute(
        tx,
      ),
    )
  ).rows
const sebagai = (pelaku: Pelaku, pemdaId = 2) => peragaOf(context, pemdaId).sebagai(pelaku, context.today)
const cetak = async (pelaku: Pelaku, dokumenId: bigint) =>
  runAct(await sebagai(pelaku), readCetakan, { dokumenId })
const find = async (jenis: string, status: string) => {
  const found = (await tercatat(2)).find((satu) => satu.jenis === jenis && satu.status === status)
  if (found === undefined) throw new Error(`the demo has a ${jenis} that is ${status}`)
  return found
}
const kuasaBud: Pelaku = ['kuasabud', 'kuasa-bud']

describe.each([
  [1, ['gubernur', 'kdh']],
  [2, ['walikota', 'kdh']],
] as const)('pemda %i', (pemdaId, kdh) => {
  test('every document of the demo has its paper: its amount, its signers, its marks, a code of its own', async () => {
    const who = await sebagai(kdh, pemdaId)
    const codes = new Set<string>()
    const semua = await tercatat(pemdaId)
    expect(semua.length).toBeGreaterThan(10)
    for (const { dokumen_id: dokumenId, jenis, status, jumlah } of semua) {
      const laporan = await runAct(who, readCetakan, { dokumenId })
      if (jenis !== 'sp2d') expect(laporan.terbilang?.jumlah ?? 0n).toBe(jumlah)
      const total = laporan.tabel.baris.findLast((row) => row.jenis === 'jumlah')
      if (total !== undefined) expect(total.sel.at(jenis === 'spd' ? -2 : -1)).toBe(jumlah)
      expect(laporan.penandatangan.length).toBeGreaterThan(0)
      for (const { nama } of laporan.penandatangan) expect(nama).not.toBe('')
      expect(laporan.tanda).toContain('data_contoh')
      expect(laporan.tanda.includes('rancangan')).toBe(
        !['disahkan', 'batal', 'dibalik', 'ditolak'].includes(status) && !isAkhir(jenis, status),
      )
      expect(laporan.tanda.includes('tidak_berlaku')).toBe(['batal', 'dibalik', 'ditolak'].includes(status))
      expect(readKodeVerifikasi(laporan.verifikasi?.kode ?? '')?.pemdaId).toBe(pemdaId)
      codes.add(laporan.verifikasi?.kode ?? '')
    }
    expect(codes.size).toBe(semua.length)
  })
})

/** The last status of a kind where it is not `disahkan`, written here again. */
function isAkhir(jenis: string, status: string): boolean {
  const akhir: Readonly<Record<string, string>> = {
    spp: 'diverifikasi',
    spm: 'disetujui',
    usulan: 'diverifikasi',
    rka: 'diverifikasi',
    renja: 'diverifikasi',
    tbp: 'diverifikasi',
    target_kinerja: 'diverifikasi',
    capaian_kinerja: 'diverifikasi',
  }
  return akhir[jenis] === status
}

test('who signed is who stands there, also when another held the office by default', async () => {
  const { dokumen_id: id } = await find('sp2d', 'disahkan')
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ nama: string; nip: string }>`
      select p.nama, p.nip from daerah.dokumen_riwayat r
      join rujukan.pejabat_kini p on p.pemda_id = r.pemda_id and p.pejabat_id = r.pejabat_id
      where r.dokumen_id = ${id} and r.tindakan = 'tanda-tangani'`.execute(tx),
  )
  const [ttd] = (await cetak(kuasaBud, id)).penandatangan
  expect(ttd).toMatchObject(rows[0] ?? {})
})

test('a reversed payment keeps its signer and says that it counts no more', async () => {
  const laporan = await cetak(kuasaBud, (await find('sp2d', 'dibalik')).dokumen_id)
  expect(laporan.tanda[0]).toBe('tidak_berlaku')
  expect(laporan.verifikasi?.versi).toBe(1)
  expect(laporan.penandatangan[0]?.nama).not.toBe('')
})

test('the summary of an SPP shows the SPD as it was before it, and what is left', async () => {
  const { dokumen_id: id } = await find('spp', 'diverifikasi')
  const { penutup } = await cetak(['bendahara.pupr', 'bendahara-pengeluaran'], id)
  const [bagian] = penutup
  if (bagian?.jenis !== 'tabel') throw new Error('a summary')
  const by = new Map(bagian.tabel.baris.map(({ sel }) => [String(sel[0]), sel[1]]))
  const of = (nama: string) => {
    const value = by.get(nama)
    return typeof value === 'bigint' ? value : 0n
  }
  const released = bagian.tabel.baris
    .filter(({ sel }) => String(sel[0]).startsWith('SPD '))
    .map(({ sel }) => sel[1])
  expect(released.reduce<bigint>((sum, one) => sum + (typeof one === 'bigint' ? one : 0n), 0n)).toBe(
    of('II. SPD'),
  )
  expect(of('SISA SPD SETELAH SPP INI')).toBe(
    of('II. SPD') - of('III. SP2D yang sudah terbit') - of('Sedang diminta dengan SPP lain') - of('SPP ini'),
  )
  expect(of('SISA SPD SETELAH SPP INI')).toBeGreaterThanOrEqual(0n)
  expect(of('II. SPD')).toBeLessThanOrEqual(of('I. DPA-SKPD'))
})

test('a bank account is printed for those who pay, and not for those who plan', async () => {
  const { dokumen_id: id } = await find('spp', 'diverifikasi')
  const facts = async (pelaku: Pelaku) => {
    const [bagian] = (await cetak(pelaku, id)).pembuka
    if (bagian?.jenis !== 'fakta') throw new Error('facts')
    return bagian.fakta.find(({ label }) => label === 'Rekening penerima')?.nilai
  }
  expect(await facts(['walikota', 'kdh'])).toBe('tidak ditampilkan')
  expect(await facts(kuasaBud)).toMatch(/\d/)
})

test('another unit and another pemda are told that there is no such document', async () => {
  const spp = (await tercatat(2)).find((satu) => satu.jenis === 'spp' && satu.unit_id === 3)
  const id = spp?.dokumen_id ?? 0n
  await expect(cetak(['pptk.dinkes', 'pptk'], id)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  const gubernur = await sebagai(['gubernur', 'kdh'], 1)
  await expect(runAct(gubernur, readCetakan, { dokumenId: id })).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('in a mirror book every paper says that the official document is kept elsewhere', async () => {
  const { dokumen_id: id } = await find('sp2d', 'disahkan')
  expect((await cetak(kuasaBud, id)).tanda).toEqual(['data_contoh'])
  const ppkd = await sebagai(['kepala.bpkad', 'ppkd'])
  const ganti = { tahun: 2026, alasan: 'Buku resmi di SIPD sampai Desember' }
  await runAct(ppkd, changeMode, { ...ganti, mode: 'cermin', perintah: randomUUID() })
  expect((await cetak(kuasaBud, id)).tanda).toEqual(['salinan_kerja', 'data_contoh'])
  const { kode = '' } = (await cetak(kuasaBud, id)).verifikasi ?? {}
  expect(await readVerifikasi(context, kode)).toMatchObject({ keadaan: 'sah', salinanKerja: true })
})
