import { randomUUID } from 'node:crypto'
import { openWadah } from '@benang/imports/wadah/open-wadah'
import { writeWadah } from '@benang/imports/wadah/write-wadah'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { berkasUji } from './berkas-uji.ts'
import { picture } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let pa: Person
let pptk: Person
beforeAll(async () => {
  staff = await openStaff()
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
  pptk = await comeIn(staff, 'pptk.pupr@tirta')
}, 180_000)
afterAll(async () => {
  await pa.leave()
  await pptk.leave()
  await staff.end()
})

const jawab = z.object({ result: z.object({ data: z.unknown() }) })
const kertas = z.object({
  nomor: z.number(),
  baris: z.array(z.object({ id: z.string(), isi: z.record(z.string(), z.string()) })),
})

/** What the page's own person asks of the server. */
async function panggil(page: Page, prosedur: string, isi: object): Promise<unknown> {
  const answer = await page.request.post(`/trpc/${prosedur}`, { data: isi, headers: { origin: staff.url } })
  if (!answer.ok()) throw new Error(await answer.text())
  return jawab.parse(await answer.json()).result.data
}
async function baca(page: Page, dokumenId: string) {
  const asked = encodeURIComponent(JSON.stringify({ dokumenId, mulai: 0, banyak: 50 }))
  const answer = await page.request.get(`/trpc/kertas.baca?input=${asked}`)
  return kertas.parse(jawab.parse(await answer.json()).result.data)
}
const harga = async (dokumenId: string) =>
  (await baca(pa.page, dokumenId)).baris.map(({ isi }) => `${isi['uraian']} ${isi['harga']}`)

async function newRka(): Promise<string> {
  const [sub] = await staff.scratch.sql(
    "select kode from rujukan.sub_kegiatan_kini where jenis_pemda = 'kabkota' and nama = 'Pembangunan Sistem Drainase Perkotaan'",
  )
  const { page } = pa
  const { dokumenId } = z.object({ dokumenId: z.string() }).parse(
    await panggil(page, 'dokumen.buat', {
      ...{ perintah: randomUUID(), tahun: 2026, jenis: 'rka', tanggal: '2025-09-15' },
      ...{ uraian: 'RKA PUPR', isi: {}, baris: [] },
    }),
  )
  await panggil(page, 'kertas.buka', { dokumenId })
  const acuan = { subKegiatan: String(sub?.['kode']), rekening: '5.2.04.02.07.0003', dana: '1.2.01.01.02' }
  const sisip = (uraian: string, nilai: string) => ({
    ...{ op: 'sisip', opId: randomUUID(), barisId: randomUUID(), setelah: null },
    isi: { ...acuan, uraian, koefisien: '6 rim x 12 bulan', harga: nilai },
  })
  await panggil(page, 'kertas.tulis', {
    dokumenId,
    operasi: [sisip('Tinta', '90.000'), sisip('Kertas', '53.000')],
  })
  return dokumenId
}

/** The same workbook with other prices, as after an evening at home. */
async function sunting(bytes: Buffer, ganti: readonly (readonly [string, string])[]): Promise<Buffer> {
  const asal = await openWadah(bytes)
  const baru = writeWadah()
  for (const nama of asal.names()) {
    let isi = ''
    for await (const potong of asal.read(nama)) isi += potong.toString('latin1')
    const jadi = ganti.reduce((teks, [dari, ke]) => teks.replaceAll(`<v>${dari}</v>`, `<v>${ke}</v>`), isi)
    await baru.add(nama, satu(Buffer.from(jadi, 'latin1')))
  }
  return baru.end()
}

async function* satu(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes
}

it('two people on the same lines: the wizard shows base, now and file, one chooses, nothing is lost, and it is taken back', async () => {
  const { page } = pa
  const dokumenId = await newRka()
  const unduh = await page.request.get(`/app/rka/${dokumenId}.xlsx`)
  expect(unduh.status()).toBe(200)
  const berkas = await sunting(await unduh.body(), [
    ['53000', '60000'],
    ['90000', '95000'],
  ])
  const { nomor, baris } = await baca(pptk.page, dokumenId)
  const operasi = baris.map(({ id, isi }) => ({
    ...{ op: 'isi', opId: randomUUID(), barisId: id, medan: 'harga', dasarRev: nomor },
    nilai: isi['uraian'] === 'Kertas' ? '55.000' : '91.000',
  }))
  await panggil(pptk.page, 'kertas.tulis', { dokumenId, operasi })

  await page.goto(`/app/impor/baru?jenis=rka&dokumen=${dokumenId}`)
  await settle(page)
  await page.locator('#berkas-impor').setInputFiles(berkasUji('rka-pupr.xlsx', berkas))
  await page.getByRole('button', { name: /^Periksa \d+ baris$/ }).click()
  await page.getByRole('heading', { name: '2 isian diubah di dua tempat, 2 belum dipilih' }).waitFor()
  await page.getByText('Belum bisa diterapkan: 2 isian yang berbeda belum dipilih.').waitFor()
  await picture(page, 'impor-konflik')
  await expectSound(page)
  const kertasnya = page.getByRole('group', { name: /^Kertas/ })
  await kertasnya.getByText('53.000').waitFor()
  await kertasnya.getByRole('radio', { name: 'Berkas Anda: 60.000' }).check()
  await page.getByRole('heading', { name: /, 1 belum dipilih$/ }).waitFor()
  const tinta = page.getByRole('group', { name: /^Tinta/ })
  await tinta.getByRole('radio', { name: 'Sekarang: 91.000' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: /semua sudah dipilih$/ }).waitFor()
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByRole('button', { name: /^Terapkan semua/ }).click()
  await page.getByText('Impor sudah diterapkan').waitFor()
  expect(await harga(dokumenId)).toEqual(['Kertas 60.000', 'Tinta 91.000'])
  await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
  await page.getByRole('button', { name: 'Ya, batalkan impor' }).click()
  await page.getByText('Impor ini dibatalkan').waitFor()
  expect(await harga(dokumenId)).toEqual(['Kertas 55.000', 'Tinta 91.000'])
})
