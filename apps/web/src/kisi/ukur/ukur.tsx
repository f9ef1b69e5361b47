import '../../tema/tokens.css'
import '../../tema/komponen.css'
import '../../tema/benang.css'
import '../../tema/kisi.css'
import { createRoot } from 'react-dom/client'
import { sekarang } from '../../waktu/jam.ts'
import { ToastRegion } from '../../kabar/toast.tsx'
import { bukaMesin } from '../sumber/mesin.ts'
import { simpananPerangkat } from '../sumber/simpanan.ts'
import { sumberIngatan } from '../sumber/sumber-ingatan.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { jumlahOf } from '../model/tampilan.ts'
import { Kisi } from '../tampak/kisi.tsx'
import { tinggi } from '../tampak/ukuran.ts'
import { barisTempelan, tebakKolom } from '../tempel/pemetaan.ts'
import { readTempelan } from '../tempel/read-tempelan.ts'
import { banyakUkur, barisContoh, lembarUkur, sumberUkur } from './bahan-ukur.ts'
import { ciriUkur } from './ciri-ukur.ts'
import { KisiPolos } from './kisi-polos.tsx'

type Jenis = 'kisi' | 'polos' | 'utuh'

/** Milliseconds from nothing to painted first rows. `utuh` reads all rows at once and groups them by account. */
async function mulai(jenis: Jenis, banyak = banyakUkur): Promise<number> {
  const started = performance.now()
  const root = createRoot(tempat())
  if (jenis === 'polos') root.render(<KisiPolos banyak={banyak} />)
  else {
    const mesin = bukaMesin({
      sumber: sumberUkur(banyak),
      simpanan: simpananPerangkat(`ukur-${jenis}`),
      jendela: jenis === 'utuh' ? banyak : 200,
    })
    root.render(<Kisi mesin={mesin} ciri={ciriUkur} kunci="ukur" />)
  }
  const last = `.badan-kisi > [data-index="${Math.min(15, banyak)}"] .sel`
  await until(() => document.querySelector(last) !== null)
  return (await painted()) - started
}

/** The grid over a few rows in three levels, to be worked with; `isPutus`: nobody answers what it sends. */
async function contoh(banyak: number, isPutus = false): Promise<void> {
  const sumber = sumberIngatan(barisContoh(banyak), () => sekarang().toISOString())
  const jauh = { ...sumber, kirim: () => Promise.reject(new Error('putus')) }
  const mesin = bukaMesin({ sumber: isPutus ? jauh : sumber, simpanan: simpananPerangkat('contoh') })
  createRoot(tempat()).render(
    <>
      <Kisi
        mesin={mesin}
        ciri={ciriUkur}
        kunci="contoh"
        ringkasan={(baris) => <p className="jumlah-contoh">Terinci {ciriUkur.tulisJumlah(totalOf(baris))}</p>}
      />
      <ToastRegion />
    </>,
  )
  await until(() => document.querySelector('.status-kisi') !== null)
}

function totalOf(baris: readonly BarisKisi[]): bigint {
  return jumlahOf(ciriUkur, baris).get('jumlah') ?? 0n
}

/** Milliseconds until the row at a place stands on the screen with its content. */
async function lompat(at: number): Promise<number> {
  const started = performance.now()
  bingkai().scrollTop = at * tinggi
  const row = `.badan-kisi > [data-index="${at + 5}"] .sel`
  await until(() => document.querySelector(row)?.textContent?.startsWith('Barang contoh') === true)
  return (await painted()) - started
}

/** Scrolls on by so many px each frame; the milliseconds of each frame, and in how many of them some place was white. */
async function gulir(px: number, banyak: number): Promise<{ bingkai: number[]; putih: number }> {
  const frame = bingkai()
  const times: number[] = []
  let putih = 0
  let before = await nextFrame()
  for (let count = 0; count < banyak; count++) {
    frame.scrollTop += px
    const now = await nextFrame()
    times.push(now - before)
    before = now
    if (isPutih(frame)) putih += 1
  }
  return { bingkai: times, putih }
}

/** Milliseconds from the paste of that many lines until they are checked, counted and painted. */
async function tempel(banyak: number): Promise<number> {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', lembarUkur(banyak))
  const cell = document.querySelector('.badan-kisi [tabindex="0"]') ?? bingkai()
  const started = performance.now()
  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  await until(() => document.querySelector('.jejak-tempel') !== null)
  return (await painted()) - started
}

/** Milliseconds to turn the same lines into rows of text, and to check them, without a grid; the best of five. */
function uraikan(banyak: number): { uraikan: number; periksa: number } {
  const text = lembarUkur(banyak)
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    const hasil = readTempelan(text)
    const blok = 'blok' in hasil ? hasil.blok : []
    const { baris } = barisTempelan(blok, tebakKolom(blok, ciriUkur), ciriUkur)
    const read = performance.now()
    for (const [at, isi] of baris.entries()) ciriUkur.periksa({ id: `p${at}`, rev: 0, isi })
    return { uraikan: read - started, periksa: performance.now() - read }
  })
  return {
    uraikan: Math.min(...times.map((one) => one.uraikan)),
    periksa: Math.min(...times.map((one) => one.periksa)),
  }
}

const ketukan: number[] = []

/** Milliseconds from each key to the paint of what it did, since this was asked last. */
function ambilKetukan(): readonly number[] {
  return ketukan.splice(0)
}

addEventListener(
  'keydown',
  ({ timeStamp }) => void painted().then((at) => ketukan.push(at - timeStamp)),
  true,
)

function tempat(): HTMLElement {
  return document.getElementById('tempat') ?? document.body
}

function bingkai(): Element {
  return document.querySelector('.bingkai-kisi') ?? document.body
}

/** True when a place of the frame below its head shows no row. */
function isPutih(frame: Element): boolean {
  const { left, top, bottom } = frame.getBoundingClientRect()
  return [top + 40, (top + bottom) / 2, bottom - 24].some(
    (y) => document.elementFromPoint(left + 200, y)?.closest('.baris-kisi') === null,
  )
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

/** The time right after the next frame was drawn. */
async function painted(): Promise<number> {
  await nextFrame()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(null)
  })
}

async function until(isDone: () => boolean): Promise<void> {
  const started = performance.now()
  while (!isDone()) {
    if (performance.now() - started > 20_000) throw new Error(`waited in vain: ${isDone.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

Object.assign(window, { ukur: { mulai, contoh, lompat, gulir, tempel, uraikan, ambilKetukan } })
