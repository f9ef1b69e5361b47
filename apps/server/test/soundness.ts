import type { SampleBook } from '@benang/database/bench/sample-book'
import { withClient } from '@benang/database/schema/admin'
import { derived, type PaymentResult } from './payment-act.ts'

/** What a caller was told: a payment's numbers, or the code of a refusal. */
export type Answered = { hasil: PaymentResult } | { kode: string }

/** What is wrong with the database after faults, told as sentences; nothing when all that was acknowledged stands, once and whole. */
export async function soundness(
  url: string,
  book: SampleBook,
  answered: ReadonlyMap<string, Answered>,
): Promise<string[]> {
  const accepted = [...answered].flatMap(([perintah, answer]) =>
    'hasil' in answer ? [{ perintah, ...answer.hasil }] : [],
  )
  return withClient(url, async (client) => {
    const one = async (query: string, values: unknown[] = []) =>
      Object.values((await client.query(query, values)).rows[0] ?? {})[0]
    const wrong: string[] = []
    const check: Check = (fine, sentence) => void (fine || wrong.push(sentence))
    await checkPayments(client, accepted, check)
    const numbers = accepted.map(({ nomor }) => nomor).sort((a, b) => a - b)
    check(
      numbers.every((nomor, at) => nomor === at + 1),
      `document numbers have gaps: ${numbers.join(' ')}`,
    )
    check(
      (await one("select terakhir from daerah.nomor where jenis = 'uji'")) === numbers.length,
      'the counter ran ahead',
    )
    check(
      (await one(
        'select no_akhir = (select count(*) from ledger.jurnal) and no_akhir = (select max(no) from ledger.jurnal) from ledger.buku',
      )) === true,
      'jurnal numbers have gaps',
    )
    check(
      Number(await one('select count(*) from daerah.perintah')) === accepted.length,
      'commands and payments differ',
    )
    const trail =
      "select count(*) from (select perintah from daerah.jejak_audit where hasil = 'jadi' group by perintah having count(*) = 1) x"
    check(Number(await one(trail)) === accepted.length, 'not every payment has exactly one audit row')
    await client.query("select set_config('app.pemda', $1, false)", [String(book.pemdaId)])
    check(
      Number(await one('select ledger.selisih_saldo($1, $2::smallint)', [book.pemdaId, book.tahun])) === 0,
      'balances differ from postings',
    )
    const fault = await one("select no || ' ' || sebab from ledger.periksa($1, $2::smallint)", [
      book.pemdaId,
      book.tahun,
    ])
    check(fault === undefined, `the chain is broken at ${String(fault)}`)
    return wrong
  })
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]
type Accepted = PaymentResult & { perintah: string }
type Check = (fine: boolean, sentence: string) => void

/** Every acknowledged payment is there whole, under the numbers it was told, and nothing beside it. */
async function checkPayments(client: Client, accepted: readonly Accepted[], check: Check): Promise<void> {
  const jurnal = await client.query<{ perintah: string; no: string; mutasi: number }>(
    `select j.perintah, j.no, (select count(*)::int from ledger.mutasi m where m.pemda_id = j.pemda_id and m.tahun = j.tahun and m.no = j.no) as mutasi
       from ledger.jurnal j where jenis in (9, 10)`,
  )
  const found = new Map(jurnal.rows.map((row) => [row.perintah, row]))
  for (const { perintah, spp, sp2d } of accepted) {
    const [first, second] = [found.get(derived(perintah, 'spp')), found.get(derived(perintah, 'sp2d'))]
    check(
      first?.no === spp && second?.no === sp2d,
      `${perintah} was acknowledged as ${spp}, ${sp2d} and is ${first?.no}, ${second?.no}`,
    )
    check(first?.mutasi === 2 && second?.mutasi === 5, `${perintah} stands by half`)
  }
  check(
    jurnal.rows.length === 2 * accepted.length,
    `${jurnal.rows.length} jurnal for ${accepted.length} payments`,
  )
}
