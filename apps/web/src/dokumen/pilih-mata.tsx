import { isMasuk } from '@benang/domain/penganggaran/bagian-apbd'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { useRuang } from '../sesi/konteks.tsx'
import { angkaRingkas } from '../uang/uang.tsx'
import type { Ketersediaan } from './bentuk.ts'
import { PilihCari } from './pilih-cari.tsx'

type Props = {
  id: string
  /** Only what comes in (true) or what is spent (false). */
  masuk?: boolean | undefined
  nama: string
  kunci: string
  galat: string | undefined
  pilih: (mata: Ketersediaan) => void
}

/** Finds a mata anggaran by code or words and shows pagu, SPD and what is left before it is chosen. */
export function PilihMata({ id, masuk, nama, kunci, galat, pilih }: Props) {
  const { tahun } = useRuang()
  const [cari, setCari] = useState<string | null>(null)
  const hasil = trpc.dokumen.ketersediaan.useQuery(
    {
      tahun,
      ...(masuk === undefined ? {} : { masuk }),
      ...(cari === null || cari.trim() === '' ? {} : { cari: cari.trim() }),
    },
    { enabled: cari !== null || kunci !== '', placeholderData: keepPreviousData },
  )
  const rows = hasil.data ?? []
  const chosen = rows.find((item) => item.kunci === kunci)
  return (
    <PilihCari
      id={id}
      label="Mata anggaran"
      nilai={nama}
      galat={galat}
      petunjuk={masuk ? 'Kode rekening atau kata' : 'Kode rekening, sub kegiatan, atau kata'}
      pilihan={rows}
      isLoading={hasil.isLoading}
      kosong="Tidak ada yang cocok. Cari dengan kode rekening atau satu kata."
      kunci={(item) => item.kunci}
      gambar={(item) => <SatuMata mata={item} />}
      pilih={pilih}
      cari={cari}
      setCari={setCari}
    >
      {chosen && <Sisa mata={chosen} />}
    </PilihCari>
  )
}

function SatuMata({ mata }: { mata: Ketersediaan }) {
  return (
    <>
      <span className="angka kuat">{mata.rekeningKode}</span> {mata.rekeningUraian}
      {mata.subKegiatanKode !== '' && (
        <span className="mini redup" style={{ display: 'block' }}>
          {mata.subKegiatanKode} {mata.subKegiatanNama} · {mata.danaKode}
        </span>
      )}
      <Sisa mata={mata} />
    </>
  )
}

function Sisa({ mata }: { mata: Ketersediaan }) {
  if (isMasuk(mata.rekeningKode))
    return (
      <span className="sisa-deret">
        <span>
          Target <b>{angkaRingkas(mata.target)}</b>
        </span>
        <span>
          Diterima <b>{angkaRingkas(mata.terima)}</b>
        </span>
      </span>
    )
  return (
    <span className="sisa-deret">
      <span>
        Pagu <b>{angkaRingkas(mata.pagu)}</b>
      </span>
      <span>
        SPD <b>{angkaRingkas(mata.spd)}</b>
      </span>
      <span>
        Sisa SPD <b>{angkaRingkas(mata.sisaSpd)}</b>
      </span>
      <span>
        Sisa pagu <b>{angkaRingkas(mata.sisaPagu)}</b>
      </span>
    </span>
  )
}
