import { type Mode, readBuku as findBuku } from '@benang/database/ledger/buku'
import { listPelampauan } from '@benang/database/ledger/pelampauan'
import { readRekapTahap, type RekapTahap } from '@benang/database/ledger/rekap'
import { namaTahap } from '@benang/domain/akuntansi/nama-tahap'
import type { KodeTahap } from '@benang/ledger/tahap'
import { rupiahToText } from '@benang/values/rupiah'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { describePelampauan, type PelampauanTampak } from './describe-pelampauan.ts'
import { pembacaBuku } from './pembaca-buku.ts'
import { type KeadaanRantai, periksaBuku } from './periksa-buku.ts'

/**
 * The book of a year in one look; amounts as wire text in rupiah, `rantai` the head in hex. `unitNama` says whose amounts these
 * are; null: of the whole pemda. The chain is that of the whole book always.
 */
export type RingkasanBuku = KeadaanRantai & {
  mode: Mode
  jurnalAkhir: string
  rantai: string
  unitNama: string | null
  tahap: readonly { tahap: string; nama: string; masuk: string; keluar: string; sisa: string }[]
  pelampauan: readonly PelampauanTampak[]
}

const banyak = 200

// Where money waits for its next step; the outside, the covering and the double-entry books are no such place.
const tampak: readonly KodeTahap[] = [
  'usulan',
  'rkpd',
  'ppas',
  'rka',
  'dpa',
  'kas',
  'spd',
  'spp',
  'sp2d',
  'bebas',
  'komitmen',
  'tagihan',
  'lanjut',
  'target_pendapatan',
  'ketetapan',
  'terima',
  'tunai',
]

/** Mode, chain, stages and the limits a mirror book went beyond; a year without a book is an empty one. */
export const readBuku: Act<{ tahun: number }, RingkasanBuku> = {
  name: 'buku.ringkasan',
  kind: 'read',
  roles: pembacaBuku,
  async run(env, { tahun }) {
    const key = { pemdaId: env.session.pemdaId, tahun }
    const unitId = unitScope(env)
    const unitNama = unitId === null ? null : env.penugasan.unitNama
    const buku = await findBuku(env.tx, key)
    if (buku === undefined) return { ...empty, unitNama }
    const rekap = await readRekapTahap(env.tx, key, unitId)
    return {
      ...(await periksaBuku(env.tx, buku)),
      mode: buku.mode,
      jurnalAkhir: String(buku.noAkhir),
      rantai: buku.kepala,
      unitNama,
      tahap: rekap.filter(({ tahap }) => tampak.includes(tahap)).map(tahapTampak),
      pelampauan: await describePelampauan(
        env.tx,
        key,
        await listPelampauan(env.tx, key, { unitId, banyak }),
      ),
    }
  },
}

const empty = {
  mode: 'utama',
  jurnalAkhir: '0',
  rantai: '',
  keadaan: 'belum',
  diperiksa: null,
  tahap: [],
  pelampauan: [],
} as const

function tahapTampak({ tahap, masuk, keluar }: RekapTahap): RingkasanBuku['tahap'][number] {
  return {
    tahap,
    nama: namaTahap[tahap],
    masuk: rupiahToText(masuk),
    keluar: rupiahToText(keluar),
    sisa: rupiahToText(masuk - keluar),
  }
}
