import { addDays, type Tanggal } from '@benang/values/tanggal'
import { type Acak, acakOf } from './seed-demo-acak.ts'
import { type Belanja, jalanMilik, profilBelanja } from './seed-demo-belanja.ts'
import {
  type GajiContoh,
  type KontrakContoh,
  type MataContoh,
  type PergeseranContoh,
  pph22,
  pph23,
  ppn,
  type SampaiTahap,
  type TerminContoh,
  totalOf,
  triwulanOf,
  type UnitContohDokumen,
} from './seed-demo-bentuk.ts'
import { type KegiatanContoh, kegiatanContoh } from './seed-demo-kegiatan.ts'
import { penyediaContoh } from './seed-demo-nama.ts'
import type { PemdaContoh, UnitContoh } from './seed-demo-organisasi.ts'

/** Which unit's year; `berjalan`: the year is not over, so its last payments are under way. */
export type TahunUnit = {
  pemda: Pick<PemdaContoh, 'pemdaId' | 'jenis'>
  unit: UnitContoh
  unitId: number
  bidang: string
  tahun: number
  berjalan: boolean
}

type MataKegiatan = MataContoh & { kegiatan: KegiatanContoh; utama: boolean }

/** The log-in names of a unit's people. */
export function orangUnit(unit: string): UnitContohDokumen['orang'] {
  const pa = unit === 'setda' ? 'sekda' : `kepala.${unit}`
  return { pa, pptk: `pptk.${unit}`, ppk: `ppk.${unit}`, bendahara: `bendahara.${unit}` }
}

/** A unit's year by seeded choice: the same government, unit and year give the same documents. */
export function susunUnit(satu: TahunUnit): UnitContohDokumen {
  const { pemda, unit, unitId, tahun, berjalan } = satu
  const acak = acakOf(`unit/${pemda.pemdaId}/${tahun}/${unit}`)
  const mata = kegiatanOf(satu).flatMap((kegiatan) => mataOf(kegiatan, { acak, jenis: pemda.jenis }))
  const besar = mata.filter(({ utama }) => utama).toSorted((a, b) => totalOf(b) - totalOf(a))
  return {
    unitId,
    orang: orangUnit(unit),
    mata: mata.map(({ nama, sub, rekening, dana, bulan }) => ({ nama, sub, rekening, dana, bulan })),
    spd: triwulanOf(tahun).slice(0, berjalan ? 3 : 4),
    kontrak: besar.slice(0, 2).map((mata, urut) => kontrakOf(satu, { mata, urut, acak })),
    gaji: mata.filter(({ kegiatan }) => kegiatan.profil === 'gaji').flatMap((gaji) => gajiOf(satu, gaji)),
    pergeseran: pergeseranOf(satu, mata),
  }
}

function kegiatanOf({ pemda, bidang }: TahunUnit): readonly KegiatanContoh[] {
  const jenisPemda = pemda.jenis === 'provinsi' ? 'PROV' : 'KABKOT'
  return kegiatanContoh.filter((satu) => satu.jenisPemda === jenisPemda && satu.kode.startsWith(`${bidang}.`))
}

function mataOf(
  kegiatan: KegiatanContoh,
  { acak, jenis }: { acak: Acak; jenis: PemdaContoh['jenis'] },
): readonly MataKegiatan[] {
  return profilBelanja[kegiatan.profil].map((belanja, urut) => ({
    nama: `${kegiatan.kode}/${belanja.nama}`,
    sub: kegiatan.kode,
    rekening: belanja.rekening.replace('JALAN', jalanMilik[jenis]),
    dana: belanja.dana,
    bulan: bulanOf(belanja, acak.int(...belanja.juta)),
    kegiatan,
    utama: urut === 0 && kegiatan.profil !== 'gaji',
  }))
}

function bulanOf({ pola }: Belanja, juta: number): Readonly<Record<number, number>> {
  const bulan = { bulanan: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], termin: [3, 6, 9], sebar: [2, 5, 8, 11] }[
    pola
  ]
  const bagian = Math.floor(juta / bulan.length)
  return Object.fromEntries(
    bulan.map((satu, urut) => [satu, urut === 0 ? juta - bagian * (bulan.length - 1) : bagian]),
  )
}

