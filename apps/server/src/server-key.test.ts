import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openServerKey } from './server-key.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'benang-kunci-'))
})
afterEach(() => rm(dir, { recursive: true }))

it('is made once, for its owner only, and stays the same', async () => {
  const key = await openServerKey(dir)
  expect(key).toHaveLength(32)
  expect(await openServerKey(dir)).toEqual(key)
  expect((await stat(join(dir, 'kunci-server'))).mode & 0o777).toBe(0o600)
})

it('refuses a key others may read, and one of another length', async () => {
  await openServerKey(dir)
  await chmod(join(dir, 'kunci-server'), 0o644)
  await expect(openServerKey(dir)).rejects.toThrow('chmod 600')
  await chmod(join(dir, 'kunci-server'), 0o600)
  await writeFile(join(dir, 'kunci-server'), 'pendek')
  await expect(openServerKey(dir)).rejects.toThrow('bukan 32')
})
