import type { Row } from './expectation.ts'
import { rowsAkuntansi } from './rows-akuntansi.ts'
import { rowsDokumen } from './rows-dokumen.ts'
import { rowsKinerja } from './rows-kinerja.ts'
import { rowsOrganisasi } from './rows-organisasi.ts'
import { rowsAsistensi } from './rows-asistensi.ts'
import { rowsPenganggaran } from './rows-penganggaran.ts'
import { rowsPerencanaan } from './rows-perencanaan.ts'
import { rowsPublik } from './rows-publik.ts'
import { rowsSesi } from './rows-sesi.ts'
import { rowsSistem } from './rows-sistem.ts'

/** The whole table of expectations, by procedure and, for documents, by kind and step. */
export const rows: Readonly<Record<string, Row>> = {
  ...rowsAkuntansi,
  ...rowsDokumen,
  ...rowsKinerja,
  ...rowsOrganisasi,
  ...rowsAsistensi,
  ...rowsPenganggaran,
  ...rowsPerencanaan,
  ...rowsPublik,
  ...rowsSesi,
  ...rowsSistem,
}