function kontrakOf(
  { tahun, berjalan, pemda, unit }: TahunUnit,
  { mata, urut, acak }: { mata: MataKegiatan; urut: number; acak: Acak },
): KontrakContoh {
  const juta = Math.floor((totalOf(mata) * acak.int(90, 98)) / 100)
  const tanggal = addDays(`${tahun}-03-02`, acak.int(0, 50))
  const { nama } = mata.kegiatan
  const last = urut === 0 ? acak.pick(akhir) : acak.pick(akhirLain)
  const bagian = urut === 0 ? [Math.floor((juta * 4) / 10), juta - Math.floor((juta * 4) / 10)] : [juta]
  const mulai: readonly Tanggal[] = [
    addDays(`${tahun}-07-13`, acak.int(0, 28)),
    addDays(`${tahun}-10-12`, acak.int(0, 24)),
  ]
  return {
    ...{ tanggal, juta, mata: mata.nama, uraian: `${nama} ${tahun}` },
    penyedia: penyediaContoh(`${pemda.pemdaId}/${tahun}/${unit}/${urut}`),
    selesai: `${tahun}-12-11`,
    termin: bagian.map((satu, at) => ({
      ...{ tanggal: mulai[at] ?? tanggal, juta: satu, potongan: potonganOf(mata.rekening, satu) },
      uraian: bagian.length === 1 ? `${nama}, lunas` : `${nama}, termin ${at === 0 ? 'I' : 'II'}`,
      sampai: berjalan && at === bagian.length - 1 ? last : 'sp2d-disahkan',
    })),
  }
}

const akhir = ['spp-diajukan', 'spm-diajukan', 'sp2d-diajukan', 'spp-diverifikasi', 'bast'] as const
const akhirLain = [
  'sp2d-disahkan',
  'sp2d-disahkan',
  'spm-disetujui',
  'spp-draf',
] as const satisfies readonly SampaiTahap[]

/** Tax on what a supplier is paid, in whole millions. */
function potonganOf(rekening: string, juta: number): NonNullable<TerminContoh['potongan']> {
  const pph = rekening.startsWith('5.1.02.02') ? pph23 : pph22
  const rows = [
    [ppn, Math.floor((juta * 99) / 1_000)],
    [pph, Math.floor((juta * 14) / 1_000)],
  ] as const
  return rows.filter(([, satu]) => satu > 0)
}

function gajiOf({ tahun, berjalan }: TahunUnit, { nama, bulan }: MataKegiatan): readonly GajiContoh[] {
  const sum = (months: readonly number[]) => months.reduce((total, satu) => total + (bulan[satu] ?? 0), 0)
  const akhirTahun = berjalan
    ? { tanggal: `${tahun}-09-24`, uraian: 'Gaji Juli–September', juta: sum([7, 8, 9]) }
    : { tanggal: `${tahun}-12-10`, uraian: 'Gaji Juli–Desember', juta: sum([7, 8, 9, 10, 11, 12]) }
  return [
    { tanggal: `${tahun}-06-24`, uraian: 'Gaji Januari–Juni', juta: sum([1, 2, 3, 4, 5, 6]) },
    akhirTahun,
  ].map((satu) => ({ ...satu, mata: nama, sampai: 'sp2d-disahkan' }))
}

/** Two lines of one sub kegiatan in the same objek change places a little each year; in the year under way some wait. */
function pergeseranOf(
  { unit, tahun, berjalan }: TahunUnit,
  mata: readonly MataKegiatan[],
): readonly PergeseranContoh[] {
  const find = (nama: string) => mata.find((satu) => satu.nama.endsWith(`/${nama}`))?.nama
  const [rencana, awas, dinas, gaji] = ['perencanaan', 'pengawasan', 'perjalanan', 'gaji'].map(find)
  const rapat = mata.find(({ nama }) => nama === dinas?.replace('/perjalanan', '/rapat'))?.nama
  const rows: PergeseranContoh[] = []
  if (rencana !== undefined && awas !== undefined && unit === 'dikbud')
    rows.push({
      ...{ nama: 'awas', tanggal: `${tahun}-05-11`, bentuk: 'perkada', oleh: 'ppkd' },
      ...{ dari: rencana, ke: awas, bulan: 8, juta: 4, sampai: 'tanda-tangani' },
    })
  if (!berjalan || rapat === undefined || dinas === undefined) return rows
  const wait = { tanggal: `${tahun}-11-16`, dari: rapat, bulan: 11, juta: 3 } as const
  if (unit === 'setda')
    rows.push({ ...wait, nama: 'dinas', bentuk: 'perkada', oleh: 'sekda', ke: dinas, sampai: 'ajukan' })
  if (unit === 'bappeda')
    rows.push({ ...wait, nama: 'dinas', bentuk: 'perkada', oleh: 'sekda', ke: dinas, sampai: 'verifikasi' })
  if (unit === 'bpkad' && gaji !== undefined)
    rows.push({ ...wait, nama: 'gaji', bentuk: 'perda', oleh: 'kdh', ke: gaji, sampai: 'verifikasi' })
  return rows
}
