import { readPemda } from '@benang/database/sistem/pengguna'
import { listTahunBuku } from '@benang/database/sistem/sesi'
import type { Act } from '../act.ts'
import { freshUntil } from '../act-authority.ts'
import type { Penugasan, Session } from '../context.ts'

/** Who I am, which roles I hold today, and the years I may work in. */
export type Saya = Pick<Session, 'nama' | 'pemdaNama' | 'tingkat' | 'punyaFaktorKedua'> & {
  penugasan: readonly Penugasan[]
  aktif: Penugasan | null
  /** ISO time until which acts that sign need no new code; null: none was given. */
  faktorKeduaSampai: string | null
  contoh: boolean
  hariIni: string
  tahun: readonly number[]
}

/** What every screen asks first; open before the second factor, so that the screen can ask for it. */
export const readSaya: Act<Record<never, never>, Saya> = {
  name: 'sesi.saya',
  kind: 'read',
  roles: 'own',
  async run({ tx, context, session }) {
    const { nama, pemdaNama, tingkat, punyaFaktorKedua, penugasan, aktif, pemdaId } = session
    const { contoh } = await readPemda(tx, pemdaId)
    const tahun = await listTahunBuku(tx, pemdaId)
    return {
      nama,
      pemdaNama,
      tingkat,
      punyaFaktorKedua,
      penugasan,
      aktif,
      faktorKeduaSampai: freshUntil(session),
      contoh,
      hariIni: context.today,
      tahun,
    }
  },
}
