import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { listTugas } from './list-tugas.ts'
import { peragaOf } from './pelaku-contoh.ts'
import { seedDemo } from './seed-demo.ts'
import { seedDokumenContoh } from './seed-demo-dokumen.ts'

const { db } = await testDatabase()
const context: Context = {
  db,
  today: '2026-11-24',
  kejadian: '7F3K',
  mode: 'demo',
  kunciServer: new Uint8Array(32).fill(5),
}
const count = async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ jenis: string; status: string; banyak: string }>`
      select jenis, status, count(*)::text as banyak from daerah.dokumen group by 1, 2 order by 1, 2`.execute(
      tx,
    ),
  )
  return rows.map(({ jenis, status, banyak }) => `${jenis} ${status} ${banyak}`)
}

test('the demo has documents in every stage, and telling the story again changes nothing', async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
  const first = await count()
  await seedDokumenContoh(context)
  expect(await count()).toEqual(first)
  expect(first).toMatchInlineSnapshot(`
    [
      "apbd disahkan 1",
      "bast disahkan 16",
      "capaian_kinerja diverifikasi 18",
      "dpa disahkan 10",
      "kontrak disahkan 8",
      "pembalikan disahkan 1",
      "pengecualian_ppas disahkan 1",
      "pengecualian_rka disahkan 2",
      "ppas disahkan 1",
      "renja diverifikasi 6",
      "rka diverifikasi 10",
      "rka draf 2",
      "rkpd disahkan 1",
      "saldo_awal disahkan 1",
      "silpa disahkan 1",
      "sp2d diajukan 1",
      "sp2d dibalik 1",
      "sp2d disahkan 8",
      "spd disahkan 8",
      "spm diajukan 1",
      "spm disetujui 11",
      "spp diajukan 1",
      "spp dikembalikan 1",
      "spp diverifikasi 13",
      "spp draf 1",
      "sts disahkan 8",
      "target_kinerja diverifikasi 6",
      "tbp diverifikasi 4",
      "usulan diajukan 3",
      "usulan ditolak 1",
      "usulan diverifikasi 3",
    ]
  `)
  const ppk = await peragaOf(context, 2).sebagai(['ppk.pupr', 'ppk-skpd'], '2026-11-24')
  const tugas = await runAct(ppk, listTugas, { tahun: 2026 })
  expect(tugas.perlu.map(({ tindakan, uraian }) => `${tindakan}: ${uraian}`)).toMatchInlineSnapshot(`
    [
      "Verifikasi SPP: Drainase Jalan Melati, termin III",
      "Buat SPM: Pemeliharaan jalan Juli–September",
    ]
  `)
  expect(tugas.posisi).toMatchInlineSnapshot(`
    [
      {
        "jumlah": "10930000000.00",
        "keterangan": "SPD terbit 96,3 %",
        "nama": "Anggaran",
      },
      {
        "jumlah": "2707000000.00",
        "keterangan": "24,7 % dari anggaran",
        "nama": "Realisasi",
      },
      {
        "jumlah": "8223000000.00",
        "keterangan": "anggaran kurang realisasi",
        "nama": "Sisa anggaran",
      },
      {
        "jumlah": "3670000000.00",
        "keterangan": "SPP belum cair",
        "nama": "Sedang diproses",
      },
    ]
  `)
}, 600_000)
