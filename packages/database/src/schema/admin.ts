import pg from 'pg'

/** Runs statements on a connection of its own, as the login of `url` (no role is taken). */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'benang admin' })
  // A server that goes away ends the running query; without a listener it would end the process too.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates database `name` on the server of `url` if it is missing; answers its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0)
      await client.query(
        `create database ${client.escapeIdentifier(name)} encoding 'UTF8' template template0`,
      )
  })
  return addressOf(url, name)
}

/** A quick copy of a database nobody is connected to. */
export async function cloneDatabase(
  url: string,
  { from, to }: { from: string; to: string },
): Promise<string> {
  await withClient(url, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(to)} template ${client.escapeIdentifier(from)} strategy file_copy`,
    ),
  )
  return addressOf(url, to)
}

/** Drops the database, cutting its sessions. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  )
}

/** The same server and login, another database. */
export function addressOf(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
