import { perubahanApbd } from '@benang/reports/penganggaran/perubahan-apbd'
import {
  barisPerubahan,
  type BarisBerubah,
  type DokumenPengubah,
  type PerubahanTerbuka,
  readPerubahanTerbuka,
} from '@benang/usecases/publik/read-perubahan-terbuka'
import { formatRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { formatTanggal } from '@benang/values/tanggal'
import { definePage } from '../page.ts'
import { KerangkaTerbitan } from './kerangka-terbitan.tsx'
import { luarPagu } from './luar-pagu.ts'
import { PilihVersi } from './pilih-versi.tsx'
import { perubahanPath } from './tautan.ts'
import { kelompokPerubahan, TabelPerubahan } from './tabel-perubahan.tsx'

/** `/{slug}/apbd/{tahun}/perubahan`: what changed between two versions, by whom, why and on which basis. */
export const perubahanPage = definePage<PerubahanTerbuka>({
  path: '/{slug}/apbd/{tahun}/perubahan',
  query: ['dari', 'ke', 'unit'],
  load: (site, { params, query }) =>
    readPerubahanTerbuka(site, {
      ...{ slug: params['slug'] ?? '', tahun: params['tahun'] ?? '' },
      ...{ dari: query['dari'], ke: query['ke'], unit: query['unit'] },
    }),
  judul: ({ pemda, terbitan }) => `Apa yang berubah dalam APBD ${terbitan.tahun} ${pemda.nama}`,
  uraian: (data) => `${kalimat(data)} Setiap baris disertai dokumen, alasan, dan dasar hukumnya.`,
  kop: (data) => ({ ...data.pemda, tahun: data.terbitan.tahun }),
  laporan: { jenis: 'cetak', of: laporan },
  page: (data) => <Perubahan data={data} />,
})

function laporan(data: PerubahanTerbuka) {
  const { pemda, contoh, terbitan, dari, dokumen, berubah, terpotong } = data
  const nomor = new Map(dokumen.map((satu) => [satu.dokumen, satu.nomor]))
  return perubahanApbd({
    ...{ pemda: pemda.nama, contoh, judul: `Perubahan APBD ${terbitan.tahun}` },
    keterangan: [
      `Sebelum: versi ${dari.versi}, terbit ${formatTanggal(dari.perTanggal)}`,
      `Setelah: versi ${terbitan.versi}, terbit ${formatTanggal(terbitan.perTanggal)}`,
    ],
    baris: berubah.map((satu) => ({
      ...satu,
      keterangan: [...satu.oleh.map((id) => nomor.get(id) ?? ''), luarPagu(satu)].filter(Boolean).join('; '),
    })),
    dokumen: dokumen.map((satu) => [
      `${satu.jenisNama} ${satu.nomor}`,
      [
        formatTanggal(satu.tanggal),
        satu.dasar === '' ? 'tanpa dasar hukum yang disebut' : `dasar ${satu.dasar}`,
        satu.alasan,
      ]
        .filter(Boolean)
        .join(', '),
    ]),
    catatan: [
      ...(terpotong ? [`Hanya ${barisPerubahan} baris pertama; saring per perangkat daerah.`] : []),
      `Sidik ${terbitan.sidik}`,
    ],
  })
}

function kalimat({ berubah, dari, terbitan }: PerubahanTerbuka): string {
  if (berubah.length === 0)
    return dari.versi === terbitan.versi
      ? `APBD ${terbitan.tahun} baru terbit satu kali.`
      : `Tidak ada anggaran yang berubah dari versi ${dari.versi} ke versi ${terbitan.versi}.`
  const belanja = berubah.filter(({ bagian }) => bagian === 'belanja')
  const beda = belanja.map(({ sebelum, setelah }) => setelah - sebelum)
  const tambah = sum(beda.filter((satu) => satu > 0n))
  const kurang = -sum(beda.filter((satu) => satu < 0n))
  const awal = `${berubah.length.toLocaleString('id-ID')} mata anggaran berubah`
  if (tambah === kurang) return `${awal}: ${rupiahRingkas(tambah)} belanja digeser, jumlahnya tetap.`
  return `${awal}: belanja bertambah ${rupiahRingkas(tambah)} dan berkurang ${rupiahRingkas(kurang)}.`
}

function Perubahan({ data }: { data: PerubahanTerbuka }) {
  const { terbitan, dari, dokumen, berubah, terpotong } = data
  const luar = berubah.filter((satu) => luarPagu(satu) !== '')
  return (
    <KerangkaTerbitan
      kepala={{ ...data, versiTerbaru: terbitan.versi }}
      remah={[
        { nama: `APBD ${terbitan.tahun}`, ke: `/${data.pemda.slug}/apbd/${terbitan.tahun}` },
        { nama: 'Apa yang berubah', ke: perubahanPath(data, dari.versi) },
      ]}
      alamat={perubahanPath(data, dari.versi)}
      bentuk={['pdf', 'xlsx', 'csv', 'json']}
    >
      <h1>{kalimat(data)}</h1>
      <PilihVersi data={data} />
      {luar.length > 0 && <DiLuar luar={luar} />}
      {dokumen.length > 0 && (
        <section>
          <h2>Siapa yang mengubah, dan mengapa?</h2>
          {dokumen.map((satu) => (
            <SatuDokumen key={satu.dokumen} satu={satu} berubah={berubah} />
          ))}
        </section>
      )}
      {berubah.length > 0 && (
        <section>
          <h2>Baris yang berubah</h2>
          {kelompokPerubahan(berubah).map((kelompok) => (
            <TabelPerubahan key={kelompok.kunci} data={data} kelompok={kelompok} />
          ))}
          {terpotong && <p>Hanya {barisPerubahan.toLocaleString('id-ID')} baris pertama yang tampil.</p>}
        </section>
      )}
    </KerangkaTerbitan>
  )
}

function DiLuar({ luar }: { luar: readonly BarisBerubah[] }) {
  const tanpa = luar.filter(({ asal }) => asal.jenis === 'tanpa')
  const jumlah = (rows: readonly BarisBerubah[]): Rupiah =>
    sum(rows.map(({ sebelum, setelah }) => setelah - sebelum))
  return (
    <div className="kabar waspada">
      <p>
        {luar.length} baris ({formatRupiah(jumlah(luar))}) tidak tercantum dalam KUA-PPAS.{' '}
        {tanpa.length === 0
          ? 'Semuanya menyebut jalan pengecualian dan dasarnya.'
          : `${tanpa.length} di antaranya (${formatRupiah(jumlah(tanpa))}) tanpa dasar yang tercatat.`}
      </p>
    </div>
  )
}

function SatuDokumen({ satu, berubah }: { satu: DokumenPengubah; berubah: readonly BarisBerubah[] }) {
  const banyak = berubah.filter(({ oleh }) => oleh.includes(satu.dokumen)).length
  return (
    <article className="pengubah">
      <h3>
        {satu.jenisNama} {satu.nomor}
      </h3>
      <p className="ket">
        {formatTanggal(satu.tanggal)} · {banyak} baris · bertambah {formatRupiah(satu.bertambah)}, berkurang{' '}
        {formatRupiah(satu.berkurang)}
      </p>
      <p>
        {satu.dasar === '' ? (
          <b className="waspada-t">Tidak menyebut dasar hukum</b>
        ) : (
          <>Dasar: {satu.dasar}</>
        )}
        {satu.alasan !== '' && <> · “{satu.alasan}”</>}
      </p>
    </article>
  )
}
