import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { barisUrut } from '../model/isi-kisi.ts'
import { bukaMesin } from './mesin.ts'
import { simpananIngatan } from './simpanan.ts'
import { sumberIngatan } from './sumber-ingatan.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const rows = (banyak: number) =>
  Array.from({ length: banyak }, (_, at) => ({ id: `r${at}`, rev: 1, isi: { vol: String(at), harga: '5' } }))
const isi = (barisId: string, medan: string, nilai: string) => ({ op: 'isi' as const, barisId, medan, nilai })
const open = (banyak = 3) => {
  const sumber = sumberIngatan(rows(banyak), () => '2026-11-24T03:41:00Z')
  const simpanan = simpananIngatan()
  return { sumber, simpanan, mesin: bukaMesin({ sumber, simpanan }) }
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('typing is gathered for 800 ms, sent in one batch, and said to be stored', async () => {
  const { sumber, mesin } = open()
  await wait(1)
  mesin.ubah('ketik', [isi('r0', 'vol', '1')])
  mesin.ubah('ketik', [isi('r0', 'vol', '12')])
  await wait(700)
  expect(sumber.dijalankan.size).toBe(0)
  await wait(200)
  expect(sumber.dijalankan.size).toBe(1)
  expect(sumber.isi().baris.get('r0')?.isi['vol']).toBe('12')
  expect(mesin.keadaan().simpan.keadaan).toBe('tersimpan')
})

test('an hour without a server: the tab is killed, opened again, and every change arrives once', async () => {
  const { sumber, simpanan, mesin } = open()
  await wait(1)
  sumber.putus(true)
  for (let at = 0; at < 14; at++)
    mesin.ubah('tambah', [{ op: 'sisip', barisId: `b${at}`, setelah: 'r2', isi: { vol: `${at}` } }])
  mesin.ubah('ketik', [isi('r1', 'harga', '77')])
  await wait(3_600_000)
  expect(mesin.keadaan().simpan).toEqual({ keadaan: 'luring' })
  const again = bukaMesin({ sumber, simpanan })
  await wait(20_000)
  expect(again.keadaan().isDimuat).toBe(false)
  sumber.putus(false)
  await wait(20_000)
  expect(sumber.isi().urutan).toHaveLength(17)
  expect(sumber.isi().baris.get('r1')?.isi['harga']).toBe('77')
  expect([...sumber.dijalankan.values()]).toEqual(Array.from({ length: 15 }, () => 1))
  expect(again.urungkan()).toBe('ketik')
  expect(again.keadaan().kisi.baris.get('r1')?.isi['harga']).toBe('5')
})

test('an answer lost on the way back: the same ids go again and change nothing twice', async () => {
  const { sumber, simpanan } = open()
  let losses = 1
  const mesin = bukaMesin({
    simpanan,
    sumber: {
      ...sumber,
      kirim: async (operasi, umur) => {
        const hasil = await sumber.kirim(operasi, umur)
        if (losses-- > 0) throw new Error('putus')
        return hasil
      },
    },
  })
  await wait(1)
  mesin.ubah('ketik', [isi('r0', 'vol', '9')])
  await wait(1_000)
  expect(mesin.keadaan().simpan.keadaan).toBe('luring')
  mesin.ubah('ketik', [isi('r0', 'vol', '91')])
  await wait(10_000)
  expect(mesin.keadaan().bentrok.size).toBe(0)
  expect(sumber.isi().baris.get('r0')?.isi['vol']).toBe('91')
  expect([...sumber.dijalankan.values()]).toEqual([1, 1])
})

test('two people on one field: both values stand there until one is chosen; other fields go on', async () => {
  const { sumber, mesin } = open()
  await wait(1)
  sumber.orangLain(
    'Rina',
    [{ op: 'isi', opId: 'x', barisId: 'r0', medan: 'vol', dasarRev: 1, nilai: '15' }],
    true,
  )
  mesin.ubah('ketik', [isi('r0', 'vol', '12'), isi('r0', 'harga', '6')])
  await wait(900)
  expect(mesin.keadaan().bentrok.get('r0 vol')).toMatchObject({
    punyaAnda: '12',
    milikLain: '15',
    oleh: 'Rina',
  })
  expect(sumber.isi().baris.get('r0')?.isi).toEqual({ vol: '15', harga: '6' })
  mesin.pilihBentrok(['r0 vol'], 'saya')
  await wait(900)
  expect(mesin.keadaan().bentrok.size).toBe(0)
  expect(sumber.isi().baris.get('r0')?.isi['vol']).toBe('12')
})

test('theirs is taken without writing anything', async () => {
  const { sumber, mesin } = open()
  await wait(1)
  sumber.orangLain('Rina', [{ op: 'isi', opId: 'x', barisId: 'r0', medan: 'vol', dasarRev: 1, nilai: '15' }])
  expect(mesin.keadaan().kisi.baris.get('r0')?.isi['vol']).toBe('15')
  mesin.ubah('ketik', [isi('r1', 'vol', '3')])
  sumber.orangLain('Rina', [{ op: 'isi', opId: 'y', barisId: 'r1', medan: 'vol', dasarRev: 1, nilai: '4' }])
  await wait(900)
  mesin.pilihBentrok(['r1 vol'], 'lain')
  await wait(900)
  expect(mesin.keadaan().kisi.baris.get('r1')?.isi['vol']).toBe('4')
  expect(sumber.isi().baris.get('r1')?.isi['vol']).toBe('4')
})

test('a change of a row somebody took away is refused in words, and stays on the screen', async () => {
  const { sumber, mesin } = open()
  await wait(1)
  sumber.orangLain('Rina', [{ op: 'hapus', opId: 'x', barisId: 'r2', dasarRev: 1 }], true)
  mesin.ubah('ketik', [isi('r2', 'vol', '3')])
  await wait(900)
  expect(mesin.keadaan().tertolak.get('r2')?.pesan).toMatch(/sudah dihapus orang lain/)
  expect(mesin.keadaan().kisi.baris.get('r2')?.isi['vol']).toBe('3')
})

test('a hundred thousand rows are read window by window, those in sight', async () => {
  const { mesin } = open(100_000)
  await wait(1)
  expect(mesin.keadaan().kisi.urutan).toHaveLength(100_000)
  expect(barisUrut(mesin.keadaan().kisi)).toHaveLength(200)
  mesin.perlu(50_000, 50_050)
  await wait(1)
  expect(mesin.keadaan().kisi.urutan[50_000]).toBe('r50000')
  expect(barisUrut(mesin.keadaan().kisi)).toHaveLength(400)
})
