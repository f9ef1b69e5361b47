import { findPeran } from '@benang/domain/organisasi/peran'
import type { Penugasan } from '@benang/usecases/context'
import { changeSandi } from '@benang/usecases/sistem/change-sandi'
import { confirmFaktorKedua } from '@benang/usecases/sistem/confirm-faktor-kedua'
import { activateTotpAct, startTotp } from '@benang/usecases/sistem/enrol-totp'
import { logIn } from '@benang/usecases/sistem/log-in'
import { readKodeDemo } from '@benang/usecases/sistem/read-kode-demo'
import { readSaya, type Saya } from '@benang/usecases/sistem/read-saya'
import { endSesiAct, logOut, readSesi, type SesiSaya, switchPeran } from '@benang/usecases/sistem/sesi'
import { type SesiBaru, umurSesiDetik } from '@benang/usecases/sistem/start-sesi'
import { useTautanAwal } from '@benang/usecases/sistem/use-tautan-awal'
import { z } from 'zod'
import { type ApiContext, bareMutationOf, entryOf, mutationOf, queryOf, router } from '../procedure.ts'
import { intId, none } from '../wire.ts'

// Passwords and codes are taken as they are; only their length is bounded, so that nobody makes the server hash a novel.
const sandi = z.string().min(1).max(512)
const kode = z.strictObject({ kode: z.string().min(6).max(40) })
const ok = () => ({ ok: true }) as const

/** Log-in, second factor, own sessions and password, role chip. */
export const sesiRouter = router({
  masuk: entryOf({
    entry: logIn,
    input: z.strictObject({ namaMasuk: z.string().min(1).max(120), sandi }),
    output: begin,
  }),
  pakaiTautanAwal: entryOf({
    entry: useTautanAwal,
    input: z.strictObject({ tautan: z.string().min(1).max(100), sandi }),
    output: begin,
  }),
  konfirmasiFaktorKedua: entryOf({
    entry: confirmFaktorKedua,
    input: kode,
    output: ({ token }, cookie) => {
      if (token !== null) cookie.write(token, umurSesiDetik)
      return ok()
    },
  }),
  aktifkanTotp: entryOf({
    entry: activateTotpAct,
    input: kode,
    output: ({ kodePemulihan, token }, cookie) => {
      cookie.write(token, umurSesiDetik)
      return { kodePemulihan }
    },
  }),
  gantiSandi: entryOf({
    entry: changeSandi,
    input: z.strictObject({ lama: sandi, baru: sandi }),
    output: ok,
  }),
  mulaiTotp: bareMutationOf({ act: startTotp, output: (secret) => secret }),
  saya: queryOf({ act: readSaya, input: none, output: sayaToWire }),
  kodeDemo: queryOf({ act: readKodeDemo, input: none, output: (shown) => shown }),
  gantiPeran: mutationOf({ act: switchPeran, input: z.strictObject({ penugasanId: intId }), output: ok }),
  daftarSesi: queryOf({ act: readSesi, input: none, output: (all) => all.map(sesiToWire) }),
  akhiriSesi: mutationOf({ act: endSesiAct, input: z.strictObject({ sesiId: z.uuid() }), output: ok }),
  keluar: bareMutationOf({
    act: logOut,
    output: (_, cookie) => {
      cookie.clear()
      return ok()
    },
  }),
})

function begin({ token, perluFaktorKedua }: SesiBaru, cookie: ApiContext['cookie']) {
  cookie.write(token, umurSesiDetik)
  return { perluFaktorKedua }
}

function sayaToWire({ penugasan, aktif, ...rest }: Saya) {
  return {
    ...rest,
    penugasan: penugasan.map(penugasanToWire),
    aktif: aktif === null ? null : penugasanToWire(aktif),
  }
}

function penugasanToWire({ penugasanId, peran, unitId, unitNama, sifat }: Penugasan) {
  return { penugasanId, peran, peranNama: findPeran(peran)?.nama ?? peran, unitId, unitNama, sifat }
}

function sesiToWire({ sesiId, perangkat, alamat, dibuat, terakhir, ini }: SesiSaya) {
  return {
    sesiId,
    perangkat: perangkat ?? 'Program lain',
    alamat: alamat ?? '',
    dibuat: dibuat.toISOString(),
    terakhir: terakhir.toISOString(),
    ini,
  }
}
