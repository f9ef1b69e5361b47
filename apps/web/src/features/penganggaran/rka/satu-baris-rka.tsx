import { memo } from 'react'
import type { BarisFormulir } from '../../../dokumen/isi-formulir.ts'
import { angkaRingkas } from '../../../uang/uang.tsx'
import type { AcuanRka } from './daftar-acuan.ts'
import { galatSel, type KolomRka, kolomRka, ragu, selKosong } from './sel-rka.ts'

type Props = {
  baris: BarisFormulir
  nomor: number
  /** The number of an earlier line with the same account and words, 0: none. */
  kembar: number
  isAsked: boolean
  isAktif: boolean
  acuan: AcuanRka | null
  ketik: (id: string, kolom: KolomRka, text: string) => void
}

/** One line of the table; what is wrong or doubtful stands at its cell, with what to do. Drawn again only when it changes. */
export const SatuBarisRka = memo(function SatuBarisRka(props: Props) {
  const { baris, nomor, kembar, isAktif } = props
  return (
    <tr data-baris={baris.id} className={isAktif ? 'aktif' : undefined}>
      <th scope="row">{nomor}</th>
      {kolomRka.slice(0, 5).map(({ kolom, kepala }) => (
        <Sel key={kolom} {...props} kolom={kolom} kepala={kepala} />
      ))}
      <td className="n jumlah-sel">
        {baris.jumlah === '' ? '' : angkaRingkas(baris.jumlah)}
        {kembar > 0 && <small className="buruk-t">Mengulang baris {kembar}. Gabungkan koefisiennya.</small>}
      </td>
      <Sel {...props} kolom="dana" kepala="Dana" />
    </tr>
  )
})

function Sel(props: Props & { kolom: KolomRka; kepala: string }) {
  const { baris, nomor, kolom, kepala, isAsked, acuan, ketik } = props
  const sel = baris.sel ?? selKosong
  const isAcuan = kolom === 'subKegiatan' || kolom === 'rekening' || kolom === 'dana'
  const galat = isAsked || sel.tempelan ? galatSel(baris)[kolom] : undefined
  const awas = kolom === 'koefisien' || kolom === 'harga' ? ragu(baris)[kolom] : undefined
  const id = `sel-${baris.id}-${kolom}`
  const kabar = galat ?? awas
  const nama = isAcuan ? acuan?.[kolom].find(sel[kolom])?.nama : undefined
  return (
    <td>
      <input
        id={id}
        className={kolom === 'harga' ? 'n' : undefined}
        data-kolom={kolom}
        aria-label={`${kepala} baris ${nomor}`}
        aria-invalid={galat !== undefined || undefined}
        aria-describedby={kabar === undefined ? undefined : `${id}-kabar`}
        autoComplete="off"
        inputMode={kolom === 'harga' ? 'decimal' : undefined}
        list={isAcuan ? 'acuan-rka' : undefined}
        title={nama ?? undefined}
        value={kolom === 'uraian' ? baris.uraian : sel[kolom]}
        onChange={(event) => ketik(baris.id, kolom, event.currentTarget.value)}
      />
      {kabar === undefined ? (
        nama !== undefined && <small className="redup nama-sel">{nama}</small>
      ) : (
        <small id={`${id}-kabar`} className={galat === undefined ? 'waspada-t' : 'buruk-t'}>
          {kabar}
        </small>
      )}
    </td>
  )
}
