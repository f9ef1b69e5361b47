import { memo } from 'react'
import { jamMenit } from '../../waktu/waktu.ts'
import type { KolomKisi, TemuanSel } from '../model/ciri.ts'
import { textSel } from '../model/ciri.ts'
import type { BarisKisi, IsiBentrok } from '../model/kontrak.ts'
import { idSel, type Papan, type Sunting } from './papan.ts'
import { Penyunting } from './penyunting.tsx'
import { useGagang } from './use-gagang.ts'

type Props = {
  papan: Papan
  baris: BarisKisi
  /** Place in the grid, from 0, and its number among rows; 0 for the empty line. */
  at: number
  nomor: number
  /** Depth in the tree, where there is one. */
  isPohon: boolean
  tingkat: number
  atas: number
  /** The active cell when it is in this row, and the columns the selection covers here. */
  aktif: string | null
  kiri: number
  kanan: number
  /** The selection ends in this row: its handle stands at the last column. */
  isSudut: boolean
  /** The columns a dragged handle would fill here. */
  isiKiri: number
  isiKanan: number
  sunting: Sunting | null
  temuan: readonly TemuanSel[]
  bentrok: ReadonlyMap<string, IsiBentrok> | null
  tertolak: string | null
  /** Fields others are in, with their names. */
  hadir: string
  ukur: (node: Element | null) => void
}

/** One row of the grid; drawn again only when something of its own changed. */
export const BarisTampak = memo(function BarisTampak(props: Props) {
  const { papan, baris, at, nomor, atas, temuan, tertolak, bentrok, ukur } = props
  const id = `pesan-${baris.id}`
  const isTall = temuan.length > 0 || tertolak !== null || bentrok !== null
  return (
    <div
      role="row"
      className={`baris-kisi${props.aktif === null ? '' : ' aktif'}${nomor === 0 ? ' baru' : ''}`}
      aria-rowindex={at + 2}
      aria-level={props.isPohon ? props.tingkat + 1 : undefined}
      data-index={at}
      data-kunci={baris.id}
      style={{ top: atas }}
      ref={isTall ? ukur : undefined}
    >
      <div role="rowheader" className="no" aria-colindex={1} data-medan="">
        {nomor === 0 ? <span className="sr">Baris baru</span> : nomor}
      </div>
      {papan.ciri.kolom.map((kolom, index) => (
        <Sel key={kolom.medan} {...props} kolom={kolom} index={index} idPesan={id} />
      ))}
      {isTall && (
        <div
          role="gridcell"
          className="pesan-baris"
          aria-colindex={1}
          aria-colspan={papan.ciri.kolom.length + 1}
        >
          <ul id={id}>
            {temuan.map(({ pesan, nada, medan, ke }) => (
              <li key={`${medan}${pesan}`} className={nada === 'buruk' ? 'buruk-t' : 'waspada-t'}>
                {pesan} {ke !== undefined && <a href={ke.alamat}>{ke.label}</a>}
              </li>
            ))}
            {tertolak !== null && <li className="buruk-t">{tertolak}</li>}
          </ul>
          {[...(bentrok ?? [])].map(([nama, isi]) => (
            <Bentrok key={nama} papan={papan} nama={nama} isi={isi} />
          ))}
        </div>
      )}
    </div>
  )
})

