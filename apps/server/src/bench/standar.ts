import { fillStandar, sampleStandar } from '@benang/database/bench/standar'
import { inTenant } from '@benang/database/connection'
import {
  findStandar,
  findStandarKode,
  findStandarMirip,
  type PencarianStandar,
} from '@benang/database/penganggaran/standar-harga'
import { interleave, type Report } from './harness.ts'
import { type ScratchDb, settle } from './scratch.ts'

const pemdaId = 8
const banyak = 60_000
const tanggal = '2026-03-01'

/** P14: a search of 60,000 standard prices by two letters, by words and by mistyped words, against a look-up by code. */
export async function benchStandar(main: ScratchDb, report: Report): Promise<void> {
  await inTenant(main.db.app, { pemdaId }, (tx) => fillStandar(tx, { pemdaId, banyak }))
  await settle(main)
  const barang = await inTenant(main.db.app, { pemdaId }, (tx) => sampleStandar(tx, pemdaId))
  let at = 0
  const next = () => barang[at++ % barang.length] ?? { kode: '', nama: '' }
  const cari = (kata: readonly string[], rekening: readonly string[]) =>
    inTenant(main.db.app, { pemdaId }, async (tx) => {
      const asked: PencarianStandar = {
        ...{ pemdaId, tanggal, zona: 1, jenis: ['SSH'] },
        ...{ rekening, kata, banyak: 20 },
      }
      const tepat = await findStandar(tx, asked)
      return tepat.length > 0 ? tepat : findStandarMirip(tx, asked)
    })
  const found = await cari(wrong(next().nama), [])
  if (found.length === 0) throw new Error('a mistyped word found nothing')
  const timed = await interleave({
    kode: () =>
      inTenant(main.db.app, { pemdaId }, (tx) =>
        findStandarKode(tx, { pemdaId, kode: next().kode, tanggal, zona: 1 }),
      ),
    hurufPertama: () =>
      cari([next().nama.slice(0, 2)], ['5', '5.1', '5.1.2', '5.1.2.1', '5.1.2.1.1', '5.1.2.1.1.7']),
    kata: () => cari(next().nama.split(' '), []),
    salahTik: () => cari(wrong(next().nama), []),
  })
  const figure = (name: string, { median }: { median: number }, most: number) =>
    report(
      { name, value: median, unit: 'ms', baseline: timed.kode.median, ratio: median / timed.kode.median },
      { most },
      `${banyak} items`,
    )
  figure('P14-dua-huruf', timed.hurufPertama, 50)
  figure('P14-kata', timed.kata, 50)
  figure('P14-salah-tik', timed.salahTik, 50)
}

/** The words with two letters in the wrong order, as fingers do. */
function wrong(nama: string): readonly string[] {
  return nama
    .split(' ')
    .map((satu) => `${satu.slice(0, 2)}${satu.charAt(3)}${satu.charAt(2)}${satu.slice(4)}`)
}
