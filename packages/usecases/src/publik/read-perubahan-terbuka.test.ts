import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { newTipis } from '../testing/new-tipis.ts'
import { publishApbd } from './publish-apbd.ts'
import { readPerubahanTerbuka, type TanyaPerubahan } from './read-perubahan-terbuka.ts'
import { readPublikasi } from './read-publikasi.ts'

// Two published versions of the demo's city with a pergeseran by Perda between them.
const { db } = await testDatabase()
const { context, peraga, idOf, mata, pengawasan } = await newTipis(db)
const { kdh, pa, ppkd, tapd } = orang
const asked = { slug: 'tirta-asri', tahun: String(tahun) }
const berubah = (tanya: Partial<TanyaPerubahan> = {}) => readPerubahanTerbuka(context, { ...asked, ...tanya })

async function terbitkan() {
  const who = await peraga.sebagai(ppkd, '2026-11-24')
  const { kontrol } = await runAct(who, readPublikasi, { tahun })
  const input = { tahun, dasar: 'Perda 9/2025', kontrol: kontrol.sidik, perintah: randomUUID() }
  return runAct(who, publishApbd, input)
}

test('a budget published once has nothing to compare', async () => {
  expect(await berubah()).toBeUndefined()
  await terbitkan()
  expect(await berubah()).toMatchObject({
    berubah: [],
    dokumen: [],
    dari: { versi: 1 },
    terbitan: { versi: 1 },
  })
})

test('each changed line names before, after, the document with its basis and reason, and its place in KUA-PPAS', async () => {
  const id = await peraga.buat('pergeseran', pa, {
    ...{ tahun, tanggal: '2026-06-11', uraian: 'Tambahan pengawasan', asal: idOf('dpa') },
    isi: { bentuk: 'perda', dasar: 'Perda 4/2026', alasan: 'Pengawasan penuh waktu diperlukan' },
    baris: [line(mata, -30n * juta, 6), line(pengawasan, 30n * juta, 6)],
  })
  for (const [pelaku, tindakan] of [
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [kdh, 'tanda-tangani'],
  ] as const)
    await peraga.lakukan('pergeseran', id, { pelaku, tindakan, tanggal: '2026-06-11' })
  await terbitkan()
  const found = await berubah()
  invariant(found !== undefined, 'published')
  expect(found.berubah.map(({ kunci, sebelum, setelah }) => [kunci, setelah - sebelum])).toEqual([
    [pengawasan, 30n * juta],
    [mata, -30n * juta],
  ])
  const [dokumen] = found.dokumen
  expect(found.dokumen).toHaveLength(1)
  expect(dokumen).toMatchObject({
    ...{ jenisNama: 'Pergeseran Anggaran', tanggal: '2026-06-11', dasar: 'Perda 4/2026' },
    ...{ alasan: 'Pengawasan penuh waktu diperlukan', bertambah: 30n * juta, berkurang: 30n * juta },
  })
  expect(found.berubah.map(({ oleh }) => oleh)).toEqual([[dokumen?.dokumen], [dokumen?.dokumen]])
  expect(found.berubah.map(({ asal }) => asal)).toEqual([
    { jenis: 'kua-ppas', dasar: 'Nota 5/2025' },
    { jenis: 'kua-ppas', dasar: 'Nota 5/2025' },
  ])
})

test('the differences sum to the difference of the published totals, part by part', async () => {
  const found = await berubah({ dari: '1', ke: '2' })
  invariant(found !== undefined, 'published')
  for (const { bagian, anggaran } of found.terbitan.bagian) {
    const dulu = found.dari.bagian.find((satu) => satu.bagian === bagian)?.anggaran ?? 0n
    const beda = found.berubah.filter((satu) => satu.bagian === bagian)
    expect(sum(beda.map(({ sebelum, setelah }) => setelah - sebelum))).toBe(anggaran - dulu)
  }
})

test('one unit, or versions that are not there or stand the wrong way round', async () => {
  const unit = (await berubah())?.berubah[0]?.unitKode ?? ''
  expect((await berubah({ unit }))?.berubah).toHaveLength(2)
  expect((await berubah({ unit: '9.99' }))?.berubah).toEqual([])
  for (const tanya of [
    { dari: '2', ke: '1' },
    { ke: '3' },
    { dari: '0' },
    { dari: 'x' },
    { slug: 'tidak-ada' },
  ])
    expect(await berubah(tanya)).toBeUndefined()
})
