import { parseRupiah } from '@benang/values/rupiah'
import { isTanggal } from '@benang/values/tanggal'
import { z } from 'zod'

/** Ids of 64 bits travel as text. */
export const bigId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)

/** Ids of 32 bits travel as numbers. */
export const intId = z.int().positive().max(2_147_483_647)

/** A positive amount as rupiah text, `1250000.00`, read as sen. */
export const uangPositif = z
  .string()
  .regex(/^\d{1,16}(\.\d{1,2})?$/)
  .transform(parseRupiah)
  .refine((sen) => sen > 0n)

/** An amount of either sign as rupiah text, read as sen; never zero. */
export const uangSelisih = z
  .string()
  .regex(/^-?\d{1,16}(\.\d{1,2})?$/)
  .transform(parseRupiah)
  .refine((sen) => sen !== 0n)

/** The id the browser gave a command; a repeat answers the same. */
export const perintah = z.uuid()

/** A fiscal year. */
export const tahun = z.int().min(2000).max(2100)

/** A calendar date. */
export const tanggal = z.string().refine(isTanggal)

/** `YYYY-MM-DD HH:MM` in the pemda's zone. */
export const waktu = z
  .string()
  .refine((text) => isTanggal(text.slice(0, 10)) && /^.{10} ([01]\d|2[0-3]):[0-5]\d$/.test(text))

/** A person's line of text: no control or direction characters, nothing a database would refuse. */
export const teks = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(text))

/** A reason in a person's words, of ten characters or more; line breaks become spaces. */
export const alasan = z
  .string()
  .max(2000)
  .transform((text) => text.replaceAll(/\s+/g, ' '))
  .pipe(teks(1000))
  .refine((text) => text.length >= 10)

/** The code of a stage. */
export const kodeTahapan = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Input of procedures that ask nothing. */
export const none = z
  .strictObject({})
  .nullish()
  .transform(() => ({}))
