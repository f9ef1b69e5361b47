import type { Dokumen } from '@benang/database/sistem/dokumen'
import type { DokumenRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import { isHidup, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import { findPeran } from '@benang/domain/organisasi/peran'
import { findJenis, semuaJenis } from '@benang/domain/sistem/semua-jenis'
import { isMaju } from './layanan-dokumen.ts'

/** One knot of the stepper across the chain of documents; `waktu` is an ISO time. */
export type LangkahTampak = {
  nama: string
  keadaan: 'lalu' | 'kini' | 'nanti' | 'ditolak'
  dokumenId: string | null
  siapa: string | null
  waktu: string | null
}

type Rantai = {
  dokumen: Dokumen
  leluhur: readonly Dokumen[]
  turunan: readonly Dokumen[]
  riwayat: readonly DokumenRiwayat[]
}

/** The way of a document: what it came from, its own steps done and to come, and what will be made from it. */
export function alurOf(jenis: JenisDokumen, rantai: Rantai): readonly LangkahTampak[] {
  const lalu = rantai.leluhur.toReversed().map((asal) => knot(asal, rantai.riwayat, 'lalu'))
  return [...lalu, ...stepsOf(jenis, rantai), ...lanjutanOf(jenis, rantai)]
}

function stepsOf(jenis: JenisDokumen, { dokumen, riwayat }: Rantai): LangkahTampak[] {
  const own = riwayat.filter(({ dokumenId }) => dokumenId === dokumen.dokumenId)
  const done = own.filter(({ putaran }) => putaran === dokumen.putaran)
  const maju = jenis.langkah.filter(isMaju)
  const isDead = !isHidup(dokumen.status)
  let isNow = false
  const steps = maju.map((langkah): LangkahTampak => {
    const jadi = (isDead ? own : done).findLast(({ tindakan }) => tindakan === langkah.tindakan)
    const base = { nama: langkah.label, dokumenId: null }
    if (jadi !== undefined) return { ...base, keadaan: 'lalu', siapa: jadi.nama, waktu: jadi.waktu }
    const kini = !isNow && !isDead
    if (kini) isNow = true
    const siapa = langkah.peran.map((kode) => findPeran(kode)?.singkatan ?? kode).join(' atau ')
    return { ...base, keadaan: kini ? 'kini' : 'nanti', siapa: kini ? siapa : null, waktu: null }
  })
  if (!isDead) return steps
  const akhir = own.at(-1)
  const nama = `${jenis.singkatan} ${dokumen.status}`
  const end = { nama, keadaan: 'ditolak', dokumenId: null, siapa: akhir?.nama ?? null } as const
  return [...steps.filter(({ keadaan }) => keadaan === 'lalu'), { ...end, waktu: akhir?.waktu ?? null }]
}

/** The documents that follow, along the kinds that have one successor each: SPP, SPM, SP2D. */
function lanjutanOf(jenis: JenisDokumen, { dokumen, turunan, riwayat }: Rantai): LangkahTampak[] {
  if (!isHidup(dokumen.status)) return []
  const knots: LangkahTampak[] = []
  let from = jenis.kode
  for (let next = nextOf(from); next !== undefined; next = nextOf(from)) {
    const { kode, singkatan } = next
    const made = turunan.find((satu) => satu.jenis === kode && isHidup(satu.status))
    knots.push(
      made === undefined
        ? { nama: singkatan, keadaan: 'nanti', dokumenId: null, siapa: null, waktu: null }
        : knot(made, riwayat, 'nanti'),
    )
    from = kode
  }
  return knots
}

function nextOf(kode: string): JenisDokumen | undefined {
  return semuaJenis.find(
    ({ asal, kode: next }) => next !== 'pembalikan' && asal?.satu && asal.jenis.includes(kode),
  )
}

function knot(
  { dokumenId, jenis, nomor }: Dokumen,
  riwayat: readonly DokumenRiwayat[],
  keadaan: LangkahTampak['keadaan'],
): LangkahTampak {
  const akhir = riwayat.findLast((satu) => satu.dokumenId === dokumenId)
  return {
    nama: `${findJenis(jenis)?.singkatan ?? jenis} ${/^\d+/.exec(nomor ?? '')?.[0] ?? ''}`.trim(),
    keadaan,
    dokumenId: String(dokumenId),
    siapa: akhir?.nama ?? null,
    waktu: akhir?.waktu ?? null,
  }
}
