import { sql } from 'kysely'
import type { Db } from '../connection.ts'

/**
 * Gathers planner statistics of every table of ours (role owner). After many rows came at once, nobody should wait for autovacuum's
 * round to get a good plan: without them a report nests loops over the reference rows for many seconds.
 */
export async function gatherStatistics(owner: Db): Promise<void> {
  await sql`analyze`.execute(owner)
}
