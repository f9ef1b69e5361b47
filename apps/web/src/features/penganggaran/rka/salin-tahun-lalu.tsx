import { formatRupiah, parseRupiah, sum } from '@benang/values/rupiah'
import { useState } from 'react'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { hargaTetap, IsianSalin, persenOf } from './isian-salin.tsx'
import { useSalin } from './use-salin.ts'
import type { KertasTerbuka } from './use-mesin-rka.ts'

type Kelompok = Jawaban['kertas']['sumber']['kelompok'][number]

/** Lines of the signed RKA of last year: which of them, and how their prices change. */
export function SalinTahunLalu(props: { dokumenId: string; kertas: KertasTerbuka; tutup: () => void }) {
  const { dokumenId, kertas, tutup } = props
  const sumber = trpc.kertas.sumber.useQuery({ dokumenId })
  const { salin, error, pesan, isSending } = useSalin(dokumenId, kertas)
  const [sub, setSub] = useState('')
  const [rekening, setRekening] = useState('')
  const [harga, setHarga] = useState(hargaTetap)
  const persen = persenOf(harga.persen)
  if (sumber.error) return <KabarTolakan error={sumber.error} ulangi={() => void sumber.refetch()} />
  if (!sumber.data) return <Kerangka />
  const { tahun, kelompok } = sumber.data
  if (kelompok.length === 0)
    return <Kosong judul={`Unit ini belum punya RKA ${tahun} yang diverifikasi di sini.`} />
  const dipilih = kelompok.filter(
    (satu) => (sub === '' || satu.subKegiatan === sub) && (rekening === '' || satu.rekening === rekening),
  )
  const banyak = dipilih.reduce((all, satu) => all + satu.banyak, 0)
  const asing = dipilih.filter(({ dikenal }) => !dikenal).length
  const kirim = async () => {
    if (persen === null || banyak === 0) return
    const isDone = await salin({
      dari: {
        jenis: 'tahun-lalu',
        subKegiatan: sub === '' ? [] : [sub],
        rekening: rekening === '' ? [] : [rekening],
      },
      ...{ ke: {}, harga: { persen, bulat: harga.bulat } },
    })
    if (isDone) tutup()
  }
  return (
    <>
      {error !== null && <KabarTolakan error={error} />}
      {pesan !== null && <p className="galat">{pesan}</p>}
      <Pilih id="salin-sub" label="Sub kegiatan" nilai={sub} ubah={setSub} pilihan={subOf(kelompok)} />
      <Pilih
        id="salin-rekening"
        label="Rekening"
        nilai={rekening}
        ubah={setRekening}
        pilihan={rekeningOf(kelompok.filter((satu) => sub === '' || satu.subKegiatan === sub))}
      />
      <IsianSalin nilai={harga} ubah={setHarga} />
      <p>
        {banyak} baris RKA {tahun}, {formatRupiah(sum(dipilih.map(({ jumlah }) => parseRupiah(jumlah))))}.
        {asing > 0 &&
          ` ${asing} kelompok memakai kode yang tidak ada di daftar tahun ini; gantilah setelah disalin.`}
      </p>
      <button
        type="button"
        className="tombol utama"
        aria-disabled={isSending || persen === null || banyak === 0 || undefined}
        onClick={() => !isSending && void kirim()}
      >
        Salin {banyak} baris
      </button>
    </>
  )
}

function Pilih(props: {
  id: string
  label: string
  nilai: string
  ubah: (nilai: string) => void
  pilihan: ReadonlyMap<string, string>
}) {
  const { id, label, nilai, ubah, pilihan } = props
  return (
    <div className="medan">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="isian" value={nilai} onChange={(event) => ubah(event.currentTarget.value)}>
        <option value="">Semua</option>
        {[...pilihan].map(([kode, nama]) => (
          <option key={kode} value={kode}>
            {kode} {nama}
          </option>
        ))}
      </select>
    </div>
  )
}

function subOf(kelompok: readonly Kelompok[]): ReadonlyMap<string, string> {
  const named = kelompok.filter(({ subKegiatan }) => subKegiatan !== '')
  return new Map(named.map((satu) => [satu.subKegiatan, satu.subKegiatanNama]))
}

function rekeningOf(kelompok: readonly Kelompok[]): ReadonlyMap<string, string> {
  return new Map(kelompok.map((satu) => [satu.rekening, satu.rekeningNama]))
}
