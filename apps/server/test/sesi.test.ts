import { appRouter } from '@benang/api/router'
import { kodeAt } from '@benang/usecases/sistem/totp'
import { newKota, sandiUji } from '@benang/usecases/testing/new-account'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parts } from '../src/parts.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    router: appRouter,
    openSession: parts.openSession,
    kunciServer: new Uint8Array(32).fill(9),
    mode: 'produksi',
  })
  const kota = await newKota(server.db, 5)
  await kota.account('admin', { peran: 'admin' })
  await kota.account('pptk', { peran: 'pptk' }, { peran: 'bappeda' })
  await kota.account('ppk', { peran: 'ppk-skpd' })
})
afterAll(() => server.end())

/** A browser that keeps its one cookie. */
function browser() {
  let cookie = ''
  const keep = (response: Response) => {
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? ''
    return response
  }
  return {
    cookie: () => cookie,
    async send(path: string, body?: object) {
      const headers = { cookie, 'content-type': 'application/json' }
      const response = keep(
        await fetch(`${server.url}/trpc/${path}`, {
          method: 'POST',
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      )
      return { response, answer: await response.json() }
    },
    async ask(path: string, input?: object) {
      const text = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      const response = await fetch(`${server.url}/trpc/${path}${text}`, { headers: { cookie } })
      return { response, answer: await response.json() }
    },
  }
}

async function logIn(masuk: string) {
  const me = browser()
  const { response, answer } = await me.send('sesi.masuk', { namaMasuk: `${masuk}@uji5`, sandi: sandiUji })
  expect(response.status).toBe(200)
  return { me, answer: answer.result.data, set: response.headers.get('set-cookie') ?? '' }
}

describe('log-in over HTTP', () => {
  it('sets a cookie no script can read, and the answer holds no token', async () => {
    const { me, answer, set } = await logIn('pptk')
    expect(answer).toEqual({ perluFaktorKedua: false })
    expect(set).toMatch(/^benang=5\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    const saya = await me.ask('sesi.saya')
    expect(saya.response.headers.get('cache-control')).toContain('no-store')
    expect(saya.answer.result.data).toMatchObject({
      nama: 'Orang pptk',
      pemdaNama: 'Kota Uji 5',
      aktif: { peran: 'pptk', peranNama: 'Pejabat Pelaksana Teknis Kegiatan' },
      contoh: false,
    })
  })

  it('a wrong password is 401 with the same sentence as an unknown name', async () => {
    const ask = (namaMasuk: string) => browser().send('sesi.masuk', { namaMasuk, sandi: 'salah-sekali-ini' })
    const [one, two] = [await ask('pptk@uji5'), await ask('hantu@uji5')]
    expect([one.response.status, two.response.status]).toEqual([401, 401])
    expect(one.answer.error.data.pesan).toBe(two.answer.error.data.pesan)
    expect(one.answer.error.data.kode).toBe('BELUM_MASUK')
  })

  it('switches the role, lists and ends sessions, logs out', async () => {
    const { me } = await logIn('pptk')
    const other = await logIn('pptk')
    const { penugasan } = (await me.ask('sesi.saya')).answer.result.data
    const bappeda = penugasan.find(({ peran }: { peran: string }) => peran === 'bappeda')
    await me.send('sesi.gantiPeran', { penugasanId: bappeda.penugasanId })
    expect((await me.ask('sesi.saya')).answer.result.data.aktif.peran).toBe('bappeda')
    const listed = (await me.ask('sesi.daftarSesi')).answer.result.data
    const theirs = listed.filter(({ ini }: { ini: boolean }) => !ini)
    for (const { sesiId } of theirs) await me.send('sesi.akhiriSesi', { sesiId })
    expect((await other.me.ask('sesi.saya')).response.status).toBe(401)
    const { response } = await me.send('sesi.keluar')
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await me.ask('sesi.saya')).answer.error.data.kode).toBe('BELUM_MASUK')
  })

  it('an approver must enrol the second factor first, and is asked for it at the next log-in', async () => {
    const { me } = await logIn('ppk')
    expect((await me.ask('tahapan.daftar', { tahun: 2026 })).answer.error.data.kode).toBe('FAKTOR_KEDUA')
    const { rahasia } = (await me.send('sesi.mulaiTotp')).answer.result.data
    const bytes = readBase32(rahasia)
    const before = me.cookie()
    const enrolled = await me.send('sesi.aktifkanTotp', { kode: kodeAt(bytes, new Date()) })
    expect(enrolled.answer.result.data.kodePemulihan).toHaveLength(10)
    expect(Object.keys(enrolled.answer.result.data)).toEqual(['kodePemulihan'])
    expect(me.cookie()).not.toBe(before)
    expect((await me.ask('tahapan.daftar', { tahun: 2026 })).response.status).toBe(200)
    const again = await logIn('ppk')
    expect(again.answer).toEqual({ perluFaktorKedua: true })
    expect((await again.me.ask('tahapan.daftar', { tahun: 2026 })).answer.error.data.kode).toBe(
      'FAKTOR_KEDUA',
    )
    const [recovery] = enrolled.answer.result.data.kodePemulihan
    expect((await again.me.send('sesi.konfirmasiFaktorKedua', { kode: recovery })).response.status).toBe(200)
    expect((await again.me.ask('tahapan.daftar', { tahun: 2026 })).response.status).toBe(200)
  })

  it('accounts are the administrator’s, who needs the second factor too', async () => {
    const { me: pptk } = await logIn('pptk')
    expect((await pptk.ask('pengguna.daftar', {})).answer.error.data.kode).toBe('TIDAK_BERWENANG')
    const { me } = await logIn('admin')
    expect((await me.ask('pengguna.daftar', {})).answer.error.data.kode).toBe('FAKTOR_KEDUA')
    const { rahasia } = (await me.send('sesi.mulaiTotp')).answer.result.data
    await me.send('sesi.aktifkanTotp', { kode: kodeAt(readBase32(rahasia), new Date()) })
    const made = await me.send('pengguna.buat', {
      nama: 'Wening Sari',
      nip: '',
      namaMasuk: 'wening',
      perintah: crypto.randomUUID(),
    })
    const { tautan, penggunaId } = made.answer.result.data
    const { unit } = (await me.ask('pengguna.pilihan')).answer.result.data
    const tugas = {
      penggunaId,
      peran: 'pptk',
      unitId: unit[0].unitId,
      sifat: 'definitif',
      sejak: '2026-01-01',
      sampai: null,
      dasar: 'SK 2/2026',
    }
    expect(
      (await me.send('pengguna.tugaskan', { ...tugas, perintah: crypto.randomUUID() })).response.status,
    ).toBe(200)
    const newcomer = browser()
    const used = await newcomer.send('sesi.pakaiTautanAwal', {
      tautan: tautan.replace('/app/awal/', ''),
      sandi: 'payung hijau terbang pelan',
    })
    expect(used.answer.result.data).toEqual({ perluFaktorKedua: false })
    expect((await newcomer.ask('sesi.saya')).answer.result.data.aktif.peran).toBe('pptk')
    const { answer } = await me.ask('pengguna.daftar', { cari: 'wening' })
    expect(answer.result.data).toMatchObject([
      { namaMasuk: 'wening@uji5', penugasan: [{ unitNama: 'Dinas PUPR' }] },
    ])
  })

  it('no password, code or token stands in the log', async () => {
    const { me } = await logIn('pptk')
    const all = server.lines.join('\n')
    expect(all.length).toBeGreaterThan(100)
    for (const secret of [sandiUji, 'salah-sekali-ini', me.cookie().slice(9)])
      expect(all).not.toContain(secret)
  })
})

function readBase32(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(text, (sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  )
}
