import type { BagianSimpul, FaktaBenang, KodeSimpul, Selisih, Simpul } from '@benang/domain/akuntansi/benang'
import { namaRumpun, namaSimpul, type Rumpun } from '@benang/domain/akuntansi/nama-simpul'
import { dasarBelumAda, diLuarRencana, namaSebab } from '@benang/domain/akuntansi/sebab-benang'
import { susunBenang } from '@benang/domain/akuntansi/susun-benang'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { type GambarBenang, gambarBenang } from '@benang/reports/akuntansi/gambar-benang'
import { rupiahToText } from '@benang/values/rupiah'

/** What a document did at a knot; ids and amounts as text, '' or null where there is none. */
export type BagianTampak = {
  dokumenId: string | null
  jenis: string
  jenisNama: string
  nomor: string
  tanggal: string
  jumlah: string
  /** The other party of a contract. */
  pihak: string
  jabatan: string
  unit: string
  nama: string
  jurnalNo: string | null
  rantai: string
  /** The jurnal that took it back. */
  dibalik: string | null
}

/** Why a knot holds more or less than the one before; `dasar` is what allows an addition outside the plan. */
export type SelisihTampak = {
  sebab: string
  judul: string
  sifat: Selisih['sifat']
  jumlah: string
  alasan: string
  dasar: string
  /** 'Tidak tercantum dalam KUA-PPAS/RKPD', or null. */
  tanda: string | null
  oleh: BagianTampak | null
  cabang: readonly { kunci: string; nama: string; jumlah: string }[]
}

/** One stage of the thread as screens and pages show it. Amounts are rupiah as text. */
export type SimpulTampak = {
  kode: KodeSimpul
  nama: string
  rumpun: Rumpun
  rumpunNama: string
  jalur: Simpul['jalur']
  jumlah: string
  keluar: string
  sisa: string
  bagian: readonly BagianTampak[]
  selisih: readonly SelisihTampak[]
}

/** The thread in words, numbers and strands. `gambar.kode` names the knots that are drawn. */
export type AlurTampak = {
  /** `Rp120.000.000 diusulkan, Rp60.000.000 dibayar`, in three parts a page can set. */
  temuan: { awal: string; awalKata: string; akhir: string; akhirKata: string }
  simpul: readonly SimpulTampak[]
  gambar: Omit<GambarBenang, 'satuan'> & { satuan: string; kode: readonly KodeSimpul[] }
}

/** Draws the facts of a thread and says each part; `namaKunci` names the keys it branches to. */
export function describeBenang(
  fakta: FaktaBenang,
  namaKunci: (kunci: number) => { kunci: string; nama: string },
): AlurTampak {
  const simpul = susunBenang(fakta)
  const tampak = simpul.filter(tergambar)
  const { satuan, ...gambar } = gambarBenang(tampak)
  return {
    temuan: temuanOf(simpul),
    simpul: simpul.map((satu) => simpulTampak(satu, namaKunci)),
    gambar: { ...gambar, satuan: rupiahToText(satuan), kode: tampak.map(({ kode }) => kode) },
  }
}

const selalu: readonly KodeSimpul[] = [
  'usulan',
  'rkpd',
  'ppas',
  'rka',
  'dpa',
  'spd',
  'sp2d',
  'target',
  'terima',
]

/** A knot that changes nothing is told in the list, and drawn only where people look for it. */
function tergambar({ kode, jalur, selisih }: Simpul): boolean {
  return jalur === 'bayar' && (selalu.includes(kode) || selisih.length > 0)
}

function simpulTampak(
  { kode, jalur, jumlah, keluar, bagian, selisih }: Simpul,
  namaKunci: Parameters<typeof describeBenang>[1],
): SimpulTampak {
  const { nama, rumpun } = namaSimpul[kode]
  return {
    ...{ kode, nama, rumpun, rumpunNama: namaRumpun[rumpun], jalur },
    ...{ jumlah: rupiahToText(jumlah), keluar: rupiahToText(keluar), sisa: rupiahToText(jumlah - keluar) },
    bagian: bagian.map(bagianTampak),
    selisih: selisih.map((satu) => selisihTampak(satu, namaKunci)),
  }
}

function bagianTampak({
  dokumen,
  jenis,
  nomor,
  tanggal,
  jumlah,
  jurnalNo,
  rantai,
  dibalik,
}: BagianSimpul): BagianTampak {
  return {
    dokumenId: dokumen === null ? null : String(dokumen.dokumenId),
    ...{ jenis, jenisNama: findJenis(jenis)?.singkatan ?? jenis, nomor, tanggal, rantai },
    jumlah: rupiahToText(jumlah),
    pihak: dokumen?.pihak ?? '',
    ...{ jabatan: dokumen?.jabatan ?? '', unit: dokumen?.unit ?? '', nama: dokumen?.nama ?? '' },
    jurnalNo: jurnalNo === null ? null : String(jurnalNo),
    dibalik: dibalik === null ? null : String(dibalik),
  }
}

function selisihTampak(
  { sebab, sifat, jumlah, oleh, alasan, dasar, cabang, ...lain }: Selisih,
  namaKunci: Parameters<typeof describeBenang>[1],
): SelisihTampak {
  return {
    ...{ sebab, sifat, alasan, judul: namaSebab[sebab], jumlah: rupiahToText(jumlah) },
    tanda: lain.diLuarRencana ? diLuarRencana : null,
    dasar: lain.diLuarRencana && dasar === '' ? dasarBelumAda : dasar,
    oleh: oleh && bagianTampak(oleh),
    cabang: cabang.map((satu) => {
      const sebutan = namaKunci(satu.kunci)
      return { ...sebutan, jumlah: rupiahToText(satu.jumlah) }
    }),
  }
}

/** The thread in one sentence: what it began as, and how far it came. */
function temuanOf(simpul: readonly Simpul[]): AlurTampak['temuan'] {
  const ada = (...kode: readonly KodeSimpul[]) =>
    kode
      .map((satu) => simpul.find((lain) => lain.kode === satu))
      .find((satu) => satu !== undefined && satu.jumlah !== 0n)
  const awal = ada('usulan', 'target_kini', 'target', 'dpa_kini', 'dpa', 'rka', 'ppas', 'rkpd') ?? simpul[0]
  const akhir = ada('terima', 'sp2d') ?? simpul.findLast(({ kode }) => kode === 'terima' || kode === 'sp2d')
  return {
    awal: rupiahToText(awal?.jumlah ?? 0n),
    awalKata: kataAwal[awal?.kode ?? 'rkpd'] ?? 'direncanakan',
    akhir: rupiahToText(akhir?.jumlah ?? 0n),
    akhirKata: awal?.kode.startsWith('target') === true ? 'diterima' : 'dibayar',
  }
}

const kataAwal: Readonly<Partial<Record<KodeSimpul, string>>> = {
  usulan: 'diusulkan',
  dpa: 'dianggarkan',
  dpa_kini: 'dianggarkan',
  target: 'ditargetkan',
  target_kini: 'ditargetkan',
}
