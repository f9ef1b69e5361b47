import { type Alur, bagianOf, bagianOfDokumen, jumlahOf } from './alur-benang.ts'
import { sum } from '@benang/values/rupiah'
import type { BagianSimpul, Selisih, Simpul } from './benang.ts'
import { simpulArus } from './langkah-benang.ts'
import { kurang } from './selisih-benang.ts'
import type { Langkah } from './susun-benang.ts'

function usulan(alur: Alur): Simpul | null {
  if (alur.usulan.size === 0) return null
  const masuk = alur.ambil({ dari: 'luar', ke: 'usulan', kunciKe: alur.usulan })
  return {
    ...{ kode: 'usulan', jalur: 'bayar', jumlah: jumlahOf(masuk), keluar: 0n, selisih: [] },
    bagian: bagianOf(alur, masuk),
  }
}

/** What the SKPD planned with it: beside the lane, since the RKPD decides and posts. */
function renja(alur: Alur): Simpul | null {
  const bagian = alur.renja.flatMap(({ dokumenId, jumlah }) => {
    const dokumen = alur.dokumen(dokumenId)
    return dokumen === null ? [] : [bagianOfDokumen(dokumen, jumlah)]
  })
  if (bagian.length === 0) return null
  const jumlah = sum(bagian.map((satu) => satu.jumlah))
  return { kode: 'renja', jalur: 'ikat', jumlah, keluar: jumlah, selisih: [], bagian }
}

/** The plan takes up part of what was asked, and adds what it finds necessary itself. */
function rkpd(alur: Alur, sebelum: bigint | null): Simpul | null {
  const { plafon } = alur
  const masuk = alur.ambil({ ke: 'rkpd', kunciKe: plafon })
  if (sebelum === null)
    return {
      ...{ kode: 'rkpd', jalur: 'bayar', jumlah: jumlahOf(tanpaPelampauan(masuk)), keluar: 0n, selisih: [] },
      bagian: bagianOf(alur, tanpaPelampauan(masuk)),
    }
  const simpul = simpulArus(alur, {
    ...{ kode: 'rkpd', sebelum, dari: 'usulan', ke: 'rkpd', kunciDari: alur.usulan, kunciKe: plafon },
    cabang: 'kegiatan_lain',
    sisa: (jumlah, lewat) =>
      lewat
        ? kurang(alur, {
            sebab: 'tidak_ditampung',
            jumlah,
            sifat: 'keluar',
            oleh: olehTerakhir(alur, 'rkpd'),
          })
        : kurang(alur, { sebab: 'menunggu_rkpd', jumlah, sifat: 'nanti' }),
  })
  const lain = masuk.filter(({ dariTahap, dari }) => dariTahap === 'usulan' && !alur.usulan.has(dari))
  return { ...simpul, selisih: [...simpul.selisih, ...usulanLain(lain)] }
}

function usulanLain(lain: ReturnType<Alur['ambil']>): readonly Selisih[] {
  const jumlah = jumlahOf(lain)
  if (jumlah === 0n) return []
  const cabang = [...Map.groupBy(lain, ({ dari }) => dari)].map(([kunci, group]) => ({
    kunci,
    jumlah: jumlahOf(group),
  }))
  return [
    {
      ...{ sebab: 'usulan_lain', sifat: 'tambah', jumlah, oleh: null, alasan: '', dasar: '' },
      ...{ diLuarRencana: false, cabang },
    },
  ]
}

function ppas(alur: Alur, sebelum: bigint | null): Simpul {
  const { plafon } = alur
  return simpulArus(alur, {
    ...{ kode: 'ppas', sebelum: sebelum ?? 0n, dari: 'rkpd', ke: 'ppas', kunciDari: plafon, kunciKe: plafon },
    sisa: (jumlah, lewat) =>
      lewat
        ? kurang(alur, {
            sebab: 'plafon_dipotong',
            jumlah,
            sifat: 'keluar',
            oleh: olehTerakhir(alur, 'ppas'),
          })
        : kurang(alur, { sebab: 'menunggu_ppas', jumlah, sifat: 'nanti' }),
  })
}

const tanpaPelampauan = (gerak: ReturnType<Alur['ambil']>) =>
  gerak.filter(({ dariTahap }) => dariTahap !== 'pelampauan')

/** The last document that brought something into a stage of these plafon. */
function olehTerakhir(alur: Alur, ke: 'rkpd' | 'ppas'): BagianSimpul | null {
  const bagian = bagianOf(alur, alur.ambil({ ke, kunciKe: alur.plafon })).filter(
    ({ jenis, dibalik }) => jenis === ke && dibalik === null,
  )
  return bagian.at(-1) ?? null
}

/** Planning: what was asked, the Renja beside it, the RKPD, KUA-PPAS. */
export const simpulRencana: readonly Langkah[] = [usulan, renja, rkpd, ppas]
