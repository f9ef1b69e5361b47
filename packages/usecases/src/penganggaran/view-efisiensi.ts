import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { listNilaiPorsi, listPetaanPorsi } from '@benang/database/penganggaran/porsi'
import { findPemda } from '@benang/database/sistem/pemda'
import {
  type BarisEfisiensi,
  simulasikan,
  type Skenario,
} from '@benang/domain/penganggaran/efisiensi/simulasi'
import { hitungPorsi, type StatusPorsi } from '@benang/domain/penganggaran/kepatuhan/hitung-porsi'
import { porsiBerlaku } from '@benang/domain/penganggaran/kepatuhan/porsi-wajib'
import { invariant } from '@benang/values/invariant'
import { rupiahToText, sum } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { irisanOf, isPetaanBerlaku } from './data-kepatuhan.ts'

/** What a scenario does. Amounts as wire text in rupiah, shares in percent with two decimals or null. */
export type EfisiensiTampak = {
  potongan: string
  terlindung: string
  unit: readonly {
    unitId: number
    kode: string
    nama: string
    sebelum: string
    potongan: string
    sesudah: string
  }[]
  /** The mandatory shares before and after. */
  porsi: readonly {
    id: string
    nama: string
    sebelum: string | null
    sesudah: string | null
    statusSebelum: StatusPorsi
    statusSesudah: StatusPorsi
  }[]
  /** Earmarked funds that the cut touches. */
  dana: readonly { kode: string; potongan: string }[]
}

/** Tries a cut over the whole budget as granted and tells its effects; nothing is written. */
export const viewEfisiensi: Act<{ tahun: number; skenario: Skenario }, EfisiensiTampak> = {
  name: 'efisiensi.hitung',
  kind: 'read',
  roles: ['tapd', 'sekda', 'ppkd', 'kdh', 'bappeda'],
  async run({ tx, session }, { tahun, skenario }) {
    const { pemdaId } = session
    const pemda = await findPemda(tx, pemdaId)
    invariant(pemda !== undefined, `pemda ${pemdaId} is registered`)
    const nilai = await listNilaiPorsi(tx, { pemdaId, tahun }, 'dpa')
    const baris = simulasikan(nilai, skenario)
    const petaan = (await listPetaanPorsi(tx, pemdaId)).filter((satu) => isPetaanBerlaku(satu, tahun))
    const sesudah = baris.map((satu) => ({ ...satu.nilai, jumlah: satu.sesudah }))
    const nama = new Map((await listOrganisasi(tx, pemdaId)).map((unit) => [unit.organisasiId, unit]))
    return {
      potongan: rupiahToText(sum(baris.map(({ potongan }) => potongan))),
      terlindung: rupiahToText(sum(baris.map(({ terlindung }) => terlindung))),
      unit: unitOf(baris).map(({ unitId, ...angka }) => ({
        ...{ unitId, kode: nama.get(unitId)?.kode ?? '', nama: nama.get(unitId)?.nama ?? 'Tanpa unit' },
        ...angka,
      })),
      porsi: porsiBerlaku(pemda.jenis, tahun).map((porsi) => {
        const milik = petaan.filter((satu) => satu.porsi === porsi.id).map(irisanOf)
        const dulu = hitungPorsi(porsi, nilai, { tahun, petaan: milik })
        const kini = hitungPorsi(porsi, sesudah, { tahun, petaan: milik })
        return {
          ...{ id: porsi.id, nama: porsi.nama, statusSebelum: dulu.status, statusSesudah: kini.status },
          ...{ sebelum: persenText(dulu.persen), sesudah: persenText(kini.persen) },
        }
      }),
      dana: danaOf(baris),
    }
  },
}

function unitOf(baris: readonly BarisEfisiensi[]) {
  const belanja = baris.filter(({ nilai }) => nilai.rekening.startsWith('5'))
  return [...Map.groupBy(belanja, ({ nilai }) => nilai.unitId)].map(([unitId, rows]) => ({
    unitId,
    sebelum: rupiahToText(sum(rows.map(({ nilai }) => nilai.jumlah))),
    potongan: rupiahToText(sum(rows.map(({ potongan }) => potongan))),
    sesudah: rupiahToText(sum(rows.map((satu) => satu.sesudah))),
  }))
}

function danaOf(baris: readonly BarisEfisiensi[]) {
  const kena = baris.filter(({ nilai, potongan }) => potongan > 0n && /^2(\.|$)/.test(nilai.dana))
  return [...Map.groupBy(kena, ({ nilai }) => nilai.dana)].map(([kode, rows]) => ({
    ...{ kode, potongan: rupiahToText(sum(rows.map(({ potongan }) => potongan))) },
  }))
}

function persenText(hundredths: bigint | null): string | null {
  return hundredths === null ? null : rupiahToText(hundredths)
}
