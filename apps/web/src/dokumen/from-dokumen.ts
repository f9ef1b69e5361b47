import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { parseRupiah, rupiahToText, sum } from '@benang/values/rupiah'
import { uuid } from '../draf/command.ts'
import type { DokumenTampak } from './bentuk.ts'
import { type BarisFormulir, emptyBaris, type IsiFormulir, namaMata } from './isi-formulir.ts'
import { isPemuat } from '../features/penganggaran/apbd/rka-muatan.ts'

/**
 * A stored document as a form of `jenis`: the same fields where names agree, lines gathered per mata anggaran. A kind of
 * differences starts empty: what its origin grants is no difference.
 */
export function fromDokumen(dokumen: DokumenTampak, jenis: JenisDokumen): IsiFormulir {
  const isSameKind = dokumen.jenis === jenis.kode
  if (jenis.selisih && !isSameKind) return { tanggal: dokumen.tanggal, uraian: '', isi: {}, baris: [] }
  const isi: Record<string, string | boolean> = {}
  for (const isian of jenis.isian) {
    const nilai = dokumen.isi[isian.nama]
    if (nilai !== undefined) isi[isian.nama] = nilai
  }
  const baris = bulanan.some((bentuk) => bentuk === jenis.baris) ? monthly(dokumen) : plain(dokumen, jenis)
  const hasLines =
    jenis.baris !== 'tanpa' && jenis.baris !== 'rincian' && (isSameKind || jenis.baris !== 'potongan')
  const muatan = isSameKind && isPemuat(jenis.kode) ? { muatan: dokumen.muatan } : {}
  return { tanggal: dokumen.tanggal, uraian: dokumen.uraian, isi, baris: hasLines ? baris : [], ...muatan }
}

// Kinds whose lines name a month: one line of the form holds them all.
const bulanan = ['mata-anggaran-bulanan', 'indikator'] as const

function plain(dokumen: DokumenTampak, jenis: JenisDokumen): readonly BarisFormulir[] {
  const rows = dokumen.baris.map((item) => ({
    ...emptyBaris(uuid()),
    kunci: item.kunci,
    nama: item.mataAnggaran ? namaMata(item.mataAnggaran) : item.kunci,
    uraian: item.uraian,
    jumlah: item.jumlah,
    ...(jenis.barisAcuan && item.acuan
      ? { acuan: { dokumenId: item.acuan.dokumenId, nama: item.acuan.nomor } }
      : {}),
  }))
  const isMonthly = dokumen.baris.some(({ bulan }) => bulan > 0)
  return isMonthly || (jenis.baris === 'plafon' && !jenis.barisAcuan) ? perKunci(rows) : rows
}

/** Lines of one key as one: a month or an usulan makes a line of its own, what follows names the key once. */
function perKunci(rows: readonly BarisFormulir[]): readonly BarisFormulir[] {
  return [...Map.groupBy(rows, ({ kunci }) => kunci).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ ...first, jumlah: rupiahToText(sum(group.map(({ jumlah }) => parseRupiah(jumlah)))) }]
  })
}

function monthly(dokumen: DokumenTampak): readonly BarisFormulir[] {
  const rows = new Map<string, BarisFormulir>()
  for (const item of dokumen.baris) {
    const nama = item.mataAnggaran ? namaMata(item.mataAnggaran) : item.kunci
    const row = rows.get(item.kunci) ?? {
      ...emptyBaris(uuid()),
      kunci: item.kunci,
      nama,
      uraian: item.uraian,
    }
    const bulan = row.bulan.map((old, index) => (index === item.bulan - 1 ? item.jumlah : old))
    rows.set(item.kunci, { ...row, bulan })
  }
  return [...rows.values()]
}
