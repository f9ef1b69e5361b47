import { sql } from 'kysely'
import type { BackupTable } from './backup-catalog.ts'
import type { DirectTx } from './direct-connection.ts'

/** Some rows of one table in PostgreSQL's text form: a header line of column names, then one line per row. */
export type RowPart = { bytes: Buffer; rows: number }

/**
 * Streams a table, cut at row ends into parts of about `partBytes`, each readable by itself. For a table under
 * row-level security only the rows of `tenant` come (in this transaction the tenant stays set).
 */
export async function* readRows(
  direct: DirectTx,
  { table, tenant, partBytes }: { table: BackupTable; tenant: number; partBytes: number },
): AsyncGenerator<RowPart> {
  await sql`select set_config('app.pemda', ${String(tenant)}, true)`.execute(direct.tx)
  const columns = table.kolom.map(quoted).join(', ')
  const where = table.perPemda ? ` where pemda_id = ${Math.trunc(tenant)}` : ''
  const order = table.kunci.length > 0 ? ` order by ${table.kunci.map(quoted).join(', ')}` : ''
  const query = `select ${columns} from ${quotedTable(table.nama)}${where}${order}`
  yield* cutRows(
    direct.copyOut(`copy (${query}) to stdout with (format text)`),
    headerLine(table.kolom),
    partBytes,
  )
}

/** The first line of every part; COPY … (header match) compares it with the table on the way back. */
export function headerLine(columns: readonly string[]): Buffer {
  return Buffer.from(`${columns.join('\t')}\n`)
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quotedTable(name: string): string {
  return name.split('.').map(quoted).join('.')
}

const newline = 10

/** In text form a newline inside a value is written \n, so every newline byte is the end of a row. */
export async function* cutRows(
  source: AsyncIterable<Buffer>,
  header: Buffer,
  partBytes: number,
): AsyncGenerator<RowPart> {
  let parts: Buffer[] = []
  let held = 0
  for await (const chunk of source) {
    parts.push(chunk)
    held += chunk.length
    if (held < partBytes) continue
    const all = Buffer.concat(parts)
    const cut = all.lastIndexOf(newline) + 1
    if (cut === 0) continue
    yield part(header, all.subarray(0, cut))
    parts = [all.subarray(cut)]
    held = all.length - cut
  }
  if (held > 0) yield part(header, Buffer.concat(parts))
}

function part(header: Buffer, rows: Buffer): RowPart {
  let count = 0
  for (let at = rows.indexOf(newline); at >= 0; at = rows.indexOf(newline, at + 1)) count++
  return { bytes: Buffer.concat([header, rows]), rows: count }
}
