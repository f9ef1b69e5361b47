import { findPeran } from '@benang/domain/organisasi/peran'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Env } from './act.ts'
import type { Context, Penugasan, Session } from './context.ts'
import { Refused } from './refused.ts'

type Gate = { roles: readonly string[] | 'any' | 'own' | 'public' | 'system' }

/** How long a second factor counts as fresh. */
const freshMinutes = 10

/** The session, complete enough for the act; `own` acts are open before the second factor. */
export function requireSession(context: Context, act: Gate): Session {
  const { session } = context
  if (session === undefined)
    throw new Refused('BELUM_MASUK', 'Anda belum masuk atau sesi sudah berakhir. Masuk lagi.')
  if (act.roles !== 'own' && session.punyaFaktorKedua && session.tingkat !== 'penuh')
    throw new Refused('FAKTOR_KEDUA', 'Masukkan kode dari aplikasi autentikator untuk melanjutkan.')
  return session
}

/** The active assignment if it is in force today and its role may do the act. */
export function requirePenugasan(session: Session, act: Gate, today: Tanggal): Penugasan {
  const { aktif } = session
  if (act.roles === 'own') return aktif ?? withoutPenugasan
  if (act.roles === 'public' || act.roles === 'system')
    throw new Refused('TIDAK_BERWENANG', 'Tindakan ini dijalankan sistem, bukan pengguna.')
  if (aktif === null)
    throw new Refused(
      'TIDAK_BERWENANG',
      'Anda belum punya penugasan yang berlaku hari ini. Hubungi admin pemda.',
    )
  if (today < aktif.sejak || (aktif.sampai !== null && today > aktif.sampai))
    throw new Refused('TIDAK_BERWENANG', outOfDate(aktif, today))
  const peran = findPeran(aktif.peran)
  if (peran?.wajibFaktorKedua === true && !session.punyaFaktorKedua)
    throw new Refused(
      'FAKTOR_KEDUA',
      `Peran ${peran.nama} memerlukan faktor kedua. Aktifkan di halaman akun, lalu ulangi.`,
    )
  if (act.roles !== 'any' && !act.roles.includes(aktif.peran))
    throw new Refused(
      'TIDAK_BERWENANG',
      `Tindakan ini untuk ${act.roles.map(nameOf).join(' atau ')}. Peran Anda sekarang ${nameOf(aktif.peran)}.`,
    )
  return aktif
}

/** Until when a second factor of this session counts as fresh, as ISO time; null when none was given. */
export function freshUntil({ faktorKeduaPada }: Pick<Session, 'faktorKeduaPada'>): string | null {
  if (faktorKeduaPada === null) return null
  return new Date(Date.parse(faktorKeduaPada) + freshMinutes * 60_000).toISOString()
}

/** Refuses unless the second factor was given in this session at most ten minutes before `kini`. */
export function requireFresh(session: Session, kini: Date): void {
  const given = session.faktorKeduaPada === null ? Number.NaN : Date.parse(session.faktorKeduaPada)
  const age = kini.getTime() - given
  if (age >= 0 && age <= freshMinutes * 60_000) return
  throw new Refused(
    'FAKTOR_KEDUA',
    `Tindakan ini memerlukan faktor kedua yang diberikan ${freshMinutes} menit terakhir.`,
  )
}

/** The unit whose rows the caller may see; null for a role of the whole pemda, who sees all. */
export function unitScope({ penugasan }: Pick<Env, 'penugasan'>): number | null {
  return findPeran(penugasan.peran)?.cakupan === 'pemda' ? null : penugasan.unitId
}

/** Refuses another unit as if it did not exist; roles of the whole pemda pass. */
export function requireUnit(env: Pick<Env, 'penugasan'>, unitId: number): void {
  const scope = unitScope(env)
  if (scope === null || scope === unitId) return
  throw new Refused('TIDAK_ADA', 'Data itu tidak ada atau bukan milik unit Anda.')
}

// What an own act runs under when nothing is assigned: no role, no unit, so requireUnit lets nothing through.
const withoutPenugasan: Penugasan = {
  penugasanId: 0,
  peran: '',
  unitId: 0,
  unitKode: '',
  unitNama: '',
  sifat: 'definitif',
  batasNilai: null,
  sejak: '0001-01-01',
  sampai: null,
}

function outOfDate(penugasan: Penugasan, today: Tanggal): string {
  const { peran, sifat, sejak, sampai } = penugasan
  const until = sampai === null ? '' : ` sampai ${formatTanggal(sampai)}`
  const kind = sifat === 'definitif' ? '' : `${sifat.charAt(0).toUpperCase()}${sifat.slice(1)} `
  return `Penugasan ${kind}${nameOf(peran)} berlaku ${formatTanggal(sejak)}${until}; hari ini ${formatTanggal(today)}.`
}

function nameOf(kode: string): string {
  return findPeran(kode)?.nama ?? kode
}
