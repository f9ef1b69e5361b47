import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { rekeningContoh } from '../sistem/seed-demo-rekening.ts'
import { subKegiatanContoh } from '../sistem/seed-demo-kegiatan.ts'
import { actsOfDokumen } from '../sistem/semua-layanan.ts'

const { db } = await testDatabase()
const pemdaId = 2
const tahun = 2026
const juta = 100_000_000n
const context: Context = {
  db,
  today: '2026-11-24',
  kejadian: '7F3K',
  mode: 'demo',
  kunciServer: new Uint8Array(32).fill(5),
}
let peraga = peragaOf(context, pemdaId)

const ppkd: Pelaku = ['kepala.bpkad', 'ppkd']
const kdh: Pelaku = ['walikota', 'kdh']
const pa: Pelaku = ['kepala.pupr', 'pa']
const tapd: Pelaku = ['tapd', 'tapd']
const sekda: Pelaku = ['sekda', 'sekda']
const bud: Pelaku = ['kuasabud', 'kuasa-bud']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const ppk: Pelaku = ['ppk.pupr', 'ppk-skpd']
const bendahara: Pelaku = ['bendahara.pupr', 'bendahara-pengeluaran']

const drainase = subKegiatanContoh.find(({ nama }) => nama === 'Pembangunan Sistem Drainase Perkotaan')
const rekeningId = (kode: string) => {
  const found = rekeningContoh.find((satu) => satu.kode === kode)
  invariant(found !== undefined, kode)
  return found.rekeningId
}
invariant(drainase !== undefined, 'drainase')
const got: Record<string, bigint> = {}
let mata = 0

async function kunci(pelaku: Pelaku, jenis: string, kode: string | null, sub = true): Promise<number> {
  const answer = await runAct(await peraga.sebagai(pelaku, '2026-01-05'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: 3, perintah: randomUUID() },
    subKegiatanId: sub ? (drainase?.subKegiatanId ?? null) : null,
    rekeningId: kode === null ? null : rekeningId(kode),
    danaId: sub ? 2 : null,
  })
  return Number(answer.kunci)
}
const line = (key: number, jumlah: bigint, bulan = 0) => ({ kunci: key, bulan, jumlah, uraian: '' })

beforeAll(async () => {
  await seedDemo(context)
  const plafon = await kunci(ppkd, 'saldo_awal', null)
  const kas = await kunci(ppkd, 'saldo_awal', '1.1.01.01.01.0001', false)
  mata = await kunci(pa, 'dpa', '5.2.04.02.07.0003')
  const awal = await peraga.buat('saldo_awal', ppkd, {
    ...{ tahun, tanggal: '2026-01-02', uraian: 'Saldo awal', isi: { dasar: 'Perwal 2/2026' } },
    baris: [line(plafon, 750n * juta), line(kas, 900n * juta)],
  })
  await steps('saldo_awal', awal, '2026-01-02', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  got['dpa'] = await peraga.buat('dpa', pa, {
    ...{ tahun, tanggal: '2026-01-06', uraian: 'DPA PUPR', isi: { dasar: 'Perwal 1/2026' } },
    baris: [line(mata, 150n * juta, 1), line(mata, 600n * juta, 6)],
  })
  const way = [
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  ] as const
  await steps('dpa', got['dpa'], '2026-01-06', ...way)
  got['spd'] = await peraga.buat('spd', bud, {
    ...{ tahun, tanggal: '2026-01-08', uraian: 'SPD TW I', asal: got['dpa'] },
    baris: [line(mata, 150n * juta, 1)],
  })
  await steps('spd', got['spd'], '2026-01-08', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
}, 60_000)

async function steps(
  jenis: string,
  id: bigint,
  tanggal: string,
  ...way: readonly (readonly [Pelaku, string])[]
) {
  let nomor = ''
  for (const [pelaku, tindakan] of way) nomor = await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal })
  return nomor
}

test('a contract of 600 juta on a DPA of 750 with an SPD of 150 is accepted', async () => {
  got['kontrak'] = await peraga.buat('kontrak', pptk, {
    ...{ tahun, tanggal: '2026-02-02', uraian: 'Kontrak drainase', asal: got['dpa'] ?? 0n },
    isi: { penyedia: 'CV Contoh', selesai: '2026-10-30' },
    baris: [line(mata, 600n * juta)],
  })
  const nomor = await steps('kontrak', got['kontrak'], '2026-02-02', [pptk, 'ajukan'], [pa, 'tanda-tangani'])
  expect(nomor).toBe('00001/KONTRAK/1.03.0.00.0.00.01.0000/02/2026')
})

