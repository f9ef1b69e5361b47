import { connect } from '@benang/database/connection'
import { withClient } from '@benang/database/schema/admin'
import { move, newBuku, posting } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { afterAll, expect, test } from 'vitest'

const { adminUrl } = await testDatabase()
const db = connect({ url: adminUrl, onError: () => undefined, max: 16 })
afterAll(() => db.close())

const callers = 16
const perLine = 50n
const tanggal = '2026-03-02'

test('16 concurrent posters on 5 lines accept exactly what fits, without a gap', async () => {
  const book = await newBuku(db, { pemdaId: 2, tahun: 2026 })
  const lines = await book.keys(['a', 'b', 'c', 'd', 'e'])
  const grant = lines.map((line) => move('luar>bebas', line, perLine))
  await book.post([posting({ jenis: 'dpa', tanggal, mutasi: grant })])

  const asked = Array.from({ length: 500 }, (_, index) => lines[index % lines.length] ?? 0)
  const verdicts: string[] = []
  const caller = async () => {
    for (let line = asked.pop(); line !== undefined; line = asked.pop()) {
      const bill = posting({ jenis: 'spp', tanggal, mutasi: [move('bebas>tagihan', line, 1n)] })
      const [result] = await book.post([bill])
      verdicts.push(result?.hasil ?? 'nothing')
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))

  expect(verdicts.filter((hasil) => hasil === 'catat')).toHaveLength(250)
  expect(verdicts.filter((hasil) => hasil === 'tolak')).toHaveLength(250)
  await withClient(adminUrl, async (client) => {
    const left = await client.query(
      `select distinct masuk - keluar as sisa from ledger.saldo s join ledger.tahap t using (tahap) where t.kode = 'bebas'`,
    )
    expect(left.rows).toEqual([{ sisa: '0' }])
    const numbers = await client.query(
      'select count(*) = max(no) and max(no) = (select no_akhir from ledger.buku) as gap_free from ledger.jurnal',
    )
    expect(numbers.rows).toEqual([{ gap_free: true }])
  })
})

test('negative control: sum, then insert, overspends when callers look at the same moment', async () => {
  await withClient(adminUrl, (client) => client.query('create table public.uji_pagu (jumlah int not null)'))
  let waiting = 0
  let open = () => {}
  const allHaveLooked = new Promise<void>((resolve) => {
    open = resolve
  })
  const caller = () =>
    withClient(adminUrl, async (client) => {
      await client.query('begin')
      const { rows } = await client.query(
        'select coalesce(sum(jumlah), 0)::int as terpakai from public.uji_pagu',
      )
      waiting += 1
      if (waiting === callers) open()
      await allHaveLooked
      if (rows[0].terpakai + 1 <= 10) await client.query('insert into public.uji_pagu values (1)')
      await client.query('commit')
    })
  await Promise.all(Array.from({ length: callers }, caller))
  const spent = await withClient(adminUrl, (client) =>
    client.query('select sum(jumlah)::int as n from public.uji_pagu'),
  )
  expect(spent.rows[0].n).toBeGreaterThan(10)
})
