import { describe, expect, it } from 'vitest'
import { openLog } from './log.ts'

function written(work: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = []
  work(openLog('info', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

describe('log', () => {
  it.each(['sandi', 'token', 'cookie', 'nama', 'nip', 'nik', 'npwp', 'rekening', 'surel', 'isi', 'body'])(
    'never writes %s, at any depth we use',
    (key) => {
      const text = written((log) =>
        log.info({ [key]: 'RAHASIA', satu: { [key]: 'RAHASIA', dua: { [key]: 'RAHASIA' } } }, 'uji'),
      )
      expect(text).not.toContain('RAHASIA')
      expect(JSON.parse(text)).toMatchObject({ tingkat: 'info', msg: 'uji' })
    },
  )

  it('tells where and what kind an error is, not what people typed', () => {
    const error = Object.assign(
      new Error('duplicate key (nik)=(3578012345678901) near "Siti Aminah" for siti@tirta'),
      { code: '23505', detail: 'Siti' },
    )
    const text = written((log) => log.error({ err: error }, 'galat'))
    expect(text).not.toMatch(/3578|Siti|siti@/)
    expect(JSON.parse(text).err).toMatchObject({
      jenis: 'Error',
      kode: '23505',
      letak: expect.arrayContaining([expect.stringContaining('log.test')]),
    })
  })

  it('keeps one event on one line, whatever it holds', () => {
    const text = written((log) => log.info({ jalur: '/a\n{"tingkat":"palsu"}\r\u2028' }, 'uji'))
    expect(text.trimEnd().split('\n')).toHaveLength(1)
  })
})
