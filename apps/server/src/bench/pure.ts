import { Desimal, kalikan } from '@benang/values/desimal'
import { initTRPC } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { interleave, type Report } from './harness.ts'

const lines = 1_000_000

/**
 * P11: a million budget lines as the database driver hands them over (int8 text against numeric text): volume × price,
 * then tax of 11 %, each rounded half up once, and the sum. Integers against decimal.js.
 */
export async function benchArithmetic(report: Report): Promise<void> {
  const input = Array.from({ length: lines }, (_, n) => ({
    volume: String(10_000 + ((n * 7919) % 90_000_000)),
    harga: String(100_000 + ((n * 15_485_863) % 90_000_000_000)),
  }))
  const texts = input.map(({ volume, harga }) => ({
    volume: `${volume.slice(0, -4)}.${volume.slice(-4)}`,
    harga: `${harga.slice(0, -2)}.${harga.slice(-2)}`,
  }))
  const results = { bulat: '', desimal: '' }
  const integers = () => {
    let total = 0n
    for (const { volume, harga } of input)
      total += kalikan(111n, 2, kalikan(BigInt(volume), 4, BigInt(harga)))
    results.bulat = `${total / 100n}.${String(total % 100n).padStart(2, '0')}`
  }
  const decimals = () => {
    let total = new Desimal(0)
    for (const { volume, harga } of texts) {
      const bersih = new Desimal(volume).times(harga).toDecimalPlaces(2, Desimal.ROUND_HALF_UP)
      total = total.plus(bersih.times('1.11').toDecimalPlaces(2, Desimal.ROUND_HALF_UP))
    }
    results.desimal = total.toFixed(2)
  }
  const times = await interleave({ bulat: integers, desimal: decimals }, 5)
  if (results.bulat !== results.desimal) throw new Error(`${results.bulat} is not ${results.desimal}`)
  const figure = {
    name: 'P11',
    value: times.bulat.min,
    unit: 'ms per 1 juta baris',
    baseline: times.desimal.min,
  }
  const note = `both ${results.bulat}; 5 rounds of a million lines each`
  report({ ...figure, ratio: times.desimal.min / times.bulat.min }, { least: 8 }, note)
}

/** P12: ten thousand rows through a tRPC procedure against JSON.stringify of the same array. */
export async function benchEncode(report: Report): Promise<void> {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({
    id: String(n),
    kode: `5.1.02.01.01.${n % 1000}`,
    uraian: `Belanja contoh nomor ${n}`,
    unit: n % 60,
    dana: 1,
    tanggal: '2026-11-24',
    pagu: `${n * 1000}.00`,
    realisasi: `${n * 400}.50`,
    sisa: `${n * 599}.50`,
    terkunci: n % 2 === 0,
  }))
  const t = initTRPC.create()
  const router = t.router({ baris: t.procedure.query(() => rows) })
  const answer = async () => {
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      router,
      req: new Request('http://benang.uji/trpc/baris'),
    })
    return response.text()
  }
  const plain = () => JSON.stringify(rows)
  if ((await answer()) !== JSON.stringify({ result: { data: rows } }))
    throw new Error('the answer is not the rows')
  const times = await interleave({ trpc: answer, json: plain }, 60)
  report(
    {
      name: 'P12',
      value: times.trpc.median,
      unit: 'ms per 10 ribu baris',
      baseline: times.json.median,
      ratio: times.trpc.median / times.json.median,
    },
    { most: 1.3 },
    `by minima ${(times.trpc.min / times.json.min).toFixed(2)}`,
  )
}
