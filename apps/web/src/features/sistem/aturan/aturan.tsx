import type { Aturan, FaktaDokumen } from '@benang/domain/sistem/aturan'
import { semuaKelompokAturan } from '@benang/domain/sistem/aturan-dokumen'
import { sebutDasar } from '@benang/domain/sistem/sebut-dasar'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { kasusAturan } from '@benang/domain/sistem/semua-kasus'
import { formatTanggal } from '@benang/values/tanggal'
import { useParams } from '@tanstack/react-router'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kosong } from '../../../kabar/kosong.tsx'

/** One rule of law: what it demands, its basis and since when, how surely that was read, and the cases that test it. */
export function LihatAturan() {
  const { aturanId } = useParams({ from: '/ruang/aturan/$aturanId' })
  const kelompok = semuaKelompokAturan.find(({ aturan }) => aturan.some(({ id }) => id === aturanId))
  const berlaku = kelompok?.aturan.filter(({ id }) => id === aturanId) ?? []
  const kasus = kasusAturan(aturanId)
  useJudul(`Aturan ${aturanId}`)
  if (kelompok === undefined)
    return (
      <Kosong judul={`Tidak ada aturan ${aturanId}.`}>
        Periksa alamatnya, atau kembali ke dokumen Anda.
      </Kosong>
    )
  const jenis =
    kelompok.jenis === null ? 'Semua dokumen' : (findJenis(kelompok.jenis)?.nama ?? kelompok.jenis)
  return (
    <>
      <div className="kepala">
        <h1>{berlaku.at(-1)?.uraian}</h1>
      </div>
      {berlaku.map((aturan) => (
        <SatuMasa key={aturan.berlaku.sejak} aturan={aturan} jenis={jenis} />
      ))}
      <section className="panel" aria-labelledby="judul-uji">
        <header>
          <h2 id="judul-uji">Uji ({kasus.length} kasus yang melanggarnya)</h2>
        </header>
        <div className="dalam tumpuk">
          {kasus.length > 0 && (
            <ul>
              {kasus.map((kalimat) => (
                <li key={kalimat}>{kalimat}</li>
              ))}
            </ul>
          )}
          <p className="kecil">
            Dijalankan setiap kali Benang dibangun: <code>packages/domain/src/{kelompok.berkas}.test.ts</code>
          </p>
        </div>
      </section>
    </>
  )
}

function SatuMasa({ aturan, jenis }: { aturan: Aturan<FaktaDokumen>; jenis: string }) {
  const { id, uraian, dasar, diperiksa, berlaku } = aturan
  return (
    <section className="panel" aria-label={masa(berlaku)}>
      <dl className="uraian dalam">
        <div>
          <dt>Aturan</dt>
          <dd>
            <code>{id}</code>
            <small>{jenis}</small>
          </dd>
        </div>
        <div>
          <dt>Bunyi</dt>
          <dd>{uraian}</dd>
        </div>
        <div>
          <dt>Dasar hukum</dt>
          <dd>
            {sebutDasar(dasar)}
            <small>{caraDiperiksa[diperiksa]}</small>
          </dd>
        </div>
        <div>
          <dt>Berlaku</dt>
          <dd>{masa(berlaku)}</dd>
        </div>
      </dl>
    </section>
  )
}

const caraDiperiksa = {
  terverifikasi: 'dibaca dalam naskah peraturannya',
  kutipan: 'dibaca dalam tulisan yang mengutipnya',
  ingatan: 'praktik atau tafsir; pasalnya tidak menyebutnya sejelas itu',
} as const

function masa({ sejak, sampai }: Aturan<FaktaDokumen>['berlaku']): string {
  return sampai === undefined
    ? `sejak ${formatTanggal(sejak)}`
    : `${formatTanggal(sejak)} sampai ${formatTanggal(sampai)}`
}
