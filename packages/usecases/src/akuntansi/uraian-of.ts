import type { UraianKunci } from '@benang/database/ledger/uraian-kunci'

/** A key in one line an officer can read; the registered code where no reference row names it any more. */
export function uraianOf(kunci: UraianKunci): string {
  const { golongan, kode, unitNama, subKegiatanNama } = kunci
  const rekening = joined([kunci.rekeningKode, kunci.rekeningUraian], ' ')
  switch (golongan) {
    case 'mata_anggaran':
      return joined([subKegiatanNama, rekening], ' · ') ?? kode
    case 'plafon':
      return joined([subKegiatanNama, unitNama], ' · ') ?? kode
    case 'kontrak': {
      const kontrak = kunci.acuanNomor === null ? 'Kontrak' : `Kontrak ${kunci.acuanNomor}`
      return joined([kontrak, subKegiatanNama, rekening], ' · ') ?? kode
    }
    case 'akun':
      return joined([rekening, unitNama], ' · ') ?? kode
    case 'usulan':
    case 'indikator':
      return kode
  }
}

function joined(parts: readonly (string | null)[], separator: string): string | null {
  const present = parts.filter((part) => part !== null)
  return present.length === 0 ? null : present.join(separator)
}
