import { readBuku } from '@benang/database/ledger/buku'
import type { Tx } from '@benang/database/connection'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import {
  type AnggaranBernama,
  type KeadaanAnggaran,
  listAnggaran,
  listNamaRekeningRinci,
  listPlafonBernama,
  type PlafonBernama,
} from '@benang/database/penganggaran/anggaran'
import { type CatatanTercetak, listCatatanTercetak } from '@benang/database/penganggaran/asistensi'
import { findKua, listDiajukan, listSebabPlafon } from '@benang/database/penganggaran/konsistensi'
import { keadaanCatatan } from '@benang/domain/penganggaran/asistensi'
import { findJalan } from '@benang/domain/penganggaran/jalan-pengecualian'
import type {
  BarisAnggaran,
  BarisAsistensi,
  DataAnggaran,
  TempatBaris,
} from '@benang/reports/penganggaran/lampiran/baris-anggaran'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import { namaSumber } from './asistensi.ts'
import { readPenerima } from './read-penerima.ts'
import { pemdaTercetak, penandatanganOf } from '../sistem/kop-cetak.ts'

/** Which budget: as planned (RKA) or granted (DPA), as of `sampai`; with `sejak` also as it was at the end of that day. */
export type PermintaanAnggaran = {
  pemdaId: number
  tahun: number
  keadaan: KeadaanAnggaran
  unitId: number | null
  sampai: Tanggal
  sejak: Tanggal | null
  hariIni: Tanggal
}

/** Everything the sheets of a budget are made of. */
export async function dataAnggaran(tx: Tx, permintaan: PermintaanAnggaran): Promise<DataAnggaran> {
  const { pemdaId, tahun, keadaan, unitId, sampai, sejak, hariIni } = permintaan
  const buku = { pemdaId, tahun }
  const kini = await listAnggaran(tx, buku, { keadaan, unitId, sampai })
  const dulu = sejak === null ? [] : await listAnggaran(tx, buku, { keadaan, unitId, sampai: sejak })
  const plafon = await listPlafonBernama(tx, buku, { unitId, sampai })
  const diajukan = await listDiajukan(tx, buku, { unitId, sampai })
  const sebab = await listSebabPlafon(tx, buku, { unitId, sampai })
  const bidang = bidangOf([...kini, ...dulu, ...plafon, ...diajukan])
  const rekening = await listNamaRekeningRinci(tx, buku)
  const unit = (await listOrganisasi(tx, pemdaId)).find(({ organisasiId }) => organisasiId === unitId)
  const kop = await pemdaTercetak(tx, pemdaId)
  const jabatan = unitId === null ? { peran: 'kdh', unitId } : { peran: 'pa', unitId }
  const cermin = (await readBuku(tx, buku))?.mode === 'cermin'
  return {
    ...{ pemda: kop.nama, unit: unit?.nama ?? null, tahun, tempat: kop.tempat },
    keadaan: keadaan === 'rapbd' ? 'Rancangan APBD' : sejak === null ? 'APBD' : 'Perubahan APBD',
    perubahan: sejak !== null,
    keterangan: [
      sejak === null
        ? `Keadaan ${formatTanggal(sampai)}`
        : `Sebelum: keadaan ${formatTanggal(sejak)}; setelah: keadaan ${formatTanggal(sampai)}`,
    ],
    baris: gabung(kini, dulu, bidang),
    plafon: plafon.map((satu) => ({
      ...{ ...tempatOf(satu, bidang), rkpd: satu.rkpd, ppas: satu.ppas },
      dana: { kode: satu.danaKode, uraian: satu.danaNama },
    })),
    diajukan: diajukan.map((satu) => ({ ...tempatOf(satu, bidang), jumlah: satu.jumlah })),
    sebab: sebab.map(({ jalan, ...satu }) => ({ ...satu, jalan: findJalan(jalan)?.nama ?? jalan })),
    kua: (await findKua(tx, buku, sampai)) ?? null,
    asistensi: (await listCatatanTercetak(tx, { ...buku, unitId, sampai })).map(asistensiOf),
    penerima: await readPenerima(tx, buku, { unitId, sampai, sejak }),
    rekening: new Map(rekening.map(({ kunci, ...nama }) => [kunci, nama])),
    penandatangan: await penandatanganOf(tx, kop, {
      ...jabatan,
      tanggal: sampai < hariIni ? sampai : hariIni,
    }),
    tanda: [
      ...(keadaan === 'rapbd' ? ['rancangan' as const] : []),
      ...(cermin ? ['salinan_kerja' as const] : []),
      ...(kop.contoh ? ['data_contoh' as const] : []),
    ],
  }
}

