import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { textSel } from '../model/ciri.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { isiSel } from '../model/sunting.ts'
import { kunciBaru } from '../model/tampilan.ts'
import { jumlahText } from './kelompok.tsx'
import { idSel, type KiniPapan, type Papan } from './papan.ts'
import { lakukan, tambah } from './perintah.ts'
import { lipat } from './pohon.ts'
import type { Temuan } from './temuan.ts'

/** The grid on a small screen: a list of rows, and one of them at a time as a form. */
export function Ponsel({ papan, kini, temuan }: { papan: Papan; kini: KiniPapan; temuan: Temuan }) {
  const { tampilan, keadaan, pilihan } = kini
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used: each scroll draws anew
  const virtual = useVirtualizer({
    count: tampilan.banyak,
    getScrollElement: () => frame.current,
    estimateSize: () => 60,
    overscan: 10,
    getItemKey: (at) => tampilan.di(at)?.kunci ?? at,
    useFlushSync: false,
  })
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  useEffect(() => papan.mesin.perlu(startIndex, endIndex), [papan, startIndex, endIndex])
  const open = keadaan.kisi.baris.get(pilihan.fokus.kunci)
  const show = (kunci: string) => {
    const titik = { kunci, medan: papan.ciri.kolom[0]?.medan ?? '' }
    papan.set({ pilihan: { jangkar: titik, fokus: titik } })
  }
  return (
    <div className="kisi-ponsel">
      <div className="daftar-ponsel" ref={frame}>
        <div
          role="list"
          aria-label={papan.ciri.nama}
          style={{ height: virtual.getTotalSize(), position: 'relative' }}
        >
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const butir = tampilan.di(index)
            const baris = butir?.jenis === 'baris' ? keadaan.kisi.baris.get(butir.id) : undefined
            return (
              <div
                key={key}
                role="listitem"
                data-index={index}
                ref={virtual.measureElement}
                className="satu-ponsel"
                style={{ top: start }}
              >
                {butir?.jenis === 'kelompok' && (
                  <button
                    type="button"
                    className="kelompok"
                    aria-expanded={butir.isTerbuka}
                    onClick={() => lipat(papan, butir.kunci)}
                  >
                    <span>{butir.judul}</span>
                    <b>
                      {[...butir.jumlah.keys()].map((medan) => jumlahText(papan, butir, medan)).join(' ')}
                    </b>
                  </button>
                )}
                {butir?.jenis === 'belum-dimuat' && <p className="redup">Memuat</p>}
                {butir?.jenis === 'baru' && (
                  <button type="button" onClick={() => tambah(papan)} disabled={papan.isHanyaBaca}>
                    Baris baru
                  </button>
                )}
                {butir?.jenis === 'baris' && baris !== undefined && (
                  <button
                    type="button"
                    aria-current={baris.id === open?.id || undefined}
                    onClick={() => show(baris.id)}
                  >
                    <span>
                      {butir.nomor}. {baris.isi[papan.ciri.kolom[0]?.medan ?? ''] || '(kosong)'}
                    </span>
                    <b>
                      {papan.ciri.kolom
                        .flatMap((kolom) => (kolom.jumlah ? [textSel(kolom, baris)] : []))
                        .join(' ')}
                    </b>
                    {temuan.of(baris).map(({ pesan, nada }) => (
                      <small key={pesan} className={nada === 'buruk' ? 'buruk-t' : 'waspada-t'}>
                        {pesan}
                      </small>
                    ))}
                  </button>
                )}
              </div>
            )
          })}
        </div>
      </div>
      {open !== undefined && pilihan.fokus.kunci !== kunciBaru && (
        <FormBaris key={open.id} papan={papan} kini={kini} baris={open} temuan={temuan} />
      )}
    </div>
  )
}

function FormBaris(props: { papan: Papan; kini: KiniPapan; baris: BarisKisi; temuan: Temuan }) {
  const { papan, kini, baris, temuan } = props
  const nomor = kini.keadaan.kisi.urutan.indexOf(baris.id) + 1
  const faults = temuan.of(baris)
  return (
    <fieldset className="form-baris" aria-label={`Isi baris ${nomor}`}>
      <legend>Baris {nomor}</legend>
      {papan.ciri.kolom.map((kolom) => {
        const id = idSel({ kunci: baris.id, medan: kolom.medan })
        const fault = faults.find(({ medan }) => medan === kolom.medan)
        if (kolom.hanyaBaca)
          return (
            <p key={kolom.medan} className="kecil">
              {kolom.kepala}: <b>{textSel(kolom, baris)}</b>
            </p>
          )
        return (
          <div key={kolom.medan} className="medan">
            <label htmlFor={id}>{kolom.kepala}</label>
            {fault && (
              <span className={fault.nada === 'buruk' ? 'galat' : 'waspada-t'}>
                {fault.pesan} {fault.ke !== undefined && <a href={fault.ke.alamat}>{fault.ke.label}</a>}
              </span>
            )}
            <MedanPonsel
              papan={papan}
              baris={baris}
              medan={kolom.medan}
              id={id}
              isSalah={fault?.nada === 'buruk'}
            />
            {kolom.nama?.(baris) && <small className="redup">{kolom.nama(baris)}</small>}
          </div>
        )
      })}
    </fieldset>
  )
}

/** What is typed is taken over at each key; the steps of one word are one step back, made when the field is left. */
function MedanPonsel(props: { papan: Papan; baris: BarisKisi; medan: string; id: string; isSalah: boolean }) {
  const { papan, baris, medan, id, isSalah } = props
  const [teks, setTeks] = useState<string | null>(null)
  const kolom = papan.ciri.kolom.find((satu) => satu.medan === medan)
  const asked = kolom?.pilihan?.(teks ?? '', baris) ?? []
  const save = () => {
    if (teks !== null) lakukan(papan, 'ketik', isiSel(papan.ciri, baris.id, { [medan]: teks }))
    setTeks(null)
  }
  return (
    <>
      <input
        id={id}
        className="isian"
        autoComplete="off"
        inputMode={kolom?.angka ? 'decimal' : undefined}
        aria-invalid={isSalah || undefined}
        list={kolom?.pilihan ? `${id}-daftar` : undefined}
        readOnly={papan.isHanyaBaca}
        value={teks ?? baris.isi[medan] ?? ''}
        onChange={(event) => setTeks(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          save()
        }}
      />
      {kolom?.pilihan && (
        <datalist id={`${id}-daftar`}>
          {(Array.isArray(asked) ? asked : []).map((satu) => (
            <option key={satu.kode} value={satu.kode}>
              {satu.nama}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
