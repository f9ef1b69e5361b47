import { namaBagian, semuaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import { Link } from '@tanstack/react-router'
import { Cip } from '../../../cip/cip.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { type Kolom, Tabel } from '../../../tabel/tabel.tsx'
import { angkaRingkas } from '../../../uang/uang.tsx'
import type { RkaMuatan } from './rka-muatan.ts'

/** RKA by unit, with part of the budget, version and sum; with `pilih` each can be taken in or left out. */
export function TabelMuatan(props: {
  sebutan: string
  rka: readonly RkaMuatan[]
  dipilih?: ReadonlySet<string>
  pilih?: (id: string, isIn: boolean) => void
}) {
  const { sebutan, rka, dipilih, pilih } = props
  if (rka.length === 0)
    return (
      <Kosong judul={`Belum ada ${sebutan} yang terverifikasi.`}>
        TAPD memverifikasi {sebutan} yang diajukan.
      </Kosong>
    )
  const kolomPilih: readonly Kolom<RkaMuatan>[] =
    pilih === undefined
      ? []
      : [
          {
            kepala: 'Muat',
            isi: (satu) => (
              <label className="centang">
                <input
                  type="checkbox"
                  checked={dipilih?.has(satu.dokumenId) ?? false}
                  onChange={(event) => pilih(satu.dokumenId, event.currentTarget.checked)}
                />
                <span className="sr">
                  {satu.unit} {satu.nomor}
                </span>
              </label>
            ),
          },
        ]
  return (
    <Tabel
      judul={`${sebutan} menurut perangkat daerah`}
      kelas="tabel-muatan"
      baris={rka}
      kunci={(satu) => satu.dokumenId}
      kolom={[
        ...kolomPilih,
        { kepala: 'Perangkat daerah', isi: (satu) => <Nama rka={satu} /> },
        { kepala: 'Bagian', isi: (satu) => sebutBagian(satu.bagian) },
        { kepala: 'Versi', angka: true, isi: (satu) => satu.versi },
        { kepala: 'Jumlah (Rp)', angka: true, isi: (satu) => angkaRingkas(satu.jumlah) },
      ]}
    />
  )
}

function Nama({ rka }: { rka: RkaMuatan }) {
  return (
    <>
      <span className="kuat">{rka.unit}</span>{' '}
      <Link
        className="kecil"
        to="/dokumen/$jenis/$dokumenId"
        params={{ jenis: rka.jenis, dokumenId: rka.dokumenId }}
      >
        {rka.nomor === '' ? rka.uraian : rka.nomor}
      </Link>
      {rka.berubah && <Cip nada="waspada">Berubah sejak dimuat</Cip>}
    </>
  )
}

function sebutBagian(kode: string): string {
  const bagian = semuaBagian.find((satu) => satu === kode)
  const nama = bagian === undefined ? 'belum berbaris' : namaBagian[bagian]
  return `${nama.charAt(0).toUpperCase()}${nama.slice(1)}`
}
