import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { changeMode } from '../akuntansi/change-mode.ts'
import { readDokumen } from '../sistem/read-dokumen.ts'
import { actsOfDokumen } from '../sistem/semua-layanan.ts'
import { juta, line, newRantai, orang, tahun } from '../testing/new-rantai.ts'

const { db } = await testDatabase()
const { bendahara, bud, pa, ppk, ppkd, pptk } = orang
const rantai = await newRantai(db)
const got: Record<string, bigint> = { dpa: rantai.dpa }

test('a contract of 600 juta on a DPA of 750 with an SPD of 150 is accepted', async () => {
  got['kontrak'] = await rantai.peraga.buat('kontrak', pptk, {
    ...{ tahun, tanggal: '2026-02-02', uraian: 'Kontrak drainase', asal: got['dpa'] ?? 0n },
    isi: { penyedia: 'CV Contoh', selesai: '2026-10-30' },
    baris: [line(rantai.mata, 600n * juta)],
  })
  const nomor = await rantai.steps(
    'kontrak',
    got['kontrak'],
    '2026-02-02',
    [pptk, 'ajukan'],
    [pa, 'tanda-tangani'],
  )
  expect(nomor).toBe('00001/KONTRAK/1.03.0.00.0.00.01.0000/02/2026')
})