function Sel(props: Props & { kolom: KolomKisi; index: number; idPesan: string }) {
  const { papan, baris, kolom, index, nomor, aktif, kiri, kanan, sunting, temuan, bentrok, hadir, idPesan } =
    props
  const { medan } = kolom
  const isAktif = aktif === medan
  const salah = temuan.find((satu) => satu.medan === medan)
  const dua = bentrok?.get(`${baris.id} ${medan}`)
  const orang = hadir
    .split('\n')
    .find((line) => line.startsWith(`${medan}\t`))
    ?.slice(medan.length + 1)
  const isTyped = sunting?.titik.medan === medan
  const isChosen = index >= kiri && index <= kanan
  const style = kolom.beku ? { paddingLeft: 8 + props.tingkat * 16 } : undefined
  const label = `${kolom.kepala} baris ${nomor === 0 ? 'baru' : nomor}`
  return (
    <div
      role="gridcell"
      id={idSel({ kunci: baris.id, medan })}
      className={classOf(kolom, {
        isAktif,
        isChosen,
        salah,
        isDua: dua !== undefined,
        isOrang: orang !== undefined,
        isTarik: index >= props.isiKiri && index <= props.isiKanan,
      })}
      aria-colindex={index + 2}
      aria-selected={isChosen}
      aria-invalid={salah?.nada === 'buruk' || undefined}
      aria-describedby={salah === undefined ? undefined : idPesan}
      tabIndex={isAktif && !isTyped ? 0 : -1}
      data-medan={medan}
      style={style}
    >
      {isTyped && sunting !== null ? (
        <Penyunting papan={papan} sunting={sunting} kolom={kolom} baris={baris} label={label} />
      ) : dua !== undefined ? (
        <span className="dua">
          <span>
            <b>Punya Anda</b> {dua.punyaAnda}
          </span>
          <span>
            <b title={dua.oleh}>Milik {dua.oleh.split(' ')[0]}</b> {dua.milikLain} ({jamMenit(dua.waktu)})
          </span>
        </span>
      ) : (
        <IsiSel kolom={kolom} baris={baris} isBaru={nomor === 0 && index === 0} />
      )}
      {orang !== undefined && <span className="orang">{orang}</span>}
      {props.isSudut && index === kanan && !isTyped && <Gagang papan={papan} />}
    </div>
  )
}

/** For pointers alone: keys and the menu Isi do the same. */
function Gagang({ papan }: { papan: Papan }) {
  return <span className="gagang" aria-hidden="true" title="Tarik untuk mengisi" {...useGagang(papan)} />
}

function IsiSel({ kolom, baris, isBaru }: { kolom: KolomKisi; baris: BarisKisi; isBaru: boolean }) {
  const text = textSel(kolom, baris)
  const nama = kolom.nama?.(baris) ?? ''
  if (isBaru) return <span className="redup">Ketik {kolom.kepala.toLowerCase()}, atau tempel dari Excel</span>
  return (
    <span className="teks-sel" title={nama === '' ? undefined : nama}>
      {text.slice(0, 300)}
      {nama !== '' && <small> {nama}</small>}
    </span>
  )
}

function Bentrok({ papan, nama, isi }: { papan: Papan; nama: string; isi: IsiBentrok }) {
  const semua = [...papan.kini().keadaan.bentrok.keys()]
  return (
    <p className="bentrok">
      <span>
        {isi.oleh} menulis “{isi.milikLain}” pukul {jamMenit(isi.waktu)}; Anda menulis “{isi.punyaAnda}”.
        Pilih satu; keduanya tersimpan di jejak audit.
      </span>
      <button type="button" className="tombol kecil" onClick={() => papan.mesin.pilihBentrok([nama], 'saya')}>
        Pakai milik Anda <kbd>M</kbd>
      </button>
      <button type="button" className="tombol kecil" onClick={() => papan.mesin.pilihBentrok([nama], 'lain')}>
        Pakai milik {isi.oleh} <kbd>T</kbd>
      </button>
      {semua.length > 1 && (
        <button
          type="button"
          className="tombol kecil"
          onClick={() => papan.mesin.pilihBentrok(semua, 'saya')}
        >
          Pakai semua milik saya ({semua.length})
        </button>
      )}
    </p>
  )
}

function classOf(
  { angka, beku, hanyaBaca }: KolomKisi,
  sel: {
    isAktif: boolean
    isChosen: boolean
    salah: TemuanSel | undefined
    isDua: boolean
    isOrang: boolean
    isTarik: boolean
  },
): string {
  const names = ['sel', angka && 'n', beku && 'beku', hanyaBaca && 'hitung']
  if (sel.isAktif) names.push('aktif')
  if (sel.isChosen) names.push('terpilih')
  if (sel.salah !== undefined) names.push(sel.salah.nada)
  if (sel.isDua) names.push('bentrok')
  if (sel.isOrang) names.push('rekan')
  if (sel.isTarik) names.push('tarikan')
  return names.filter(Boolean).join(' ')
}
