import { useEffect, useMemo, useRef, useState } from 'react'
import type { Acuan } from '../../../dokumen/bentuk.ts'
import { PilihAcuan } from '../../../dokumen/pilih-acuan.tsx'
import { barisTempelan, type BarisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import type { AcuanRka } from './daftar-acuan.ts'
import {
  type Pemetaan,
  sasaranKolom,
  type SasaranKolom,
  tebakKolom,
} from '@benang/imports/tempelan/kolom-tempelan'
import { isBlok, readClipboard } from '../../../kisi/tempel/read-clipboard.ts'
import type { Blok } from '@benang/imports/tempelan/blok'
import { readTempelan, type Tempelan } from '../../../kisi/tempel/read-tempelan.ts'
import { galatSel, ragu } from './sel-rka.ts'
import { barisBaru } from './use-baris-rka.ts'

type Props = {
  /** What came over the clipboard, or 'minta': paste it here. */
  asal: Tempelan | 'minta'
  acuan: AcuanRka
  tempel: (baris: readonly BarisTempelan[]) => void
  tutup: () => void
}

/** Shows what each pasted column becomes before anything is put into the table. */
export function TempelRka({ asal, acuan, tempel, tutup }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isi, setIsi] = useState(asal)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      className="dialog lebar"
      ref={dialog}
      aria-labelledby="tempel-judul"
      onClose={tutup}
      // The dialog stands inside the form of the document, which Enter in a field would send.
      onKeyDown={(event) =>
        event.key === 'Enter' && event.target instanceof HTMLInputElement && event.preventDefault()
      }
    >
      <h2 id="tempel-judul">Tempel dari Excel</h2>
      {isi === 'minta' || 'pesan' in isi ? (
        <Minta pesan={isi === 'minta' ? null : isi.pesan} baca={setIsi} tutup={tutup} />
      ) : (
        <Cocokkan blok={isi.blok} acuan={acuan} tempel={tempel} tutup={tutup} />
      )}
    </dialog>
  )
}

function Minta(props: { pesan: string | null; baca: (tempelan: Tempelan) => void; tutup: () => void }) {
  const { pesan, baca, tutup } = props
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <>
      <div className="medan">
        <label htmlFor="tempel-isi">Tempel sel yang disalin di sini (Ctrl+V)</label>
        {pesan && <span className="galat">{pesan}</span>}
        <textarea
          id="tempel-isi"
          className="isian"
          ref={field}
          onPaste={(event) => {
            if (!isBlok(event.clipboardData)) return
            event.preventDefault()
            baca(readClipboard(event.clipboardData))
          }}
        />
      </div>
      <div className="deret">
        <button
          type="button"
          className="tombol utama"
          onClick={() => baca(readTempelan(field.current?.value ?? ''))}
        >
          Baca tempelan
        </button>
        <button type="button" className="tombol" onClick={tutup}>
          Batal
        </button>
      </div>
    </>
  )
}

function Cocokkan({ blok, acuan, tempel, tutup }: Omit<Props, 'asal'> & { blok: Blok }) {
  const [pemetaan, setPemetaan] = useState<Pemetaan>(() => tebakKolom(blok))
  const [sub, setSub] = useState<Acuan | null>(null)
  const [dana, setDana] = useState<Acuan | null>(null)
  const hasil = useMemo(
    () => barisTempelan(blok, pemetaan, { subKegiatan: sub?.kode ?? '', dana: dana?.kode ?? '' }),
    [blok, pemetaan, sub, dana],
  )
  const periksa = useMemo(() => hasil.baris.map((satu) => barisBaru(satu, acuan)), [hasil, acuan])
  const isSalah = (satu: (typeof periksa)[number]) => Object.keys(galatSel(satu)).length > 0
  const salah = periksa.filter(isSalah).length
  const raguan = periksa.filter((satu) => !isSalah(satu) && Object.keys(ragu(satu)).length > 0).length
  const tanpa = (bagian: 'subKegiatan' | 'dana', baku: Acuan | null) =>
    baku !== null || hasil.baris.some((satu) => satu[bagian] === '')
  return (
    <>
      <label className="centang">
        <input
          type="checkbox"
          checked={pemetaan.isJudul}
          onChange={(event) => setPemetaan({ ...pemetaan, isJudul: event.currentTarget.checked })}
        />
        <span>Baris pertama adalah judul kolom</span>
      </label>
      <Kolom blok={blok} pemetaan={pemetaan} ubah={setPemetaan} />
      {tanpa('subKegiatan', sub) && (
        <PilihAcuan
          id="tempel-sub"
          label="Sub kegiatan untuk baris tanpa kode"
          petunjuk="Kode atau kata"
          pilihan={acuan.subKegiatan.semua}
          nilai={sub}
          pilih={setSub}
        />
      )}
      {tanpa('dana', dana) && (
        <PilihAcuan
          id="tempel-dana"
          label="Sumber dana untuk baris tanpa kode"
          petunjuk="Kode atau kata"
          pilihan={acuan.dana.semua}
          nilai={dana}
          pilih={setDana}
        />
      )}
      <p className="kecil" aria-live="polite">
        <b>{hasil.baris.length} baris</b> akan ditempel
        {salah > 0 && `, ${salah} perlu diperbaiki di tabel`}
        {raguan > 0 && `, ${raguan} perlu diperiksa angkanya`}.
        {hasil.judul.length > 0 &&
          ` ${hasil.judul.length} baris judul atau jumlah tidak menjadi baris; kodenya berlaku untuk baris di bawahnya.`}
      </p>
      <div className="deret">
        <button
          type="button"
          className="tombol utama"
          aria-disabled={hasil.baris.length === 0 || undefined}
          onClick={() => hasil.baris.length > 0 && tempel(hasil.baris)}
        >
          Tempel {hasil.baris.length} baris
        </button>
        <button type="button" className="tombol" onClick={tutup}>
          Batal
        </button>
      </div>
    </>
  )
}

function Kolom(props: { blok: Blok; pemetaan: Pemetaan; ubah: (pemetaan: Pemetaan) => void }) {
  const { blok, pemetaan, ubah } = props
  const contoh = blok.slice(pemetaan.isJudul ? 1 : 0, pemetaan.isJudul ? 4 : 3)
  const set = (at: number, sasaran: SasaranKolom) =>
    ubah({ ...pemetaan, kolom: pemetaan.kolom.map((lama, index) => (index === at ? sasaran : lama)) })
  return (
    <ol className="kolom-tempelan">
      {pemetaan.kolom.map((sasaran, at) => {
        const judul = pemetaan.isJudul ? (blok[0]?.[at] ?? '').slice(0, 60) : `Kolom ${at + 1}`
        return (
          <li key={`kolom-${at}`}>
            <label htmlFor={`kolom-${at}`}>{judul.trim() === '' ? `Kolom ${at + 1}` : judul}</label>
            <select
              id={`kolom-${at}`}
              className="isian"
              value={sasaran}
              onChange={(event) => {
                const value = event.currentTarget.value
                set(at, sasaranKolom.find((satu) => satu.sasaran === value)?.sasaran ?? 'abaikan')
              }}
            >
              <option value="abaikan">Tidak dipakai</option>
              {sasaranKolom.map((satu) => (
                <option key={satu.sasaran} value={satu.sasaran}>
                  {satu.nama}
                </option>
              ))}
            </select>
            {contoh.map((row, index) => (
              <small key={`contoh-${index}`} className="redup">
                {(row[at] ?? '').slice(0, 60) || '(kosong)'}
              </small>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