test('a termin above what is left of the SPD is refused with the shortfall and the holder, then corrected and paid', async () => {
  const bast = await rantai.peraga.buat('bast', pptk, {
    ...{ tahun, tanggal: '2026-03-02', uraian: 'Termin 1', asal: got['kontrak'] ?? 0n },
    baris: [line(rantai.mata, 200n * juta)],
  })
  await rantai.steps('bast', bast, '2026-03-02', [pptk, 'ajukan'], [pa, 'tanda-tangani'])
  const isi = { penerima: 'CV Contoh', rekeningPenerima: '123' }
  got['spp'] = await rantai.peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-03-03', uraian: 'SPP termin 1', asal: bast, isi },
    baris: [line(rantai.mata, 200n * juta)],
  })
  await rantai.steps('spp', got['spp'], '2026-03-03', [bendahara, 'ajukan'])
  await expect(rantai.steps('spp', got['spp'], '2026-03-04', [ppk, 'verifikasi'])).rejects.toMatchObject({
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
  await rantai.peraga.lakukan('spp', got['spp'], {
    ...{ pelaku: ppk, tindakan: 'kembalikan', tanggal: '2026-03-04', catatan: 'Turunkan sampai sisa SPD' },
  })
  await edit('spp', got['spp'], {
    tanggal: '2026-03-04',
    uraian: 'SPP termin 1',
    isi,
    baris: [line(rantai.mata, 120n * juta)],
  })
  await rantai.steps('spp', got['spp'], '2026-03-05', [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  got['spm'] = await rantai.peraga.buat('spm', ppk, {
    ...{ tahun, tanggal: '2026-03-05', uraian: 'SPM', asal: got['spp'], isi: { sptj: true } },
  })
  await rantai.steps('spm', got['spm'], '2026-03-05', [ppk, 'ajukan'], [pa, 'tanda-tangani'])
  const pph = await rantai.kunci(bud, 'sp2d', '2.1.01.05.02.0001', false)
  got['sp2d'] = await rantai.peraga.buat('sp2d', bud, {
    ...{ tahun, tanggal: '2026-03-06', uraian: 'SP2D', asal: got['spm'], baris: [line(pph, 2n * juta)] },
  })
  await rantai.steps('sp2d', got['sp2d'], '2026-03-06', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  const seen = await runAct(await rantai.peraga.sebagai(bud, '2026-03-06'), readDokumen, {
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
  const who = await rantai.peraga.sebagai(bendahara, isi.tanggal)
  const { versi } = await runAct(who, readDokumen, { jenis, dokumenId })
  const act = actsOfDokumen.ubah.get(`${jenis}.ubah`)
  invariant(act !== undefined, 'act')
  await runAct(who, act, { ...isi, dokumenId, versi, perintah: randomUUID() })
  // The players remember the versions they made; after an edit of ours they look afresh.
  rantai.fresh()
}

test('a stale version is refused and says who changed it and when', async () => {
  const act = actsOfDokumen.lakukan.get('spp.verifikasi')
  invariant(act !== undefined, 'act')
  const input = { dokumenId: got['spp'] ?? 0n, versi: 1, sidik: null, catatan: null, perintah: randomUUID() }
  await expect(runAct(await rantai.peraga.sebagai(ppk, '2026-03-05'), act, input)).rejects.toMatchObject({
    kode: 'BENTROK',
    pesan: expect.stringMatching(/diubah Hendra Wijayakusuma pada \d+ \w+ \d{4} pukul/),
  })
})

test('an SPP with a living SPM cannot be reversed; the SP2D can, and the money is back', async () => {
  const alasan = { alasan: 'Salah rekening penerima, dibayar ulang' }
  got['early'] = await rantai.peraga.buat('pembalikan', ppk, {
    ...{ tahun, tanggal: '2026-03-09', uraian: 'Balik SPP', asal: got['spp'] ?? 0n, isi: alasan },
  })
  await rantai.steps('pembalikan', got['early'], '2026-03-09', [ppk, 'ajukan'])
  await expect(
    rantai.steps('pembalikan', got['early'], '2026-03-09', [pa, 'tanda-tangani']),
  ).rejects.toMatchObject({
    kode: 'ATURAN',
  })
  const balik = await rantai.peraga.buat('pembalikan', bud, {
    ...{ tahun, tanggal: '2026-03-10', uraian: 'Retur', asal: got['sp2d'] ?? 0n, isi: alasan },
  })
  await rantai.steps('pembalikan', balik, '2026-03-10', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  const seen = await runAct(await rantai.peraga.sebagai(bud, '2026-03-10'), readDokumen, {
    jenis: 'sp2d',
    dokumenId: got['sp2d'] ?? 0n,
  })
  expect(seen).toMatchObject({ status: 'dibalik', jurnal: { keadaan: 'utuh' } })
})

test('nobody signs what he made, and the wrong role is turned away', async () => {
  const spm = actsOfDokumen.lakukan.get('spm.tanda-tangani')
  invariant(spm !== undefined, 'act')
  const input = { dokumenId: got['spm'] ?? 0n, versi: 3, sidik: null, catatan: null, perintah: randomUUID() }
  await expect(
    runAct(await rantai.peraga.sebagai(bendahara, '2026-03-05'), spm, input),
  ).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
})

test('Kuasa BUD sends an SPM back; called off, it frees its SPP for a reversal', async () => {
  await expect(
    rantai.peraga.lakukan('spm', got['spm'] ?? 0n, {
      ...{ pelaku: ppk, tindakan: 'batalkan', tanggal: '2026-03-11', catatan: 'tidak jadi' },
    }),
  ).rejects.toMatchObject({ kode: 'ATURAN' })
  for (const [pelaku, tindakan] of [
    [bud, 'tolak'],
    [ppk, 'batalkan'],
  ] as const)
    await rantai.peraga.lakukan('spm', got['spm'] ?? 0n, {
      pelaku,
      tindakan,
      tanggal: '2026-03-11',
      catatan: 'Retur bank',
    })
  const { baris, ...naskah } = {
    ...{ tahun, tanggal: '2026-03-12', uraian: 'Balik SPP', asal: got['spp'] ?? 0n, baris: [] },
    isi: { alasan: 'Salah rekening penerima, diajukan ulang' },
  }
  await expect(rantai.peraga.buat('pembalikan', ppk, { ...naskah, baris })).rejects.toMatchObject({
    kode: 'ATURAN',
  })
  await rantai.steps('pembalikan', got['early'] ?? 0n, '2026-03-12', [pa, 'tanda-tangani'])
  const seen = await rantai.look(ppk, 'spp', got['spp'] ?? 0n)
  expect(seen).toMatchObject({ status: 'dibalik', tindakan: [] })
})

test('pay needs no receipt: its debt is recognised by the SPP and settled by the SP2D', async () => {
  const isi = { penerima: 'Pegawai Dinas PUPR (contoh)', rekeningPenerima: '456' }
  const spp = await rantai.peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-01-20', uraian: 'Gaji Januari', isi, baris: [line(rantai.gaji, 10n * juta)] },
  })
  await rantai.steps('spp', spp, '2026-01-20', [bendahara, 'ajukan'], [ppk, 'verifikasi'])
  const naskah = { tahun, tanggal: '2026-01-21', uraian: 'Gaji Januari', asal: spp, isi: { sptj: true } }
  const spm = await rantai.peraga.buat('spm', ppk, naskah)
  await rantai.steps('spm', spm, '2026-01-21', [ppk, 'ajukan'], [pa, 'tanda-tangani'])
  const sp2d = await rantai.peraga.buat('sp2d', bud, {
    tahun,
    tanggal: '2026-01-22',
    uraian: 'Gaji',
    asal: spm,
  })
  await rantai.steps('sp2d', sp2d, '2026-01-22', [bud, 'ajukan'], [ppkd, 'tanda-tangani'])
  expect(await rantai.look(bud, 'sp2d', sp2d)).toMatchObject({ status: 'disahkan', jumlah: '10000000.00' })
})

test('in a mirror book the same excess is recorded and flagged, not refused', async () => {
  const isi = { penerima: 'Pegawai Dinas PUPR (contoh)', rekeningPenerima: '456' }
  const spp = await rantai.peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-02-20', uraian: 'Gaji', isi, baris: [line(rantai.gaji, 25n * juta)] },
  })
  await rantai.steps('spp', spp, '2026-02-20', [bendahara, 'ajukan'])
  await expect(rantai.steps('spp', spp, '2026-02-20', [ppk, 'verifikasi'])).rejects.toMatchObject({
    kode: 'BATAS',
  })
  const head = await rantai.peraga.sebagai(ppkd, '2026-02-20')
  const perintah = () => randomUUID()
  const alasan = 'Buku resmi di SIPD sampai Juni'
  await runAct(head, changeMode, { tahun, mode: 'cermin', alasan, perintah: perintah() })
  await rantai.steps('spp', spp, '2026-02-20', [ppk, 'verifikasi'])
  const { pelampauan } = await rantai.look(ppk, 'spp', spp)
  expect(pelampauan.map(({ tahapNama, jumlah }) => [tahapNama, jumlah])).toEqual(
    expect.arrayContaining([['SPD', '5000000.00']]),
  )
  await runAct(head, changeMode, {
    tahun,
    mode: 'utama',
    alasan: 'Kembali ke buku utama',
    perintah: perintah(),
  })
})
