import { clashOf, findLangkah, type Pelaku, stepsOpenTo } from '@benang/documents/langkah-terbuka'
import { formatNomor } from '@benang/documents/nomor'
import { describe, expect, test } from 'vitest'
import { findPeran } from '../organisasi/peran.ts'
import { findRangkapSah } from '../organisasi/rangkap-sah.ts'
import { findJenis, semuaJenis } from './semua-jenis.ts'

const rangkapSah = (satu: string, dua: string) => findRangkapSah([satu, dua]) !== undefined

describe.each(semuaJenis)('$singkatan', (jenis) => {
  test('every role exists, every return and withdrawal demands a note, a signature or a number comes once', () => {
    for (const langkah of jenis.langkah) {
      expect(langkah.peran.filter((peran) => findPeran(peran) === undefined)).toEqual([])
      expect(langkah.wajibCatatan === true).toBe(['dikembalikan', 'ditolak', 'batal'].includes(langkah.ke))
    }
    expect(jenis.langkah.filter((langkah) => langkah.bernomor)).toHaveLength(1)
  })

  test('every kind of origin can reach a status asked for, and every status asked for is reached by one', () => {
    const { jenis: origins = [], status: wanted = [] } = jenis.asal ?? {}
    const reachable = origins.map((kode) => findJenis(kode)?.langkah.map((langkah) => langkah.ke) ?? [])
    expect(reachable.filter((reached) => !wanted.some((status) => reached.includes(status)))).toEqual([])
    expect(wanted.filter((status) => !reachable.some((reached) => reached.includes(status)))).toEqual([])
  })

  test('its makers, and nobody else, take back a draft or a returned one', () => {
    const makers = jenis.langkah.filter((langkah) => langkah.fungsi === 'pembuat' && !langkah.wajibCatatan)
    const back = findLangkah(jenis, 'batalkan', 'draf')
    expect(back?.peran).toEqual(makers.flatMap(({ peran }) => peran))
    expect(findLangkah(jenis, 'batalkan', 'dikembalikan')?.ke).toBe('batal')
    expect(findLangkah(jenis, 'batalkan', 'diajukan')).toBeUndefined()
  })

  test('one person cannot take two steps of the way forward', () => {
    const forward = jenis.langkah.filter((langkah) => langkah.wajibCatatan !== true)
    for (const [at, later] of forward.entries()) {
      for (const earlier of forward.slice(0, at)) {
        for (const peran of later.peran) {
          const putaran: Pelaku[] = [{ pejabatId: 1, peran: earlier.peran[0] ?? '', fungsi: earlier.fungsi }]
          const clash = clashOf(later, putaran, { orang: { pejabatId: 1, peran }, rangkapSah })
          expect(clash === undefined).toBe(rangkapSah(earlier.peran[0] ?? '', peran))
        }
      }
    }
  })
})

const orang = { pejabatId: 1, peran: 'ppkd', peranNama: 'PPKD' }
const sahkan = { status: 'disetujui', putaran: [{ pejabatId: 1, peran: 'pa', fungsi: 'pembuat' }] } as const

test('the head of BPKAD submits the DPA as PA and validates it as PPKD; Sekda approves the DPA of Setda', () => {
  const dpa = findJenis('dpa')
  const steps = dpa && stepsOpenTo(dpa, sahkan, { orang, rangkapSah })
  expect(steps?.map((step) => step.tertutup)).toEqual([null, null])
  const putaran: Pelaku[] = [{ pejabatId: 2, peran: 'pa', fungsi: 'pembuat' }]
  const sekda = { pejabatId: 2, peran: 'sekda' }
  expect(clashOf({ fungsi: 'penyetuju' }, putaran, { orang: sekda, rangkapSah })).toBeUndefined()
})

test('the Kuasa BUD who prepared an SP2D does not sign it, also not as PPKD; the reason is a sentence', () => {
  const sp2d = findJenis('sp2d')
  const keadaan = {
    status: 'diajukan',
    putaran: [{ pejabatId: 1, peran: 'kuasa-bud', fungsi: 'pembuat' }],
  } as const
  const closed = sp2d && stepsOpenTo(sp2d, keadaan, { orang, rangkapSah })
  expect(closed?.[0]?.tertutup).toBe('Anda sudah menjadi pembuat SP2D ini; pengesah harus orang lain.')
  const other = sp2d && stepsOpenTo(sp2d, keadaan, { orang: { ...orang, pejabatId: 3 }, rangkapSah })
  expect(other?.[0]?.tertutup).toBeNull()
})

test('a step of another status is closed with the reason, and is not found', () => {
  const spp = findJenis('spp')
  const ppk = { pejabatId: 4, peran: 'ppk-skpd', peranNama: 'PPK-SKPD' }
  const steps = spp && stepsOpenTo(spp, { status: 'draf', putaran: [] }, { orang: ppk, rangkapSah })
  expect(steps?.[0]?.tertutup).toBe('SPP-LS ini masih draf; tindakan ini untuk yang sudah diajukan.')
  expect(spp && findLangkah(spp, 'verifikasi', 'draf')).toBeUndefined()
  expect(spp && findLangkah(spp, 'verifikasi', 'diajukan')?.ke).toBe('diverifikasi')
})

test('a number pads its counter and never cuts it', () => {
  const bagian = { seq: 7, jenis: 'spp', unit: '1.03', tanggal: '2026-11-24', tahun: 2026 }
  expect(formatNomor('{seq5}/SPP-LS/{unit}/{bulan}/{tahun}', bagian)).toBe('00007/SPP-LS/1.03/11/2026')
  expect(formatNomor('{seq3}', { ...bagian, seq: 12345 })).toBe('12345')
  expect(() => formatNomor('{hari}', bagian)).toThrow('unknown token')
})