test('a termin above what is left of the SPD is refused with the shortfall and the holder, then corrected and paid', async () => {
  const bast = await peraga.buat('bast', pptk, {
    ...{ tahun, tanggal: '2026-03-02', uraian: 'Termin 1', asal: got['kontrak'] ?? 0n },
    baris: [line(mata, 200n * juta)],
  })
  await steps('bast', bast, '2026-03-02', [pptk, 'ajukan'], [pa, 'tanda-tangani'])
  const isi = { penerima: 'CV Contoh', rekeningPenerima: '123' }
  got['spp'] = await peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-03-03', uraian: 'SPP termin 1', asal: bast, isi },
    baris: [line(mata, 200n * juta)],
  })
  await steps('spp', got['spp'], '2026-03-03', [bendahara, 'ajukan'])
  await expect(steps('spp', got['spp'], '2026-03-04', [ppk, 'verifikasi'])).rejects.toMatchObject({
    kode: 'BATAS',
    detail: {
      kekurangan: [
        {
          tahap: 'spd',
          batas: '150000000.00',
          sisa: '150000000.00',
          diminta: '200000000.00',
          kurang: '50000000.00',
        },
      ],
    },
  })
  await peraga.lakukan('spp', got['spp'], {
    ...{ pelaku: ppk, tindakan: 'kembalikan', tanggal: '2026-03-04', catatan: 'Turunkan sampai sisa SPD' },
  })
  await edit('spp', got['spp'], {
    tanggal: '2026-03-04',
    uraian: 'SPP termin 1',
    isi,
    baris: [line(mata, 120n * juta)],
  })
  await steps('spp', got['spp'], '2026-03-05', [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  got['spm'] = await peraga.buat('spm', ppk, {
    ...{ tahun, tanggal: '2026-03-05', uraian: 'SPM', asal: got['spp'], isi: { sptj: true } },
  })
  await steps('spm', got['spm'], '2026-03-05', [ppk, 'ajukan'], [pa, 'tanda-tangani'])
  const pph = await kunci(bud, 'sp2d', '2.1.01.05.02.0001', false)
  got['sp2d'] = await peraga.buat('sp2d', bud, {
    ...{ tahun, tanggal: '2026-03-06', uraian: 'SP2D', asal: got['spm'], baris: [line(pph, 2n * juta)] },
  })
  await steps('sp2d', got['sp2d'], '2026-03-06', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  const seen = await runAct(await peraga.sebagai(bud, '2026-03-06'), readDokumen, {
    jenis: 'sp2d',
    dokumenId: got['sp2d'],
  })
  expect(seen).toMatchObject({ status: 'disahkan', jumlah: '120000000.00', jurnal: { keadaan: 'utuh' } })
  expect(seen.langkah.map(({ nama, keadaan }) => `${keadaan} ${nama}`)).toEqual([
    'lalu DPA',
    'lalu Kontrak 00001',
    'lalu BAST 00001',
    'lalu SPP-LS 00001',
    'lalu SPM 00001',
    'lalu Ajukan SP2D',
    'lalu Tanda tangani SP2D',
  ])
})

async function edit(
  jenis: string,
  dokumenId: bigint,
  isi: { tanggal: string; uraian: string; isi: Record<string, string>; baris: ReturnType<typeof line>[] },
) {
  const who = await peraga.sebagai(bendahara, isi.tanggal)
  const { versi } = await runAct(who, readDokumen, { jenis, dokumenId })
  const act = actsOfDokumen.ubah.get(`${jenis}.ubah`)
  invariant(act !== undefined, 'act')
  await runAct(who, act, { ...isi, dokumenId, versi, perintah: randomUUID() })
  // The players remember the versions they made; after an edit of ours they look afresh.
  peraga = peragaOf(context, pemdaId)
}

test('a stale version is refused and says who changed it and when', async () => {
  const act = actsOfDokumen.lakukan.get('spp.verifikasi')
  invariant(act !== undefined, 'act')
  const input = { dokumenId: got['spp'] ?? 0n, versi: 1, sidik: null, catatan: null, perintah: randomUUID() }
  await expect(runAct(await peraga.sebagai(ppk, '2026-03-05'), act, input)).rejects.toMatchObject({
    kode: 'BENTROK',
    pesan: expect.stringMatching(/diubah Hendra Wijayakusuma pada \d+ \w+ \d{4} pukul/),
  })
})

test('an SPP with a living SPM cannot be reversed; the SP2D can, and the money is back', async () => {
  const alasan = { alasan: 'Salah rekening penerima, dibayar ulang' }
  const early = await peraga.buat('pembalikan', ppk, {
    ...{ tahun, tanggal: '2026-03-09', uraian: 'Balik SPP', asal: got['spp'] ?? 0n, isi: alasan },
  })
  await steps('pembalikan', early, '2026-03-09', [ppk, 'ajukan'])
  await expect(steps('pembalikan', early, '2026-03-09', [pa, 'tanda-tangani'])).rejects.toMatchObject({
    kode: 'ATURAN',
  })
  const balik = await peraga.buat('pembalikan', bud, {
    ...{ tahun, tanggal: '2026-03-10', uraian: 'Retur', asal: got['sp2d'] ?? 0n, isi: alasan },
  })
  await steps('pembalikan', balik, '2026-03-10', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  const seen = await runAct(await peraga.sebagai(bud, '2026-03-10'), readDokumen, {
    jenis: 'sp2d',
    dokumenId: got['sp2d'] ?? 0n,
  })
  expect(seen).toMatchObject({ status: 'dibalik', jurnal: { keadaan: 'utuh' } })
})

test('nobody signs what he made, and the wrong role is turned away', async () => {
  const spm = actsOfDokumen.lakukan.get('spm.tanda-tangani')
  invariant(spm !== undefined, 'act')
  const input = { dokumenId: got['spm'] ?? 0n, versi: 3, sidik: null, catatan: null, perintah: randomUUID() }
  await expect(runAct(await peraga.sebagai(bendahara, '2026-03-05'), spm, input)).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
})
