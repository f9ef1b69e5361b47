import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaAsal, FaktaDokumen, Temuan } from './aturan.ts'
import { type JumlahKunci, jumlahPerKunci, sebutBaris } from './jumlah-per-kunci.ts'
import { findJenis } from './semua-jenis.ts'

/** What a rule is, without its check. */
export type Identitas = Omit<Aturan<FaktaDokumen>, 'check'>

/** The date is not before the origin's. */
export function setelahAsal(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ tanggal, asal }) =>
      asal === null || asal.tanggal <= tanggal
        ? []
        : [
            {
              lokasi: 'tanggal',
              pesan: `Tanggal ${formatTanggal(tanggal)} mendahului ${sebutAsal(asal)} tanggal ${formatTanggal(asal.tanggal)}. Isi tanggal paling awal ${formatTanggal(asal.tanggal)}.`,
            },
          ],
  }
}

/** Every key is one of the origin's, and takes at most what the origin has left of it. */
export function dalamSisaAsal(identitas: Identitas): Aturan<FaktaDokumen> {
  return { ...identitas, check: ({ asal, baris }) => (asal === null ? [] : melebihiSisa(asal, baris)) }
}

/** The amount is exactly the origin's. */
export function samaDenganAsal(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ asal, jumlah }) =>
      asal === null || asal.jumlah === jumlah
        ? []
        : [
            {
              lokasi: 'jumlah',
              pesan: `Jumlah ${formatRupiah(jumlah)} tidak sama dengan ${sebutAsal(asal)} sebesar ${formatRupiah(asal.jumlah)}. Samakan, atau kembalikan asalnya untuk diperbaiki.`,
            },
          ],
  }
}

/** `Kontrak 00003/KONTRAK/1.03/02/2026`: kind and number, as a person finds it. */
export function sebutAsal({ jenis, nomor }: Pick<FaktaAsal, 'jenis' | 'nomor'>): string {
  return `${findJenis(jenis)?.singkatan ?? jenis} ${nomor ?? '(belum bernomor)'}`
}

function melebihiSisa(asal: FaktaAsal, baris: FaktaDokumen['baris']): readonly Temuan[] {
  const diberi = new Map(jumlahPerKunci(asal.baris).map(({ kunci, jumlah }) => [kunci, jumlah]))
  return jumlahPerKunci(baris).flatMap((satu) => {
    const nilai = diberi.get(satu.kunci)
    if (nilai === undefined) return [bukanMilik(asal, satu)]
    const terpakai = asal.terpakai.get(satu.kunci) ?? 0n
    return satu.jumlah <= nilai - terpakai ? [] : [kurang(asal, satu, { nilai, terpakai })]
  })
}

function bukanMilik(asal: FaktaAsal, satu: JumlahKunci): Temuan {
  return {
    lokasi: `baris.${satu.urut}`,
    pesan: `${sebutBaris(satu)} tidak ada di ${sebutAsal(asal)}. Hapus baris ini, atau pilih mata anggaran yang ada di sana.`,
  }
}

function kurang(
  asal: FaktaAsal,
  satu: JumlahKunci,
  { nilai, terpakai }: { nilai: bigint; terpakai: bigint },
): Temuan {
  const sisa = nilai - terpakai
  const asalSisa =
    terpakai === 0n ? '' : ` (${formatRupiah(nilai)} dikurangi ${formatRupiah(terpakai)} yang sudah dipakai)`
  return {
    lokasi: `baris.${satu.urut}`,
    pesan: `${sebutBaris(satu)} meminta ${formatRupiah(satu.jumlah)}, sedangkan ${sebutAsal(asal)} tinggal ${formatRupiah(sisa)}${asalSisa}. Kurangi sedikitnya ${formatRupiah(satu.jumlah - sisa)}.`,
  }
}
