import { parseRupiah, sum } from '@benang/values/rupiah'
import { perubahanKosong } from '../penganggaran/fakta-perubahan.ts'
import { posturKosong } from '../penganggaran/postur-apbd.ts'
import { checkAturan, type FaktaAsal, type FaktaBaris, type FaktaDokumen } from '../sistem/aturan.ts'
import { aturanDokumen } from '../sistem/aturan-dokumen.ts'

/** Account of goods used where a case does not care. */
export const bahan = '5.1.02.01.01.0024'
export const gaji = '5.1.01.01.01.0001'

/** An amount in rupiah as text, in sen. */
export const rp = parseRupiah

/** A line of unit 1 on key 1; a case names what it is about. */
export function baris(jumlah: string, lain: Partial<FaktaBaris> = {}): FaktaBaris {
  return {
    urut: 1,
    kunci: 1,
    bulan: 0,
    jumlah: rp(jumlah),
    unitId: 1,
    rekening: bahan,
    subKegiatan: '1.03.06.2.01.0029',
    danaId: 1,
    uraian: '',
    acuan: null,
    ...lain,
  }
}

/** An origin that nothing else was made from, its amount the sum of its lines. */
export function asal(jenis: string, lines: readonly FaktaBaris[], lain: Partial<FaktaAsal> = {}): FaktaAsal {
  return {
    jenis,
    status: 'disahkan',
    nomor: '00007',
    tanggal: '2026-03-02',
    jumlah: sum(lines.map(({ jumlah }) => jumlah)),
    baris: lines,
    terpakai: new Map(),
    dimuatOleh: null,
    asal: null,
    ...lain,
  }
}

/** A document of 2026 that keeps the common rules; a case changes what it is about. */
export function fakta(jenis: string, lain: Partial<FaktaDokumen> = {}): FaktaDokumen {
  const lines = lain.baris ?? [baris('100')]
  return {
    jenis,
    tahun: 2026,
    tanggal: '2026-11-24',
    hariIni: '2026-11-24',
    unitId: 1,
    jumlah: sum(lines.map(({ jumlah }) => jumlah)),
    isi: {},
    baris: lines,
    asal: null,
    batasNilai: null,
    penandaTangan: null,
    muatan: [],
    postur: posturKosong,
    kalender: { hariKerja: 5, libur: new Set() },
    bisaDigeser: new Map(),
    jalanPemda: [],
    perubahan: perubahanKosong,
    dugaan: [],
    asistensi: [],
    usulan: { diRenja: new Set(), penampung: new Map() },
    ukuran: new Map(),
    standar: { bukti: 3, lama: null },
    ...lain,
  }
}

/** The broken rules as lines of text `rule @ place: what to do`; none when the document is lawful. */
export function pelanggaranOf(dokumen: FaktaDokumen): readonly string[] {
  return checkAturan(aturanDokumen(dokumen.jenis), dokumen, dokumen.tanggal).map(
    ({ aturan, lokasi, pesan }) => `${aturan} @ ${lokasi}: ${pesan}`,
  )
}

/** The ids of the broken rules. */
export function aturanDilanggar(dokumen: FaktaDokumen): readonly string[] {
  return checkAturan(aturanDokumen(dokumen.jenis), dokumen, dokumen.tanggal).map(({ aturan }) => aturan)
}
