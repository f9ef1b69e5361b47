import { createHash } from 'node:crypto'
import { mutationOf, router } from '@benang/api/procedure'
import { catat } from '@benang/database/bench/catat'
import { type SampleBook, sampleSp2d, sampleSpp } from '@benang/database/bench/sample-book'
import { drawNomor } from '@benang/database/sistem/nomor'
import type { Act } from '@benang/usecases/act'
import { Refused } from '@benang/usecases/refused'
import { z } from 'zod'

const input = z
  .object({ perintah: z.string(), baris: z.int().nonnegative(), jumlah: z.string().regex(/^\d+$/) })
  .strict()
export type Payment = z.infer<typeof input>
/** The document's number from its counter, and the numbers of its two jurnal. */
export type PaymentResult = { nomor: number; spp: string; sp2d: string }

/** An act that a fault may cut anywhere: it draws a number and posts a request and its payment, all or nothing. */
export function paymentAct(book: SampleBook): Act<Payment, PaymentResult> {
  return {
    name: 'uji.bayar',
    kind: 'write',
    roles: 'any',
    run: async ({ tx }, { perintah, baris, jumlah }) => {
      const nomor = await drawNomor(tx, { ...book, jenis: 'uji', unitId: 10 })
      const options = { jumlah: BigInt(jumlah), nomor: `U-${nomor}` }
      const line = book.lines[baris] ?? 0
      const documents = [
        { ...sampleSpp(book, line, options), perintah: derived(perintah, 'spp') },
        { ...sampleSp2d(book, line, options), perintah: derived(perintah, 'sp2d') },
      ]
      const [spp, sp2d] = await catat(tx, book, documents)
      if (spp?.hasil === 'tolak' || sp2d?.hasil === 'tolak') throw new Refused('BATAS', 'Sisa tidak cukup.')
      return { nomor, spp: String(spp?.no), sp2d: String(sp2d?.no) }
    },
  }
}

/** The act as the one procedure of a router. */
export function paymentRouter(book: SampleBook) {
  return router({ bayar: mutationOf({ act: paymentAct(book), input, output: (result) => result }) })
}

/** The command id of one of the documents of a command. */
export function derived(perintah: string, part: string): string {
  const hex = createHash('sha256').update(`${perintah} ${part}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
