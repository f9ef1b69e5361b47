import { namaKolom } from '@benang/imports/baris'
import { semuaKolom } from '@benang/imports/imporan/pemetaan'
import { type KeyboardEvent, useState } from 'react'
import { bulat, type Galat, type Periksa } from './bentuk-impor.ts'
import type { MesinImpor } from './use-imporan.ts'

/** Where a fault is mended: its cell, or the first cell of its row. */
export function idSel({ lembar, baris, kolom }: Pick<Galat, 'lembar' | 'baris' | 'kolom'>): string {
  return `sel-${lembar.replaceAll(/\W/g, '_')}-${kolom}${baris}`
}

const sehalaman = 50

/** The rows at fault, to be put right here: a changed cell counts instead of the file's, a row may be left out. */
export function PerbaikiImpor({ periksa, mesin }: { periksa: Periksa; mesin: MesinImpor }) {
  const [halaman, setHalaman] = useState(0)
  const { baris } = periksa
  if (baris.length === 0) return null
  const kini = baris.slice(halaman * sehalaman, (halaman + 1) * sehalaman)
  const banyak = Math.ceil(baris.length / sehalaman)
  return (
    <section className="panel" aria-labelledby="perbaiki">
      <header>
        <h2 id="perbaiki">Perbaiki di sini</h2>
        <span className="kecil redup">
          Ubah selnya, lalu Enter ke baris berikutnya. Berkas Anda tidak berubah.
        </span>
      </header>
      {[...Map.groupBy(kini, ({ lembar }) => lembar)].map(([lembar, rows]) => (
        <TabelPerbaiki key={lembar} {...{ lembar, periksa, mesin }} baris={rows} />
      ))}
      {banyak > 1 && (
        <footer>
          <button
            type="button"
            className="tombol kecil"
            disabled={halaman === 0}
            onClick={() => setHalaman(halaman - 1)}
          >
            Sebelumnya
          </button>
          <span className="kecil">
            {bulat(halaman + 1)} dari {bulat(banyak)}
          </span>
          <button
            type="button"
            className="tombol kecil"
            disabled={halaman + 1 >= banyak}
            onClick={() => setHalaman(halaman + 1)}
          >
            Berikutnya
          </button>
        </footer>
      )}
    </section>
  )
}

type Bergalat = Periksa['baris'][number]
type TabelProps = { lembar: string; baris: readonly Bergalat[]; periksa: Periksa; mesin: MesinImpor }

function TabelPerbaiki({ lembar, baris, periksa, mesin }: TabelProps) {
  const peta = mesin.keputusan.pemetaan.find((satu) => satu.lembar === lembar)
  const label = new Map(semuaKolom(mesin.imporan.adapter.sasaran).map((satu) => [satu.nama, satu.label]))
  const kolom = Object.entries(peta?.letak ?? {}).toSorted(([, a], [, b]) => a - b)
  const galat = Map.groupBy(periksa.galat, (satu) => `${satu.lembar}!${satu.baris}`)
  return (
    <div className="gulir">
      <table className="tumpukan perbaiki">
        <caption className="sr">Baris lembar {lembar} yang perlu diperbaiki</caption>
        <thead>
          <tr>
            <th className="n" scope="col">
              Baris
            </th>
            {kolom.map(([nama]) => (
              <th key={nama} scope="col">
                {label.get(nama) ?? nama}
              </th>
            ))}
            <th scope="col">Yang salah</th>
            <th scope="col">
              <span className="sr">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((satu) => (
            <BarisPerbaiki
              key={satu.baris}
              {...{ kolom, label, mesin }}
              baris={satu}
              galat={galat.get(`${lembar}!${satu.baris}`) ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type BarisProps = {
  baris: Bergalat
  kolom: readonly (readonly [string, number])[]
  label: ReadonlyMap<string, string>
  galat: readonly Galat[]
  mesin: MesinImpor
}

function BarisPerbaiki({ baris, kolom, label, galat, mesin }: BarisProps) {
  const { perbaikan } = mesin.keputusan
  const kunciBaris = `${baris.lembar}!${baris.baris}`
  const isLewat = kunciBaris in perbaikan
  const pesan = `pesan-${idSel({ ...baris, kolom: '' })}`
  const set = (kunci: string, teks: string) => mesin.ubah({ perbaikan: { ...perbaikan, [kunci]: teks } })
  const lewati = () => {
    const { [kunciBaris]: _, ...lain } = perbaikan
    mesin.ubah({ perbaikan: isLewat ? lain : { ...perbaikan, [kunciBaris]: '' } })
  }
  return (
    <tr className={isLewat ? 'dilewati' : undefined} id={idSel({ ...baris, kolom: '' })} tabIndex={-1}>
      <td className="n">
        <span className="hanya-ponsel">Baris </span>
        {baris.baris}
      </td>
      {kolom.map(([nama, nomor]) => {
        const huruf = namaKolom(nomor)
        const kunci = `${baris.lembar}!${huruf}${baris.baris}`
        const salah = galat.find((satu) => satu.kolom === huruf)
        const isTurun = kunci in perbaikan
        return (
          <td
            key={nama}
            data-label={label.get(nama) ?? nama}
            className={kelasSel(salah !== undefined, isTurun)}
          >
            <input
              id={idSel({ ...baris, kolom: huruf })}
              aria-label={`${label.get(nama) ?? nama}, baris ${baris.baris}`}
              aria-invalid={salah !== undefined && !isTurun}
              aria-describedby={salah === undefined ? undefined : pesan}
              disabled={isLewat}
              value={perbaikan[kunci] ?? baris.sel[nama] ?? ''}
              onChange={(event) => set(kunci, event.currentTarget.value)}
              onKeyDown={toNext}
            />
          </td>
        )
      })}
      <td className="sebab-sel" id={pesan}>
        {galat.map((satu) => `${satu.pesan}. ${satu.saran}`).join(' ')}
      </td>
      <td>
        <button type="button" className="tombol kecil" aria-pressed={isLewat} onClick={lewati}>
          {isLewat ? 'Ikutkan lagi' : 'Lewati baris'}
        </button>
      </td>
    </tr>
  )
}

function kelasSel(isSalah: boolean, isTurun: boolean): string | undefined {
  if (isTurun) return 'diperbaiki'
  return isSalah ? 'salah' : undefined
}

/** Enter goes down one row in the same column, as in a spreadsheet. */
function toNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const cell = event.currentTarget.closest('td')
  const row = cell?.parentElement
  const next = event.shiftKey ? row?.previousElementSibling : row?.nextElementSibling
  const target = next?.children[cell?.cellIndex ?? 0]?.querySelector('input')
  target?.focus()
  target?.select()
}
