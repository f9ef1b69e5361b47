import { expect, it, test } from 'vitest'
import { keadaanCatatan, sumberOf, tolakTanggapan } from './asistensi.ts'

it.each([
  ['PA menjawab catatan terbuka', 'jawab', 'pa', 'tapd', 'terbuka', null],
  ['PPTK menambah jawaban', 'jawab', 'pptk', 'apip', 'dijawab', null],
  ['TAPD tidak menjawab catatannya sendiri', 'jawab', 'tapd', 'tapd', 'terbuka', /PA, KPA, atau PPTK/],
  ['PA tidak menjawab yang sudah selesai', 'jawab', 'pa', 'tapd', 'selesai', /sudah selesai/],
  ['TAPD menutup', 'selesai', 'tapd', 'tapd', 'dijawab', null],
  ['TAPD menutup tanpa menunggu jawaban', 'selesai', 'tapd', 'tapd', 'terbuka', null],
  ['PA tidak menutup', 'selesai', 'pa', 'tapd', 'dijawab', /hanya ditutup/],
  ['TAPD tidak menutup temuan APIP', 'selesai', 'tapd', 'apip', 'dijawab', /Reviu APIP/],
  ['inspektorat membuka lagi', 'buka', 'inspektorat', 'apip', 'selesai', null],
  ['yang belum selesai tidak dibuka lagi', 'buka', 'inspektorat', 'apip', 'dijawab', /belum selesai/],
] as const)('%s', (_, jenis, peran, sumber, keadaan, pesan) => {
  const tolak = tolakTanggapan(jenis, { peran, sumber, keadaan })
  if (pesan === null) expect(tolak).toBeNull()
  else expect(tolak).toMatch(pesan)
})

test('a role speaks for one source; the last reply tells how a note stands', () => {
  expect(['tapd', 'sekda', 'bappeda', 'inspektorat', 'dprd', 'pa'].map(sumberOf)).toEqual([
    ...['tapd', 'tapd', 'mitra', 'apip', 'dprd', undefined],
  ])
  const akhir = [null, 'jawab', 'selesai', 'buka'] as const
  expect(akhir.map(keadaanCatatan)).toEqual(['terbuka', 'dijawab', 'selesai', 'terbuka'])
})
