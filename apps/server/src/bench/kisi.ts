import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../test/browser.ts'
import { bangunHalaman, bukaHalaman } from '../../test/kisi/halaman-kisi.ts'
import { percentile, type Report } from './harness.ts'

type Jenis = 'kisi' | 'polos' | 'utuh'
type Ukuran = Record<'awal' | 'lompat' | 'gulir' | 'cepat' | 'putih' | 'memori', number>

const baris = 100_000
const putaran = 5

/**
 * K1 to K6: the entry grid with 100,000 rows against bare rows of TanStack Virtual, in turn, in one browser, each time in a fresh
 * page; then 5,000 pasted lines against reading and checking them alone, and the time from a key to its paint.
 */
export async function benchKisi(root: string, report: Report): Promise<void> {
  const { dist, buang } = await bangunHalaman(root)
  const browser = await openBrowser()
  try {
    const rounds: Record<'kisi' | 'polos', Ukuran>[] = []
    // The first round warms the browser up and does not count.
    for (let round = -1; round < putaran; round++) {
      const one = { polos: await ukur(browser, dist, 'polos'), kisi: await ukur(browser, dist, 'kisi') }
      if (round >= 0) rounds.push(one)
    }
    reportBaris(rounds, report)
    await benchTempel(browser, { dist, report })
    await benchUtuh(browser, { dist, report })
  } finally {
    await browser.close()
    await buang()
  }
}

function reportBaris(rounds: readonly Record<'kisi' | 'polos', Ukuran>[], report: Report): void {
  const median = (jenis: 'kisi' | 'polos', apa: keyof Ukuran) =>
    percentile(
      rounds.map((round) => round[jenis][apa]).sort((a, b) => a - b),
      50,
    )
  const say = (name: string, apa: keyof Ukuran, goal: { most: number; value: number; unit: string }) => {
    const [value, baseline] = [median('kisi', apa), median('polos', apa)]
    const { unit, most, value: limit } = goal
    report({ name, value, unit, baseline, ratio: value / baseline }, { most, value: limit })
  }
  say('K1 baris pertama', 'awal', { most: 4, value: 400, unit: 'ms' })
  say('K2 lompat ke baris 50.000', 'lompat', { most: 4, value: 150, unit: 'ms' })
  say('K3 gulir p95', 'gulir', { most: 2, value: 33, unit: 'ms per bingkai' })
  say('K3 gulir cepat p95', 'cepat', { most: 6, value: 100, unit: 'ms per bingkai' })
  say('K4 memori', 'memori', { most: 4, value: 60, unit: 'MB' })
  const putih = Math.max(...rounds.map(({ kisi }) => kisi.putih))
  report(
    { name: 'K3 bingkai putih', value: putih, unit: 'dari 120', baseline: 120, ratio: putih / 120 },
    { most: 0 },
  )
}

/** Opens one kind in a fresh page and takes every figure of it. */
async function ukur(browser: Browser, dist: string, jenis: Jenis): Promise<Ukuran> {
  const page = await bukaHalaman(browser, dist)
  const awal = await angka(page, `ukur.mulai('${jenis}', ${baris})`)
  const lompat = await angka(page, 'ukur.lompat(50000)')
  const pelan = await gulir(page, 'ukur.gulir(87, 120)')
  const cepat = await gulir(page, 'ukur.gulir(1200, 60)')
  const memori = await memoriOf(page)
  await page.context().close()
  return { awal, lompat, gulir: pelan.p95, cepat: cepat.p95, putih: pelan.putih, memori }
}

async function benchTempel(browser: Browser, { dist, report }: { dist: string; report: Report }) {
  const times: number[] = []
  let alone = { uraikan: 0, periksa: 0 }
  let keys: number[] = []
  for (let round = -1; round < putaran; round++) {
    const page = await bukaHalaman(browser, dist)
    await page.evaluate("ukur.mulai('kisi', 0)")
    const took = await angka(page, 'ukur.tempel(5000)')
    if (round >= 0) times.push(took)
    if (round === putaran - 1) {
      const kept: unknown = await page.evaluate('ukur.uraikan(5000)')
      if (isAlone(kept)) alone = kept
    }
    await page.context().close()
    keys = [...keys, ...(round >= 0 ? await ketik(browser, dist) : [])]
  }
  const value = percentile(
    times.sort((a, b) => a - b),
    50,
  )
  const name = 'K5 tempel 5.000 baris'
  const { uraikan, periksa } = alone
  report({ name, value, unit: 'ms', baseline: uraikan, ratio: value / uraikan }, { most: 40, value: 300 })
  const figure = { name: 'K5 periksa saja', value: periksa, unit: 'ms', baseline: uraikan }
  report({ ...figure, ratio: periksa / uraikan }, { most: 8 })
  const sorted = keys.sort((a, b) => a - b)
  const p95 = percentile(sorted, 95)
  // Against the frame itself: a key can be painted no sooner than in the next one.
  const ketuk = { name: 'K6 ketukan sampai tampak p95', value: p95, unit: 'ms', baseline: 1000 / 60 }
  report({ ...ketuk, ratio: (p95 * 60) / 1000 }, { most: 2, value: 32 }, `${sorted.length} keys`)
}

/** Types 100 letters into cells of the grid of 100,000 rows; the milliseconds from each key to its paint. */
async function ketik(browser: Browser, dist: string): Promise<readonly number[]> {
  const page = await bukaHalaman(browser, dist)
  await page.evaluate(`ukur.mulai('kisi', ${baris})`)
  await page.locator('.badan-kisi [data-medan="uraian"]').nth(3).click()
  for (let cell = 0; cell < 10; cell++) {
    await page.keyboard.type('gudang ban', { delay: 25 })
    await page.keyboard.press('Enter')
  }
  const times: unknown = await page.evaluate('ukur.ambilKetukan()')
  await page.context().close()
  return Array.isArray(times) ? times.map(Number) : []
}

/** The same rows all read at once and grouped by account, as a grid does that knows every row. */
async function benchUtuh(browser: Browser, { dist, report }: { dist: string; report: Report }) {
  const { awal, lompat, gulir: p95, memori } = await ukur(browser, dist, 'utuh')
  const bare = await ukur(browser, dist, 'polos')
  const say = (name: string, value: number, baseline: number, unit: string, limit: number) =>
    report({ name, value, unit, baseline, ratio: value / baseline }, { most: 1000, value: limit })
  say('K1 utuh berkelompok', awal, bare.awal, 'ms', 4_000)
  say('K2 utuh berkelompok', lompat, bare.lompat, 'ms', 150)
  say('K3 utuh berkelompok p95', p95, bare.gulir, 'ms per bingkai', 33)
  say('K4 utuh berkelompok', memori, bare.memori, 'MB', 250)
}

async function angka(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate(expression))
}

async function gulir(page: Page, expression: string): Promise<{ p95: number; putih: number }> {
  const hasil: unknown = await page.evaluate(expression)
  if (!isGulir(hasil)) throw new Error('no frames were measured')
  return {
    p95: percentile(
      hasil.bingkai.toSorted((a, b) => a - b),
      95,
    ),
    putih: hasil.putih,
  }
}

function isGulir(hasil: unknown): hasil is { bingkai: number[]; putih: number } {
  return typeof hasil === 'object' && hasil !== null && 'bingkai' in hasil && Array.isArray(hasil.bingkai)
}

function isAlone(hasil: unknown): hasil is { uraikan: number; periksa: number } {
  return typeof hasil === 'object' && hasil !== null && 'uraikan' in hasil && 'periksa' in hasil
}

/** Megabytes the page's script holds after the garbage is gone. */
async function memoriOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
