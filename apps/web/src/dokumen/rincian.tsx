import { type Isian, isBerjumlah, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import { parseRupiah, rupiahToText, sum } from '@benang/values/rupiah'
import { terbilang } from '@benang/values/terbilang'
import { Cip } from '../cip/cip.tsx'
import { statusOf } from '../cip/status.ts'
import { Kosong } from '../kabar/kosong.tsx'
import { textKoefisien } from '@benang/values/parse-koefisien'
import { TandaAsistensi } from '../features/penganggaran/asistensi/tanda-asistensi.tsx'
import { TandaPenjaga } from '../features/penganggaran/penjaga/tanda-penjaga.tsx'
import { type Kolom, Tabel } from '../tabel/tabel.tsx'
import { angka, rupiah } from '../uang/uang.tsx'
import { tanggalPendek } from '../waktu/waktu.ts'
import { BarisBulanan } from './baris-bulanan.tsx'
import { BarisUkuran } from './baris-ukuran.tsx'
import type { Baris, DokumenTampak } from './bentuk.ts'
import { NamaBaris } from './nama-baris.tsx'
import { ringkasanOf } from './ringkasan-jenis.tsx'

/** What the document asks: amount in figures and words, its head, its lines that add up. */
export function Rincian({ dokumen, jenis }: { dokumen: DokumenTampak; jenis: JenisDokumen }) {
  const status = statusOf(dokumen.status)
  const ringkasan = ringkasanOf(dokumen)
  return (
    <section className="panel" aria-labelledby="rincian">
      <header>
        <h2 id="rincian">Rincian {jenis.singkatan}</h2>
        <Cip nada={status.nada}>{status.label}</Cip>
      </header>
      {ringkasan}
      <dl className="uraian">
        {ringkasan === null && isBerjumlah(jenis) && (
          <div>
            <dt>Jumlah</dt>
            <dd className="besar">Rp{angka(dokumen.jumlah)}</dd>
            <dd className="kecil redup">{terbilang(parseRupiah(dokumen.jumlah))}</dd>
          </div>
        )}
        <div>
          <dt>Unit</dt>
          <dd className="kuat">{dokumen.unitNama}</dd>
          <dd className="kecil redup">
            Tanggal {tanggalPendek(dokumen.tanggal)}, tahun anggaran {dokumen.tahun}
          </dd>
        </div>
        {jenis.isian.map((isian) => (
          <Medan key={isian.nama} isian={isian} nilai={dokumen.isi[isian.nama]} />
        ))}
      </dl>
      {dokumen.dariKertas && dokumen.baris.length > 0 && (
        <p className="dalam kecil redup">
          Isi kertas kerja saat ini; belum diajukan. Cetak dan Excel memuat isi saat terakhir diajukan.
        </p>
      )}
      {jenis.baris !== 'tanpa' && ringkasan === null && <BarisDokumen dokumen={dokumen} jenis={jenis} />}
    </section>
  )
}

function Medan({ isian, nilai }: { isian: Isian; nilai: string | boolean | undefined }) {
  if (nilai === undefined || nilai === '') return null
  return (
    <div className={isian.tipe === 'paragraf' ? 'lebar' : undefined}>
      <dt>{isian.label}</dt>
      <dd>{textOf(isian, nilai)}</dd>
    </div>
  )
}

function textOf(isian: Isian, nilai: string | boolean): string {
  if (typeof nilai === 'boolean') return nilai ? 'Ya' : 'Tidak'
  if (isian.tipe === 'uang') return rupiah(nilai)
  if (isian.tipe === 'tanggal') return tanggalPendek(nilai)
  if (isian.tipe === 'pilihan') return isian.pilihan?.find((item) => item.nilai === nilai)?.label ?? nilai
  return nilai
}

const kolomRincian: readonly Kolom<Baris>[] = [
  { kepala: 'Koefisien', isi: ({ rincian }) => rincian && textKoefisien(rincian) },
  { kepala: 'Harga (Rp)', angka: true, isi: ({ rincian }) => rincian && angka(rincian.harga) },
]

function BarisDokumen({ dokumen, jenis }: { dokumen: DokumenTampak; jenis: JenisDokumen }) {
  if (dokumen.baris.length === 0)
    return <Kosong judul="Belum ada baris.">Ubah dokumen untuk menambah baris.</Kosong>
  if (jenis.baris === 'indikator') return <BarisUkuran judul={jenis.nama} baris={dokumen.baris} />
  if (jenis.baris === 'mata-anggaran-bulanan')
    return <BarisBulanan baris={dokumen.baris} tahun={dokumen.tahun} />
  const kolom: Kolom<Baris>[] = [
    {
      kepala: jenis.baris === 'potongan' ? 'Potongan' : 'Mata anggaran',
      isi: (baris) => (
        <>
          <NamaBaris baris={baris} tahun={dokumen.tahun} />
          {jenis.kode === 'rka' && !dokumen.dariKertas && (
            <TandaPenjaga dokumenId={dokumen.dokumenId} urut={baris.urut} />
          )}
          {/^rka(_perubahan)?$/.test(jenis.kode) && (
            <TandaAsistensi dokumenId={dokumen.dokumenId} urut={baris.urut} />
          )}
        </>
      ),
    },
    ...(jenis.baris === 'rincian' ? kolomRincian : []),
    { kepala: 'Dana', samping: true, isi: (baris: Baris) => baris.mataAnggaran?.danaKode ?? '' },
    { kepala: 'Jumlah (Rp)', angka: true, isi: (baris) => angka(baris.jumlah) },
  ]
  const total = rupiahToText(sum(dokumen.baris.map((item) => parseRupiah(item.jumlah))))
  return (
    <Tabel
      judul={`Baris ${jenis.nama}`}
      kolom={kolom}
      baris={dokumen.baris}
      kunci={(baris) => String(baris.urut)}
      jumlah={['Jumlah', ...kolom.slice(2).map(() => ''), angka(total)]}
    />
  )
}
