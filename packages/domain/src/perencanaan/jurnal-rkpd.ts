import { type BarisBerkunci, type SusunanJurnal, usulanOf } from '../akuntansi/bahan-jurnal.ts'

/** A line from an usulan takes what was asked; what the plan gives above that comes from the plan's own authority. */
export const jurnalRkpd: SusunanJurnal = {
  jenis: 'rkpd',
  akun: () => [],
  susun: ({ baris }) => ({ kunci: {}, baris: baris.flatMap(bagianOf) }),
}

function bagianOf({ kunci: plafon, jumlah, acuan }: BarisBerkunci) {
  if (acuan === null) return [{ jumlah, kunci: { plafon } }]
  const diminta = jumlah < acuan.jumlah ? jumlah : acuan.jumlah
  return [
    { jumlah: diminta, kunci: { plafon, usulan: usulanOf(acuan.dokumenId, acuan.nomor) } },
    { jumlah: jumlah - diminta, kunci: { plafon } },
  ]
}
