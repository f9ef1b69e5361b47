import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArchiveBroken, readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

type File = { name: string; content: Buffer }

const archive = (files: File[]) =>
  Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      tarHeader(name, content.length, 1_700_000_000),
      content,
      tarPadding(content.length),
    ]),
    tarEnd,
  ])

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(bytes: Buffer, size = 700): Promise<File[]> {
  const files: File[] = []
  for await (const entry of readTar(inPieces(bytes, size))) {
    const parts: Buffer[] = []
    for await (const part of entry.body) parts.push(part)
    files.push({ name: entry.name, content: Buffer.concat(parts) })
  }
  return files
}

test('any files come back, whatever the size of the pieces', async () => {
  const files = fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 5000 }), async (contents, size) => {
      const written = contents.map((content, at) => ({
        name: `data/${at}.tsv`,
        content: Buffer.from(content),
      }))
      expect(await readAll(archive(written), size)).toEqual(written)
    }),
    { numRuns: 60, seed: 2 },
  )
})

test('the tar of the system reads our archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'benang-tar-'))
  writeFileSync(
    join(folder, 'a.tar'),
    archive([{ name: 'data/satu.txt', content: Buffer.from('isi satu\n') }]),
  )
  execFileSync('tar', ['xf', 'a.tar'], { cwd: folder })
  expect(readFileSync(join(folder, 'data/satu.txt'), 'utf8')).toBe('isi satu\n')
  rmSync(folder, { recursive: true })
})

test('entries left unread are skipped', async () => {
  const names: string[] = []
  const bytes = archive([
    { name: 'a', content: Buffer.alloc(1500, 1) },
    { name: 'b', content: Buffer.alloc(3, 2) },
  ])
  for await (const entry of readTar(inPieces(bytes, 100))) names.push(entry.name)
  expect(names).toEqual(['a', 'b'])
})

test('an archive cut at any block, or with a changed header, is refused', async () => {
  const bytes = archive([{ name: 'a', content: Buffer.alloc(1000, 7) }])
  for (let cut = 0; cut < bytes.length; cut += 256)
    await expect(readAll(bytes.subarray(0, cut))).rejects.toThrow(ArchiveBroken)
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(130) ^ 1, 130)
  await expect(readAll(changed)).rejects.toThrow(ArchiveBroken)
})
