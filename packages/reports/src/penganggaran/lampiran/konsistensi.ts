import { formatRupiah, sum } from '@benang/values/rupiah'
import type { Tabel } from '../../laporan.ts'
import { barisPohon, checkSubtotal } from '../../pohon.ts'
import type { BarisSebab, DataAnggaran, TempatBaris } from './baris-anggaran.ts'
import { jenjangTempat } from './jenjang-anggaran.ts'
import { kolomKode } from './kolom-anggaran.ts'

type Isi = TempatBaris & { rkpd: bigint; ppas: bigint; rka: bigint; diajukan: bigint }

/**
 * RKPD, PPAS and RKA (verified or submitted) beside each other per sub kegiatan, with what each took more or less and why: the signed exception, or that
 * there is none. `hanyaBeda`: only where RKA (verified and submitted) and PPAS differ.
 */
export function tabelKonsistensi(data: DataAnggaran, { hanyaBeda }: { hanyaBeda: boolean }): Tabel {
  const semua = isiOf(data)
  const beda = new Set(
    [...Map.groupBy(semua, tempat)].filter(([, rows]) => selisihRka(rows) !== 0n).map(([kode]) => kode),
  )
  const isi = hanyaBeda ? semua.filter((satu) => beda.has(tempat(satu))) : semua
  const { unit, program, kegiatan, sub } = jenjangTempat
  const sebabDari = Map.groupBy(data.sebab, ({ unitKode, subKode }) => `${unitKode} ${subKode}`)
  const rows = barisPohon<Isi>(isi, {
    jenjang: [...(data.unit === null ? [unit] : []), program, kegiatan, sub],
    sel: (nama, group) => {
      const [first] = group
      const isSub = first !== undefined && first.sub.kode === nama.kode
      const sebab = isSub ? sebabOf(group, sebabDari.get(tempat(first)) ?? []) : null
      return [nama.kode === '' ? null : nama.kode, nama.uraian, ...angka(group), sebab]
    },
  })
  const tabel: Tabel = {
    judul: null,
    kolom: [
      ...kolomKode,
      { nama: 'rkpd', judul: 'RKPD (Rp)', jenis: 'uang' },
      { nama: 'ppas', judul: 'PPAS (Rp)', jenis: 'uang' },
      { nama: 'rka', judul: 'RKA (Rp)', jenis: 'uang' },
      { nama: 'selisih_ppas', judul: 'PPAS − RKPD (Rp)', jenis: 'uang' },
      { nama: 'selisih_rka', judul: 'RKA − PPAS (Rp)', jenis: 'uang' },
      { nama: 'sebab', judul: 'Sebab', jenis: 'teks' },
    ],
    baris: [...rows, { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', ...angka(isi), null] }],
  }
  checkSubtotal(tabel)
  return tabel
}

function isiOf({ baris, plafon, diajukan }: DataAnggaran): readonly Isi[] {
  const nol = { rkpd: 0n, ppas: 0n, rka: 0n, diajukan: 0n }
  return [
    ...plafon.map((satu) => ({ ...satu, rka: 0n, diajukan: 0n })),
    ...baris
      .filter(({ bagian }) => bagian === 'belanja')
      .map((satu) => ({ ...satu, ...nol, rka: satu.jumlah })),
    ...diajukan.map((satu) => ({ ...satu, ...nol, diajukan: satu.jumlah })),
  ]
}

function tempat({ unit, sub }: TempatBaris): string {
  return `${unit.kode} ${sub.kode}`
}

function total(rows: readonly Isi[], medan: 'rkpd' | 'ppas' | 'rka' | 'diajukan'): bigint {
  return sum(rows.map((satu) => satu[medan]))
}

function selisihRka(rows: readonly Isi[]): bigint {
  return total(rows, 'rka') + total(rows, 'diajukan') - total(rows, 'ppas')
}

function angka(rows: readonly Isi[]): readonly bigint[] {
  const [rkpd, ppas] = [total(rows, 'rkpd'), total(rows, 'ppas')]
  const rka = total(rows, 'rka') + total(rows, 'diajukan')
  return [rkpd, ppas, rka, ppas - rkpd, rka - ppas]
}

/** In words, why a sub kegiatan differs; '' where nothing does. */
function sebabOf(rows: readonly Isi[], sebab: readonly BarisSebab[]): string {
  const naik = total(rows, 'ppas') - total(rows, 'rkpd')
  const rka = selisihRka(rows)
  const diajukan = total(rows, 'diajukan')
  const of = (untuk: BarisSebab['untuk']) =>
    sebab
      .filter((satu) => satu.untuk === untuk)
      .map(({ jalan, bukti, alasan }) => `${jalan} (${bukti}): ${alasan.replace(/[.\s]+$/, '')}`)
      .join('; ')
  return [
    diajukan !== 0n ? `${formatRupiah(diajukan)} diajukan, belum diverifikasi` : '',
    naik > 0n ? of('ppas') || 'PPAS melebihi RKPD tanpa pengecualian yang ditandatangani' : '',
    naik < 0n ? 'PPAS di bawah RKPD' : '',
    rka > 0n ? of('rka') || 'RKA melebihi PPAS tanpa pengecualian yang ditandatangani' : '',
    rka < 0n
      ? total(rows, 'rka') + total(rows, 'diajukan') === 0n
        ? 'RKA belum diajukan'
        : 'RKA di bawah plafon'
      : '',
  ]
    .filter((kata) => kata !== '')
    .join('. ')
}
