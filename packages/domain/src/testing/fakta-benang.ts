import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { isKodeTahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'
import type { DokumenBenang, FaktaBenang, JurnalBenang, MutasiBenang, Simpul } from '../akuntansi/benang.ts'
import { formatRupiah } from '@benang/values/rupiah'

/** A move written as `'rkpd>ppas 10 500'` (juta rupiah) or, where the key changes, `'ppas>rka 10>1 300'`. */
export type GerakTertulis = string
const juta = 100_000_000n

/** Collects jurnal for a test: each with its moves; numbers run from 1, the document has the number of its jurnal. */
export function bukuBenang() {
  const jurnal: JurnalBenang[] = []
  const mutasi: MutasiBenang[] = []
  const dokumen: DokumenBenang[] = []
  const add = (
    jenis: KodeJenisJurnal,
    gerak: readonly GerakTertulis[],
    lain: Partial<DokumenBenang> = {},
  ) => {
    const no = BigInt(jurnal.length + 1)
    jurnal.push(jurnalOf(no, { jenis, membalik: null }))
    mutasi.push(...gerak.map((teks) => ({ no, ...gerakOf(teks) })))
    dokumen.push({ ...dokumenOf(no, jenis), ...lain })
    return no
  }
  /** Takes back a jurnal: the same moves with the opposite sign. */
  const balik = (membalik: bigint, alasan: string) => {
    const no = BigInt(jurnal.length + 1)
    jurnal.push(jurnalOf(no, { jenis: 'pembalikan', membalik }))
    const lama = mutasi.filter((satu) => satu.no === membalik)
    mutasi.push(...lama.map((satu) => ({ ...satu, no, jumlah: -satu.jumlah })))
    dokumen.push({ ...dokumenOf(no, 'pembalikan'), alasan })
    return no
  }
  const fakta = (lain: Partial<FaktaBenang> = {}): FaktaBenang => ({
    ...{ lingkup: [1], usulan: [20], mutasi, jurnal, dokumen, kait: [], renja: [], berakhir: false },
    kunci: [
      ...[1, 2, 3].map((kunci) => ({ kunci, golongan: 'mata_anggaran' }) as const),
      { kunci: 10, golongan: 'plafon' },
      { kunci: 20, golongan: 'usulan' },
      { kunci: 30, golongan: 'kontrak' },
    ],
    ...lain,
  })
  return { add, balik, fakta }
}

/** Each knot in one line, and under it why it differs from the one before; juta without zeros. */
export function cetak(simpul: readonly Simpul[]): readonly string[] {
  return simpul.flatMap(({ kode, jumlah, selisih }) => [
    ...selisih.map((satu) => {
      const tanda = satu.diLuarRencana ? ` [di luar rencana: ${satu.dasar || 'dasar belum ada'}]` : ''
      const alasan = satu.alasan === '' ? '' : ` (${satu.alasan})`
      return `  ${satu.jumlah > 0n ? '+' : ''}${inJuta(satu.jumlah)} ${satu.sifat} ${satu.sebab}${alasan}${tanda}`
    }),
    `${kode} ${inJuta(jumlah)}`,
  ])
}

const inJuta = (jumlah: bigint): string =>
  formatRupiah(jumlah)
    .replace('Rp', '')
    .replace(/\.000\.000$/, '')

function gerakOf(teks: string): Omit<MutasiBenang, 'no'> {
  const found = /^(\w+)>(\w+) (\d+)(?:>(\d+))? (-?\d+)$/.exec(teks)
  invariant(found !== null, `a move: ${teks}`)
  const [, dariTahap = '', keTahap = '', dari = '', ke = dari, jumlah = ''] = found
  invariant(isKodeTahap(dariTahap) && isKodeTahap(keTahap), `stages: ${teks}`)
  return { dariTahap, dari: Number(dari), keTahap, ke: Number(ke), jumlah: BigInt(jumlah) * juta }
}

function jurnalOf(no: bigint, { jenis, membalik }: Pick<JurnalBenang, 'jenis' | 'membalik'>): JurnalBenang {
  return { no, jenis, membalik, tanggal: '2026-01-05', nomor: `${no}`, dokumenId: no, rantai: `r${no}` }
}

function dokumenOf(dokumenId: bigint, jenis: string): DokumenBenang {
  return {
    ...{ dokumenId, jenis, nomor: `${jenis}/${dokumenId}`, tanggal: '2026-01-05' },
    ...{ uraian: '', alasan: '', bukti: '', dasar: '', pihak: '', jabatan: 'PPKD', unit: 'BPKAD', nama: '' },
  }
}
