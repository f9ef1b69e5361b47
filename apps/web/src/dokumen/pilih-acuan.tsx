import { useState } from 'react'
import type { Acuan } from './bentuk.ts'
import { PilihCari } from './pilih-cari.tsx'

const banyak = 100

/** One reference row out of a list already loaded: every word typed must stand in its code or name. */
export function PilihAcuan(props: {
  id: string
  label: string
  petunjuk: string
  pilihan: readonly Acuan[] | undefined
  nilai: Acuan | null
  galat?: string | undefined
  pilih: (acuan: Acuan) => void
}) {
  const { id, label, petunjuk, pilihan, nilai, galat, pilih } = props
  const [cari, setCari] = useState<string | null>(null)
  const kata = (cari ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const cocok = (pilihan ?? []).filter((item) => {
    const text = `${item.kode} ${item.nama}`.toLowerCase()
    return kata.every((satu) => text.includes(satu))
  })
  return (
    <PilihCari
      id={id}
      label={label}
      petunjuk={petunjuk}
      nilai={nilai === null ? '' : `${nilai.kode} ${nilai.nama}`}
      galat={galat}
      pilihan={cocok.slice(0, banyak)}
      isLoading={pilihan === undefined}
      kosong="Tidak ada yang cocok. Cari dengan kode atau satu kata."
      kunci={(item) => String(item.id)}
      gambar={(item) => (
        <>
          <span className="angka kuat">{item.kode}</span> {item.nama}
        </>
      )}
      pilih={pilih}
      cari={cari}
      setCari={setCari}
    />
  )
}