/** Lines of both states by key; a line that one of them has not counts 0 there. */
function gabung(
  kini: readonly AnggaranBernama[],
  dulu: readonly AnggaranBernama[],
  bidang: NamaBidang,
): readonly BarisAnggaran[] {
  const lama = new Map(dulu.map((satu) => [satu.kunci, satu.jumlah]))
  const ada = new Set(kini.map(({ kunci }) => kunci))
  const semua = [
    ...kini,
    ...dulu.filter(({ kunci }) => !ada.has(kunci)).map((satu) => ({ ...satu, jumlah: 0n })),
  ]
  return semua.map((satu) => ({
    ...tempatOf(satu, bidang),
    ...{ bagian: satu.bagian, segmen: satu.segmen, jumlah: satu.jumlah },
    dana: { kode: satu.danaKode, uraian: satu.danaNama },
    sebelum: lama.get(satu.kunci) ?? 0n,
  }))
}

type Bernama = Omit<PlafonBernama, 'rkpd' | 'ppas' | 'danaKode' | 'danaNama'>
type NamaBidang = ReadonlyMap<string, { urusan: string; bidang: string }>

/** Names of bidang urusan by code, as far as the lines tell. */
function bidangOf(semua: readonly Bernama[]): NamaBidang {
  return new Map(semua.map(({ subKode, urusan, bidang }) => [potong(subKode, 2), { urusan, bidang }]))
}

/** Where a line stands; one without sub kegiatan belongs to the first bidang of its unit. */
function tempatOf(satu: Bernama, names: NamaBidang): TempatBaris {
  const { unitKode, unitNama, subKode, subNama, program, kegiatan } = satu
  const bidangKode = potong(subKode === '' ? unitKode : subKode, 2)
  const nama = subKode === '' ? names.get(bidangKode) : satu
  const at = (dalam: number, uraian: string) => ({ kode: potong(subKode, dalam), uraian })
  return {
    unit: { kode: unitKode, uraian: unitNama },
    urusan: { kode: potong(bidangKode, 1), uraian: nama?.urusan ?? `Urusan ${potong(bidangKode, 1)}` },
    bidang: { kode: bidangKode, uraian: nama?.bidang ?? unitNama },
    ...{ program: at(3, program), kegiatan: at(5, kegiatan), sub: { kode: subKode, uraian: subNama } },
  }
}

function potong(kode: string, segmen: number): string {
  return kode === '' ? '' : kode.split('.').slice(0, segmen).join('.')
}

const keadaan = { terbuka: 'Belum dijawab', dijawab: 'Dijawab', selesai: 'Selesai' } as const

function asistensiOf(satu: CatatanTercetak): BarisAsistensi {
  const { unitKode, unitNama, dokumen, sumber, wajib, isi, jawaban } = satu
  return {
    ...{ unitKode, unitNama, dokumen, sumber, wajib, jawaban, catatan: isi },
    baris: satu.urut === null ? '' : `baris ${satu.urut} ${satu.uraian}`.trim(),
    sumberNama: namaSumber(sumber),
    keadaan: keadaan[keadaanCatatan(satu.akhir)],
  }
}
