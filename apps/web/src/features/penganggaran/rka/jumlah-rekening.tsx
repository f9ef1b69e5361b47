import { formatAngka, parseRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import type { BarisFormulir } from '../../../dokumen/isi-formulir.ts'
import { Tabel } from '../../../tabel/tabel.tsx'
import type { AcuanRka } from './daftar-acuan.ts'
import { selKosong } from './sel-rka.ts'

/** What the lines come to per account, by code; lines whose account is unknown stand together. */
export function JumlahRekening({
  baris,
  acuan,
}: {
  baris: readonly BarisFormulir[]
  acuan: AcuanRka | null
}) {
  const groups = new Map<string, { kode: string; nama: string; jumlah: Rupiah }>()
  for (const { sel = selKosong, jumlah } of baris) {
    if (jumlah === '') continue
    const rekening = acuan?.rekening.find(sel.rekening)
    const kode = rekening?.kode ?? ''
    const group = groups.get(kode) ?? { kode, nama: rekening?.nama ?? 'Rekening belum dikenal', jumlah: 0n }
    groups.set(kode, { ...group, jumlah: group.jumlah + parseRupiah(jumlah) })
  }
  if (groups.size === 0) return null
  const rows = [...groups.values()].toSorted((a, b) => (a.kode < b.kode ? -1 : 1))
  return (
    <Tabel
      judul="Jumlah per rekening"
      baris={rows}
      kunci={(satu) => satu.kode}
      kolom={[
        {
          kepala: 'Jumlah per rekening',
          isi: (satu) => (
            <>
              <span className="angka">{satu.kode}</span> {satu.nama}
            </>
          ),
        },
        { kepala: 'Jumlah (Rp)', angka: true, isi: (satu) => formatAngka(satu.jumlah) },
      ]}
      jumlah={['Jumlah', formatAngka(sum(rows.map((satu) => satu.jumlah)))]}
    />
  )
}
