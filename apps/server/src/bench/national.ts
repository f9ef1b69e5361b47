import { listLraKini, listNamaRekening } from '@benang/database/akuntansi/lra'
import {
  fillNational,
  fillRekap,
  groupMutasi,
  groupNational,
  groupRekap,
  groupUnits,
  readNational,
} from '@benang/database/bench/national'
import { openSampleBook } from '@benang/database/bench/sample-book'
import { inTenant, type Tx } from '@benang/database/connection'
import { inDirect } from '@benang/database/sistem/direct-connection'
import { lraOf } from '@benang/reports/akuntansi/lra'
import { interleave, type Report } from './harness.ts'
import { type ScratchDb, settle } from './scratch.ts'

const tahun = 2026
type Ask = { report: Report; besar: boolean }

/** P7: the LRA of one pemda, tree and all, against the bare GROUP BY of its roll-up and the sum over the moves of P13. */
export async function benchLra(main: ScratchDb, { report, besar }: Ask): Promise<void> {
  const { db } = main
  const book = await openSampleBook(db.app, { pemdaId: 3, tahun }, { lines: 1, ceiling: 1n })
  await asSuperuser(main, (tx) => fillRekap(tx, book, { units: 60, accounts: 280 }))
  await settle(main)
  const lra = () => inTenant(db.app, book, (tx) => treeOf(tx, book))
  const bare = () => inTenant(db.app, book, (tx) => groupRekap(tx, book))
  const objek = await bare()
  if (objek < 100 || (await lra()) < objek) throw new Error('the tree lost accounts')
  const timed = await interleave({ lra, bare })
  const cells = { unit: 'ms', value: timed.lra.min }
  report(
    { name: 'P7', ...cells, baseline: timed.bare.min, ratio: timed.lra.min / timed.bare.min },
    { most: 2 },
    `${objek} objek of 33,600 cells`,
  )
  const year = { pemdaId: 7, tahun: 2027 }
  const moves = () => inTenant(db.owner, year, (tx) => groupMutasi(tx, year))
  if ((await moves()) === 0) return
  const slow = (await interleave({ moves }, 5)).moves
  report(
    {
      ...{ name: besar ? 'P7-mutasi' : 'P7-mutasi-kecil', ...cells },
      ...{ baseline: slow.min, ratio: timed.lra.min / slow.min },
    },
    { most: besar ? 1 / 50 : 1 / 10 },
    `against ${besar ? '10 million' : '1 million'} moves`,
  )
}

/** P8: 546 pemda by jenis from the national roll-up, against the bare statement and the rows of unit and account. */
export async function benchNational(main: ScratchDb, { report, besar }: Ask): Promise<void> {
  const size = { tahun, pemda: 546, rinci: besar ? 16_800 : 1_680 }
  await asSuperuser(main, (tx) => fillNational(tx, size))
  await settle(main)
  const nasional = () => main.db.lintas.transaction().execute((tx) => readNational(tx, tahun))
  await asSuperuser(main, async (tx) => {
    const timed = await interleave({ nasional, bare: () => groupNational(tx, tahun) })
    const cells = { unit: 'ms', value: timed.nasional.min }
    report(
      { name: 'P8', ...cells, baseline: timed.bare.min, ratio: timed.nasional.min / timed.bare.min },
      { most: 1.5 },
      `${(await nasional()).length} cells`,
    )
    const slow = (await interleave({ units: () => groupUnits(tx, tahun) }, 3)).units
    report(
      {
        ...{ name: besar ? 'P8-rinci' : 'P8-rinci-kecil', ...cells },
        ...{ baseline: slow.min, ratio: timed.nasional.min / slow.min },
      },
      { most: besar ? 1 / 50 : 1 / 5 },
      `${size.pemda * size.rinci} rows of unit and account`,
    )
  })
}

/** The rows of a whole LRA, as a screen gets them. */
async function treeOf(tx: Tx, book: { pemdaId: number; tahun: number }): Promise<number> {
  const nilai = await listLraKini(tx, book, { unitId: null, perUnit: false })
  const nama = await listNamaRekening(tx, book)
  const laporan = lraOf({
    ...{ pemda: 'Pemda Ukur', unit: null, tahun, sampai: '2026-12-31', potongan: 'ringkas', nilai },
    rekening: new Map(nama.map(({ kunci, kode, uraian }) => [kunci, { kode, uraian }])),
    ...{ unitNama: new Map(), subKegiatan: new Map(), tempat: null, penandatangan: [], tanda: [] },
  })
  return laporan.tabel.baris.length
}

function asSuperuser({ url }: ScratchDb, work: (tx: Tx) => Promise<void>): Promise<void> {
  return inDirect({ url, role: 'login', mode: 'write' }, ({ tx }) => work(tx))
}
