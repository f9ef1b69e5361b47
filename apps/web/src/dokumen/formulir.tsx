import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { formatRupiah } from '@benang/values/rupiah'
import { terbilang } from '@benang/values/terbilang'
import { useState } from 'react'
import { PilihMuatan } from '../features/penganggaran/apbd/pilih-muatan.tsx'
import type { Draf } from '../draf/draft.ts'
import { GalatRingkas } from '../kabar/galat-ringkas.tsx'
import { Kabar } from '../kabar/kabar.tsx'
import { readPenolakan } from '../tolakan/penolakan.ts'
import { Tolakan } from '../tolakan/tolakan.tsx'
import { waktuPendek } from '../waktu/waktu.ts'
import { IndikatorIsi } from './indikator-isi.tsx'
import { TabelRak } from '../features/penganggaran/rak/tabel-rak.tsx'
import { BarisIsi } from './baris-isi.tsx'
import type { DokumenRingkas } from './bentuk.ts'
import { checkFormulir, type IsiFormulir, totalOf } from './isi-formulir.ts'
import { MedanIsian } from './medan-isian.tsx'
import { isPemuat } from '../features/penganggaran/apbd/rka-muatan.ts'

type Props = {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  /** The document this one is made from. */
  asal?: Pick<DokumenRingkas, 'jenis' | 'dokumenId'> | undefined
  label: string
  isSending: boolean
  error: unknown
  /** Where another version may exist: loads it and keeps what is typed. */
  muatUlang?: () => void
  kirim: () => void
}

/** The form of any kind, drawn from its table; nothing typed is lost, every gap is named at its field and on top. */
export function Formulir({ jenis, draf, asal, label, isSending, error, muatUlang, kirim }: Props) {
  const [isAsked, setAsked] = useState(false)
  const galat = isAsked ? checkFormulir(draf.nilai, jenis) : []
  const galatOf = (medan: string) => galat.find((item) => item.medan === medan)?.pesan
  const send = () => {
    setAsked(true)
    if (checkFormulir(draf.nilai, jenis).length === 0 && !isSending) kirim()
  }
  const total = totalOf(draf.nilai, jenis)
  const isRak = jenis.kode === 'dpa' && asal !== undefined
  const beruang = !tanpaUang.some((bentuk) => bentuk === jenis.baris)
  return (
    <form
      className="tumpuk"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <GalatRingkas galat={galat} />
      {error !== null && (
        <Tolakan
          error={error}
          tindakan={`Simpan ${jenis.singkatan}`}
          {...(muatUlang && readPenolakan(error).kode === 'BENTROK' ? { ulangi: muatUlang } : {})}
        />
      )}
      {draf.dipulihkan !== null && (
        <Kabar judul={`Isian dari ${waktuPendek(draf.dipulihkan)} dipulihkan`}>
          <span>Isian itu belum tersimpan di server. Lanjutkan, lalu simpan.</span>
        </Kabar>
      )}
      <section className="panel" aria-label="Kepala dokumen">
        <div className="dalam formulir">
          <Kepala draf={draf} galatOf={galatOf} />
          {jenis.isian.map((isian) => (
            <MedanIsian
              key={isian.nama}
              isian={isian}
              nilai={draf.nilai.isi[isian.nama]}
              galat={galatOf(`isian-${isian.nama}`)}
              ubah={(nilai) => draf.ubah({ ...draf.nilai, isi: { ...draf.nilai.isi, [isian.nama]: nilai } })}
            />
          ))}
        </div>
      </section>
      {isPemuat(jenis.kode) && <PilihMuatan jenis={jenis} draf={draf} galat={galatOf('muatan')} />}
      {jenis.baris === 'indikator' && (
        <IndikatorIsi jenis={jenis} draf={draf} galat={galatOf('tambah-baris')} />
      )}
      {beruang && isRak && <TabelRak jenis={jenis} draf={draf} asal={asal} />}
      {beruang && !isRak && <BarisIsi jenis={jenis} draf={draf} galatOf={galatOf} />}
      <div className="deret" style={{ justifyContent: 'flex-end' }}>
        {beruang && (
          <output className="kecil" style={{ marginRight: 'auto' }}>
            Jumlah <b className="uang">{formatRupiah(total)}</b>
            <span className="redup"> {total > 0n ? terbilang(total) : ''}</span>
          </output>
        )}
        <button type="submit" className="tombol utama" aria-disabled={isSending || undefined}>
          {label}
        </button>
      </div>
    </form>
  )
}

// Kinds without lines of money in the form; those of an RKA are written in its working paper.
const tanpaUang = ['tanpa', 'indikator', 'rincian'] as const

function Kepala({
  draf,
  galatOf,
}: {
  draf: Draf<IsiFormulir>
  galatOf: (medan: string) => string | undefined
}) {
  const galatTanggal = galatOf('tanggal')
  const galatUraian = galatOf('uraian')
  return (
    <>
      <div className="medan">
        <label htmlFor="tanggal">Tanggal</label>
        {galatTanggal && <span className="galat">{galatTanggal}</span>}
        <input
          id="tanggal"
          type="date"
          className="isian"
          value={draf.nilai.tanggal}
          aria-invalid={galatTanggal ? true : undefined}
          onChange={(event) => draf.ubah({ ...draf.nilai, tanggal: event.currentTarget.value })}
        />
      </div>
      <div className="medan">
        <label htmlFor="uraian">Uraian</label>
        {galatUraian && <span className="galat">{galatUraian}</span>}
        <input
          id="uraian"
          className="isian"
          value={draf.nilai.uraian}
          aria-invalid={galatUraian ? true : undefined}
          onChange={(event) => draf.ubah({ ...draf.nilai, uraian: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
