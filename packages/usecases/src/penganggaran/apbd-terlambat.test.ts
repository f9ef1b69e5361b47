import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { juta, line, newRantai, orang, tahun } from '../testing/new-rantai.ts'
import { ditolak } from '../testing/new-tahun-penuh.ts'
import { openMataAnggaran } from './open-mata-anggaran.ts'

// A city without an APBD for 2026, whose book of 2025 granted 120 juta: ten a month.
const { db } = await testDatabase()
const { mata, dpa, peraga, steps } = await newRantai(db)
const { bud, kdh, pa, ppkd, sekda, tapd } = orang
const lalu = tahun - 1

async function kunciLalu(jenis: string, kode: string | null): Promise<number> {
  const answer = await runAct(
    await peraga.sebagai(jenis === 'dpa' ? pa : ppkd, `${lalu}-01-05`),
    openMataAnggaran,
    {
      ...{ jenis, tahun: lalu, unitId: 3, perintah: randomUUID() },
      subKegiatanId: subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan'),
      ...{ rekeningId: kode === null ? null : rekeningBawaan(kode), danaId: danaBawaan('1.2.01.01.02') },
    },
  )
  return Number(answer.kunci)
}

async function spd(tanggal: string, jumlah: bigint): Promise<readonly string[]> {
  const baris = [line(mata, jumlah, 6)]
  const id = await peraga.buat('spd', bud, { tahun, tanggal, uraian: 'SPD mendesak', asal: dpa, baris })
  return ditolak(steps('spd', id, tanggal, [bud, 'ajukan'], [ppkd, 'tanda-tangani']))
}

test('without a book of last year the rule has no figure to hold to', async () => {
  expect(await spd('2026-02-09', 11n * juta)).toEqual([])
})

test('with one, a month holds a twelfth, the next month another', async () => {
  const tanggal = `${lalu}-01-06`
  const plafon = await kunciLalu('saldo_awal', null)
  const belanja = await kunciLalu('dpa', '5.2.04.02.07.0003')
  const isi = { dasar: 'Perwal 1/2025' }
  const awal = { tahun: lalu, tanggal, uraian: 'Saldo awal', isi, baris: [line(plafon, 120n * juta)] }
  const saldo = await peraga.buat('saldo_awal', ppkd, awal)
  await steps('saldo_awal', saldo, tanggal, [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  const naskah = { tahun: lalu, tanggal, uraian: 'DPA', isi, baris: [line(belanja, 120n * juta, 1)] }
  const id = await peraga.buat('dpa', pa, naskah)
  const way = [
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  ] as const
  await steps('dpa', id, tanggal, ...way)
  expect(await spd('2026-03-09', 6n * juta)).toEqual([])
  expect(await spd('2026-03-16', 4n * juta + 1n)).toEqual(['spd-seperduabelas'])
  expect(await spd('2026-03-17', 4n * juta)).toEqual([])
  expect(await spd('2026-04-06', 10n * juta)).toEqual([])
})
