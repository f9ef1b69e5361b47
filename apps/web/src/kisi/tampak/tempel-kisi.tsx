import { useMemo, useRef, useState } from 'react'
import type { Blok } from '@benang/imports/tempelan/blok'
import type { Pemetaan } from '../model/ciri.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { barisTempelan, sasaranTempel, tebakKolom } from '../tempel/pemetaan.ts'
import { isBlok, readClipboard } from '../tempel/read-clipboard.ts'
import { readTempelan, type Tempelan } from '../tempel/read-tempelan.ts'
import { DialogKisi, tutupDialog } from './dialog-kisi.tsx'
import type { Lapis, Papan } from './papan.ts'
import { CatatanTempel } from './jejak-tempel.tsx'
import { siapkan, tempelBaris } from './tempelan.ts'

/** Shows what each pasted column becomes before anything is put into the grid. */
export function TempelKisi({ papan, lapis }: { papan: Papan; lapis: Extract<Lapis, { jenis: 'tempel' }> }) {
  const [isi, setIsi] = useState<{ pesan: string | null } | { blok: Blok; catatan: readonly string[] }>(
    lapis.blok === null ? { pesan: lapis.pesan } : { blok: lapis.blok, catatan: lapis.catatan },
  )
  return (
    <DialogKisi papan={papan} id="tempel-judul" judul="Tempel dari Excel">
      {'pesan' in isi ? (
        <Minta
          papan={papan}
          pesan={isi.pesan}
          baca={(tempelan) => setIsi('pesan' in tempelan ? tempelan : siapkan(papan, tempelan))}
        />
      ) : (
        <Cocokkan papan={papan} blok={isi.blok} catatan={isi.catatan} />
      )}
    </DialogKisi>
  )
}

function Minta(props: { papan: Papan; pesan: string | null; baca: (tempelan: Tempelan) => void }) {
  const { papan, pesan, baca } = props
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
        <button type="button" className="tombol" onClick={() => tutupDialog(papan)}>
          Batal
        </button>
      </div>
    </>
  )
}

function Cocokkan(props: { papan: Papan; blok: Blok; catatan: readonly string[] }) {
  const { papan, blok, catatan } = props
  const { ciri } = papan
  const [pemetaan, setPemetaan] = useState<Pemetaan>(() => tebakKolom(blok, ciri))
  const [baku, setBaku] = useState<Readonly<Record<string, string>>>({})
  const hasil = useMemo(() => barisTempelan(blok, pemetaan, ciri), [blok, pemetaan, ciri])
  const rows = useMemo(
    () =>
      hasil.baris.map(
        (isi, at): BarisKisi => ({ id: `${at}`, rev: 0, isi: { ...baku, ...isi, ...ciri.isiTempel } }),
      ),
    [hasil, baku, ciri],
  )
  const temuan = rows.map((satu) => ciri.periksa(satu))
  const salah = temuan.filter((satu) => satu.some(({ nada }) => nada === 'buruk')).length
  const ragu = temuan.filter((satu) => satu.length > 0 && satu.every(({ nada }) => nada === 'waspada')).length
  const tanpa = ciri.kolom.filter(({ medan, turun }) => turun && hasil.baris.some((isi) => !isi[medan]))
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
      <Kolom papan={papan} blok={blok} pemetaan={pemetaan} ubah={setPemetaan} />
      {tanpa.map((kolom) => (
        <div key={kolom.medan} className="medan">
          <label htmlFor={`baku-${kolom.medan}`}>{kolom.kepala} untuk baris tanpa kode</label>
          <input
            id={`baku-${kolom.medan}`}
            className="isian"
            list={`baku-${kolom.medan}-daftar`}
            autoComplete="off"
            value={baku[kolom.medan] ?? ''}
            onChange={(event) => setBaku({ ...baku, [kolom.medan]: event.currentTarget.value })}
          />
          <Daftar
            id={`baku-${kolom.medan}-daftar`}
            isi={kolom.pilihan?.(baku[kolom.medan] ?? '', rowKosong)}
          />
        </div>
      ))}
      <p className="kecil" aria-live="polite">
        <b>{rows.length} baris</b> akan ditempel
        {salah > 0 && `, ${salah} perlu diperbaiki di tabel`}
        {ragu > 0 && `, ${ragu} perlu diperiksa angkanya`}.
        {hasil.judul.length > 0 &&
          ` ${hasil.judul.length} baris judul atau jumlah tidak menjadi baris; kodenya berlaku untuk baris di bawahnya.`}
      </p>
      <CatatanTempel catatan={catatan} />
      <div className="deret">
        <button
          type="button"
          className="tombol utama"
          aria-disabled={rows.length === 0 || undefined}
          onClick={() => rows.length > 0 && tempelBaris(papan, blok, { ...pemetaan, baku, catatan })}
        >
          Tempel {rows.length} baris
        </button>
        <button type="button" className="tombol" onClick={() => tutupDialog(papan)}>
          Batal
        </button>
      </div>
    </>
  )
}

const rowKosong: BarisKisi = { id: '', rev: 0, isi: {} }

function Daftar({ id, isi }: { id: string; isi: unknown }) {
  const daftar: readonly { kode: string; nama: string }[] = Array.isArray(isi) ? isi : []
  return (
    <datalist id={id}>
      {daftar.map(({ kode, nama }) => (
        <option key={kode} value={kode}>
          {nama}
        </option>
      ))}
    </datalist>
  )
}

function Kolom(props: { papan: Papan; blok: Blok; pemetaan: Pemetaan; ubah: (pemetaan: Pemetaan) => void }) {
  const { papan, blok, pemetaan, ubah } = props
  const contoh = blok.slice(pemetaan.isJudul ? 1 : 0, pemetaan.isJudul ? 4 : 3)
  const set = (at: number, medan: string | null) =>
    ubah({ ...pemetaan, kolom: pemetaan.kolom.map((lama, index) => (index === at ? medan : lama)) })
  return (
    <ol className="kolom-tempelan">
      {pemetaan.kolom.map((medan, at) => {
        const judul = pemetaan.isJudul ? (blok[0]?.[at] ?? '').slice(0, 60) : `Kolom ${at + 1}`
        return (
          <li key={`kolom-${at}`}>
            <label htmlFor={`kolom-${at}`}>{judul.trim() === '' ? `Kolom ${at + 1}` : judul}</label>
            <select
              id={`kolom-${at}`}
              className="isian"
              value={medan ?? ''}
              onChange={(event) =>
                set(at, event.currentTarget.value === '' ? null : event.currentTarget.value)
              }
            >
              <option value="">Tidak dipakai</option>
              {sasaranTempel(papan.ciri).map((satu) => (
                <option key={satu.medan} value={satu.medan}>
                  {satu.kepala}
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
