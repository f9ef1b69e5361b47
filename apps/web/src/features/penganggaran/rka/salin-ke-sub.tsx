import { useState } from 'react'
import type { Acuan } from '../../../dokumen/bentuk.ts'
import { PilihAcuan } from '../../../dokumen/pilih-acuan.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import type { AcuanRka } from './daftar-acuan.ts'
import { hargaTetap, IsianSalin, persenOf } from './isian-salin.tsx'
import { useSalin } from './use-salin.ts'
import type { KertasTerbuka } from './use-mesin-rka.ts'

/** Rows of this paper once more, under another sub kegiatan. */
export function SalinKeSub(props: {
  dokumenId: string
  kertas: KertasTerbuka
  acuan: AcuanRka
  ids: readonly string[]
  tutup: () => void
}) {
  const { dokumenId, kertas, acuan, ids, tutup } = props
  const { salin, error, pesan, isSending } = useSalin(dokumenId, kertas)
  const [tujuan, setTujuan] = useState<Acuan | null>(null)
  const [harga, setHarga] = useState(hargaTetap)
  const [isAsked, setAsked] = useState(false)
  const persen = persenOf(harga.persen)
  const kirim = async () => {
    setAsked(true)
    if (tujuan === null || persen === null) return
    const isDone = await salin({
      dari: { jenis: 'baris', barisId: [...ids] },
      ...{ ke: { subKegiatan: tujuan.kode }, harga: { persen, bulat: harga.bulat } },
    })
    if (isDone) tutup()
  }
  return (
    <>
      {error !== null && <KabarTolakan error={error} />}
      {pesan !== null && <p className="galat">{pesan}</p>}
      <PilihAcuan
        id="salin-tujuan"
        label="Ke sub kegiatan"
        petunjuk="Kode atau kata dari nama sub kegiatan"
        pilihan={acuan.subKegiatan.semua}
        nilai={tujuan}
        galat={isAsked && tujuan === null ? 'Pilih sub kegiatan tujuan.' : undefined}
        pilih={setTujuan}
      />
      <IsianSalin nilai={harga} ubah={setHarga} />
      <button
        type="button"
        className="tombol utama"
        aria-disabled={isSending || undefined}
        onClick={() => !isSending && void kirim()}
      >
        Salin {ids.length} baris
      </button>
    </>
  )
}
