import type { KodeTahap } from '@benang/ledger/tahap'
import { type Alur, bagianOfJurnal, type Gerak, jumlahOf, perAsal } from './alur-benang.ts'
import type { BagianSimpul, DokumenBenang, Selisih } from './benang.ts'
import type { KodeSebab } from './sebab-benang.ts'

const kosong = { oleh: null, alasan: '', dasar: '', diLuarRencana: false, cabang: [] } as const

/** Money that did not go on; nothing for nothing. What a closed year left open does not come any more. */
export function kurang(
  alur: Alur,
  {
    sebab,
    jumlah,
    sifat,
    oleh = null,
    cabang = [],
  }: {
    sebab: KodeSebab
    /** Sen, positive. */
    jumlah: bigint
    sifat: 'keluar' | 'nanti'
    oleh?: BagianSimpul | null
    cabang?: Selisih['cabang']
  },
): readonly Selisih[] {
  if (jumlah === 0n) return []
  const { alasan = '', dasar = '' } = oleh?.dokumen ?? {}
  const nyata = alur.berakhir ? 'keluar' : sifat
  return [
    { ...kosong, sebab, sifat: jumlah > 0n ? nyata : 'tambah', jumlah: -jumlah, oleh, alasan, dasar, cabang },
  ]
}

const dariLuar: Readonly<Record<string, KodeSebab>> = {
  rkpd: 'perencanaan',
  pengecualian: 'pengecualian',
  saldo_awal: 'saldo_awal',
  lanjutan: 'lanjutan',
}

/** What authority from outside brought into a stage, one per jurnal; above the plan only where the plan should have had it. */
export function tambahanLuar(alur: Alur, gerak: readonly Gerak[], tahap: KodeTahap): readonly Selisih[] {
  return perAsal(gerak.filter(({ dariTahap }) => dariTahap === 'luar')).flatMap((group) => {
    const sebab = dariLuar[group[0]?.asal.jenis ?? ''] ?? 'wewenang_lain'
    return tambah(alur, group, { sebab, diLuarRencana: tahap !== 'rkpd' && sebab !== 'lanjutan' })
  })
}

/** What a mirror book covered so that facts could pass a stage that had too little, one per jurnal. */
export function pelampauanDari(alur: Alur, gerak: readonly Gerak[], tahap: KodeTahap): readonly Selisih[] {
  return perAsal(gerak).flatMap((group) =>
    tambah(alur, group, { sebab: 'pelampauan', diLuarRencana: tahap === 'rkpd' || tahap === 'ppas' }),
  )
}

/** A signed difference that a document decided, one per jurnal: pergeseran, perubahan. */
export function putusan(alur: Alur, gerak: readonly Gerak[], sebab: KodeSebab): readonly Selisih[] {
  return perAsal(gerak).flatMap((group) => tambah(alur, group, { sebab, diLuarRencana: false }))
}

function tambah(
  alur: Alur,
  group: readonly Gerak[],
  { sebab, diLuarRencana }: { sebab: KodeSebab; diLuarRencana: boolean },
): readonly Selisih[] {
  const jumlah = jumlahOf(group)
  const [first] = group
  if (first === undefined || jumlah === 0n) return []
  const oleh = { ...bagianOfJurnal(alur, first.asal), jumlah }
  const { alasan, dasar } = alasanOf(oleh.dokumen)
  return [
    {
      ...kosong,
      sebab,
      jumlah,
      oleh,
      alasan,
      dasar,
      diLuarRencana,
      sifat: jumlah > 0n ? 'tambah' : 'keluar',
    },
  ]
}

/** Why, and by which law and instrument, as far as the document says. */
function alasanOf(dokumen: DokumenBenang | null): { alasan: string; dasar: string } {
  if (dokumen === null) return { alasan: '', dasar: '' }
  const { alasan, dasar, bukti, uraian } = dokumen
  return {
    alasan: alasan === '' ? uraian : alasan,
    dasar: [dasar, bukti].filter((satu) => satu !== '').join('; '),
  }
}
