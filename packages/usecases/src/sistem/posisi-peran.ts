import type { Posisi } from '@benang/database/sistem/posisi'
import { type Rupiah, rupiahToText } from '@benang/values/rupiah'

/** One figure of the home page, wire text in rupiah, with what it is a part of or how many documents it stands for. */
export type PosisiTampak = { nama: string; jumlah: string; keterangan: string }

/** How the year stands, as the role needs it: planners see the stages, the treasury what waits and the cash, offices their budget. */
export function posisiPeran(peran: string, posisi: Posisi): readonly PosisiTampak[] {
  const rows = perencana.includes(peran)
    ? tahapan(posisi)
    : bendaharaUmum.includes(peran)
      ? kas(posisi)
      : anggaran(posisi)
  return rows.every(({ jumlah }) => jumlah === 0n)
    ? []
    : rows.map(({ jumlah, ...lain }) => ({ ...lain, jumlah: rupiahToText(jumlah) }))
}

type Baris = { nama: string; jumlah: Rupiah; keterangan: string }

const perencana: readonly string[] = ['bappeda', 'tapd', 'sekda', 'kdh']
const bendaharaUmum: readonly string[] = ['ppkd', 'kuasa-bud']

function anggaran({ dpa, spd, spp, sp2d }: Posisi): readonly Baris[] {
  return [
    { nama: 'Anggaran', jumlah: dpa, keterangan: `SPD terbit ${persen(spd, dpa)}` },
    { nama: 'Realisasi', jumlah: sp2d, keterangan: `${persen(sp2d, dpa)} dari anggaran` },
    { nama: 'Sisa anggaran', jumlah: dpa - sp2d, keterangan: 'anggaran kurang realisasi' },
    { nama: 'Sedang diproses', jumlah: spp, keterangan: 'SPP belum cair' },
  ]
}

function tahapan({ rkpd, ppas, rka, dpa }: Posisi): readonly Baris[] {
  return [
    { nama: 'RKPD', jumlah: rkpd, keterangan: 'pagu indikatif' },
    { nama: 'KUA-PPAS', jumlah: ppas, keterangan: `${persen(ppas, rkpd)} dari RKPD` },
    { nama: 'RKA', jumlah: rka, keterangan: `${persen(rka, ppas)} dari plafon` },
    { nama: 'DPA', jumlah: dpa, keterangan: `${persen(dpa, rka)} dari RKA` },
  ]
}

function kas({ spm, spmBanyak, tunai, spd, sp2d, dpa }: Posisi): readonly Baris[] {
  return [
    { nama: 'SPM menunggu SP2D', jumlah: spm, keterangan: `${spmBanyak} SPM` },
    { nama: 'Saldo kas daerah', jumlah: tunai, keterangan: 'menurut buku besar' },
    { nama: 'SPD belum cair', jumlah: spd - sp2d, keterangan: 'dana yang sudah disediakan' },
    { nama: 'Realisasi', jumlah: sp2d, keterangan: `${persen(sp2d, dpa)} dari anggaran` },
  ]
}

function persen(bagian: Rupiah, dari: Rupiah): string {
  if (dari <= 0n) return '0 %'
  const tenths = (bagian * 1000n) / dari
  return `${tenths / 10n},${(tenths < 0n ? -tenths : tenths) % 10n} %`
}
