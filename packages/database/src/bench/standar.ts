import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/**
 * Writes so many standard prices under one decree: names of two of 3,375 made words, sizes and brands, 14-digit codes with a
 * running end, half of them bound to an account, as the lists of provinces are.
 */
export async function fillStandar(
  tx: Tx,
  { pemdaId, banyak }: { pemdaId: number; banyak: number },
): Promise<void> {
  await sql`
    insert into rujukan.standar_edisi (pemda_id, nama, dasar, sejak, menyeluruh)
    values (${pemdaId}, 'SSH ukur', 'Keputusan ukur', '2026-01-01', true)`.execute(tx)
  await sql`
    with suku as (select array['ka', 'mi', 'ro', 'tan', 'bel', 'su', 'pen', 'lo', 'ger', 'fi', 'dah', 'nu', 'wa', 'kur', 'sem'] as s),
    kata as (
      select array_agg(s[1 + n % 15] || s[1 + n / 15 % 15] || s[1 + n / 225] order by n) as k
      from suku, generate_series(0, 3374) n)
    insert into rujukan.standar (
      pemda_id, edisi, jenis, kode, kode_kelompok, nama_kelompok, nama, spesifikasi, satuan, harga, rekening, jenis_produk, keterangan)
    select ${pemdaId}, 'SSH ukur', 'SSH', '1.1.7.' || n % 30 || '.' || lpad(n::text, 5, '0'), '1.1.7.' || n % 30,
      'Kelompok ' || k[1 + n % 30], k[1 + n * 7 % 3375] || ' ' || k[1 + n / 18],
      'ukuran ' || n % 97 || 'x' || n % 53 || ' merek ' || k[1 + n * 31 % 3375] || n % 700, 'buah',
      array[1000 * (1 + n % 9000)]::bigint[],
      case when n % 2 = 0 then '{}'::text[] else array['5.1.2.1.1.' || n % 60] end, '', ''
    from kata, generate_series(1, ${banyak}::int) n`.execute(tx)
}

/** Two words that stand in one item, as it is written: what a search of the bench looks for. */
export async function sampleStandar(
  tx: Tx,
  pemdaId: number,
): Promise<readonly { kode: string; nama: string }[]> {
  const { rows } = await sql<{ kode: string; nama: string }>`
    select kode, nama from rujukan.standar where pemda_id = ${pemdaId} and standar_id % 2903 = 7
    order by standar_id limit 20`.execute(tx)
  return rows
}
