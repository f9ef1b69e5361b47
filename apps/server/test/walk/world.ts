import { connect, inTenant } from '@benang/database/connection'
import { insertJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { picture as pictureOf } from '../staff/document-page.ts'
import { comeIn, type Person, sitDown } from '../staff/person.ts'
import { openStaff, type Staff } from '../staff/staff-server.ts'

/** The city of the demo with everybody who touches one rupiah, each at a desk of their own. */
export type World = {
  staff: Staff
  allowBeritaAcara(): Promise<void>
  picture(name: string): Promise<void>
  end(): Promise<void>
} & Readonly<Record<keyof typeof nama | 'warga', Person>>

const nama = {
  bappeda: 'perencana.bappeda@tirta',
  walikota: 'walikota@tirta',
  tapd: 'tapd@tirta',
  sekda: 'sekda@tirta',
  ppkd: 'kepala.bpkad@tirta',
  kuasaBud: 'kuasabud@tirta',
  pa: 'kepala.pupr@tirta',
  pptk: 'pptk.pupr@tirta',
  ppk: 'ppk.pupr@tirta',
  bendahara: 'bendahara.pupr@tirta',
}

export async function openWorld(): Promise<World> {
  const staff = await openStaff()
  const enter = (siapa: keyof typeof nama) => comeIn(staff, nama[siapa])
  const people = {
    bappeda: await enter('bappeda'),
    walikota: await enter('walikota'),
    tapd: await enter('tapd'),
    sekda: await enter('sekda'),
    ppkd: await enter('ppkd'),
    kuasaBud: await enter('kuasaBud'),
    pa: await enter('pa'),
    pptk: await enter('pptk'),
    ppk: await enter('ppk'),
    bendahara: await enter('bendahara'),
    warga: await sitDown(staff, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }),
  }
  const allowBeritaAcara = async () => {
    const db = connect({ url: staff.scratch.url, onError: () => undefined })
    const jalan = { kode: 'berita-acara-ppas', sejak: '2025-01-01', dasar: 'Perwal 3/2025 (contoh)' }
    await inTenant(db.app, { pemdaId: 2 }, (tx) => insertJalanPemda(tx, { pemdaId: 2, ...jalan }))
    await db.close()
  }
  /** Everybody's page, where a folder for pictures is named. */
  const picture = async (name: string) => {
    for (const [siapa, { page }] of Object.entries(people)) await pictureOf(page, `${name}-${siapa}`)
  }
  const end = async () => {
    for (const person of Object.values(people)) await person.leave()
    await staff.end()
  }
  return { staff, ...people, allowBeritaAcara, picture, end }
}
