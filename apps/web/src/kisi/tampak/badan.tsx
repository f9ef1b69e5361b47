import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { BarisKisi, IsiBentrok } from '../model/kontrak.ts'
import { kotakOf } from '../model/pilihan.ts'
import { isSusunanSama, kunciBaru, type Tampilan } from '../model/tampilan.ts'
import { BarisTampak } from './baris.tsx'
import { KelompokTampak } from './kelompok.tsx'
import { BelumDimuat, KepalaKisi, Tersemat } from './kepala.tsx'
import { idSel, type KiniPapan, type Papan } from './papan.ts'
import type { Temuan } from './temuan.ts'
import { cadangan, tinggi } from './ukuran.ts'
import { useTetikus } from './use-tetikus.ts'

const barisBaru: BarisKisi = { id: kunciBaru, rev: 0, isi: {} }
const takAda: readonly never[] = []

/** The rows in sight, with those around them; the head and the first columns stay where they are. */
export function Badan({ papan, kini, temuan }: { papan: Papan; kini: KiniPapan; temuan: Temuan }) {
  const { tampilan, pilihan, keadaan } = kini
  const frame = useRef<HTMLDivElement>(null)
  const { kolom } = papan.ciri
  const aktifAt = tampilan.letak(pilihan.fokus.kunci)
  const kotak = kotakOf(pilihan, { tampilan, kolom })
  // The row whose handle is being dragged holds the pointer: it must not go.
  const pegangAt = kini.tarikan === null ? -1 : (kotak?.bawah ?? -1)
  const rangeExtractor = useCallback(
    (range: Range) => withActive(range, [aktifAt, pegangAt]),
    [aktifAt, pegangAt],
  )
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used: each scroll draws anew
  const virtual = useVirtualizer({
    count: tampilan.banyak,
    getScrollElement: () => frame.current,
    estimateSize: () => tinggi,
    overscan: cadangan,
    getItemKey: useKunciTetap(tampilan),
    rangeExtractor,
    scrollPaddingStart: tinggi,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  useEffect(() => papan.mesin.perlu(startIndex, endIndex), [papan, startIndex, endIndex])
  useFokus(kini, (at) => virtual.scrollToIndex(at, { align: 'auto' }), frame)
  const tetikus = useTetikus(papan)
  const isPohon = kini.isPohon && papan.ciri.pohon.length > 0
  const lebar = useMemo(
    () =>
      `48px ${kolom.map((satu, at) => (at === 0 ? `minmax(${satu.lebar}px, 1fr)` : `${satu.lebar}px`)).join(' ')}`,
    [kolom],
  )
  const minWidth = kolom.reduce((all, satu) => all + satu.lebar, 48)
  const style: CSSProperties & Record<'--kolom-kisi', string> = { '--kolom-kisi': lebar, minWidth }
  return (
    <div className="bingkai-kisi" ref={frame} {...tetikus}>
      <div
        role={isPohon ? 'treegrid' : 'grid'}
        className="kisi"
        aria-label={papan.ciri.nama}
        aria-rowcount={tampilan.banyak + 1}
        aria-colcount={kolom.length + 1}
        aria-multiselectable
        aria-readonly={papan.isHanyaBaca || undefined}
        style={style}
      >
        <KepalaKisi kolom={kolom} />
        <Tersemat papan={papan} kini={kini} at={startIndex} />
        <div role="rowgroup" className="badan-kisi" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }): ReactNode => {
            const butir = tampilan.di(index)
            if (butir === undefined) return null
            const key = butir.kunci
            const aktif = index === aktifAt ? pilihan.fokus.medan : null
            if (butir.jenis === 'kelompok')
              return (
                <KelompokTampak key={key} papan={papan} butir={butir} at={index} atas={start} aktif={aktif} />
              )
            if (butir.jenis === 'belum-dimuat')
              return <BelumDimuat key={key} nomor={butir.nomor} at={index} atas={start} />
            const baris = butir.jenis === 'baru' ? barisBaru : keadaan.kisi.baris.get(butir.id)
            if (baris === undefined) return null
            const isIn = kotak !== null && index >= kotak.atas && index <= kotak.bawah
            return (
              <BarisTampak
                key={key}
                papan={papan}
                baris={baris}
                at={index}
                nomor={butir.jenis === 'baris' ? butir.nomor : 0}
                isPohon={isPohon}
                tingkat={butir.jenis === 'baris' ? butir.tingkat : 0}
                atas={start}
                aktif={aktif}
                kiri={isIn ? kotak.kiri : -1}
                kanan={isIn ? kotak.kanan : -2}
                isSudut={isIn && index === kotak.bawah && butir.jenis === 'baris' && !papan.isHanyaBaca}
                {...tarikanDi(kini, index)}
                sunting={kini.sunting?.titik.kunci === baris.id ? kini.sunting : null}
                temuan={butir.jenis === 'baru' ? takAda : temuan.of(baris)}
                bentrok={bentrokOf(kini, baris.id)}
                tertolak={keadaan.tertolak.get(baris.id)?.pesan ?? null}
                hadir={hadirOf(kini, baris.id)}
                ukur={virtual.measureElement}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/**
 * Names the line at a place. The function stays the same while nothing moves: a new one makes the virtualizer measure every line of the
 * grid again, 100,000 of them at each scroll.
 */
function useKunciTetap(tampilan: Tampilan): (at: number) => string | number {
  const [susunan, setSusunan] = useState(tampilan)
  const isSame = useMemo(() => isSusunanSama(susunan, tampilan), [susunan, tampilan])
  if (!isSame) setSusunan(tampilan)
  return useCallback((at) => susunan.urutan[at] ?? at, [susunan])
}

/** Puts the cursor into the active cell whenever somebody asked for it, once the cell is there. */
function useFokus(
  kini: KiniPapan,
  scroll: (at: number) => void,
  frame: { current: HTMLDivElement | null },
): void {
  const { fokus, pilihan, sunting, tampilan } = kini
  const seen = useRef(fokus)
  useLayoutEffect(() => {
    if (seen.current === fokus || sunting !== null) return
    seen.current = fokus
    scroll(tampilan.letak(pilihan.fokus.kunci))
    const put = () => {
      const cell =
        document.getElementById(idSel(pilihan.fokus)) ??
        frame.current?.querySelector('.baris-kisi [tabindex="0"]')
      if (cell instanceof HTMLElement) cell.focus({ preventScroll: true })
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    put()
    const later = requestAnimationFrame(put)
    return () => cancelAnimationFrame(later)
  })
}

/** The columns of a row that a dragged handle would fill. */
function tarikanDi({ tarikan }: KiniPapan, at: number): { isiKiri: number; isiKanan: number } {
  const isIn = tarikan !== null && at >= tarikan.kotak.atas && at <= tarikan.kotak.bawah
  return isIn ? { isiKiri: tarikan.kotak.kiri, isiKanan: tarikan.kotak.kanan } : { isiKiri: -1, isiKanan: -2 }
}

function withActive(range: Range, places: readonly number[]): number[] {
  const shown = defaultRangeExtractor(range)
  const more = [...new Set(places)].filter((at) => at >= 0 && at < range.count && !shown.includes(at))
  return more.length === 0 ? shown : [...shown, ...more].sort((a, b) => a - b)
}

function bentrokOf({ keadaan }: KiniPapan, id: string): ReadonlyMap<string, IsiBentrok> | null {
  if (keadaan.bentrok.size === 0) return null
  const mine = [...keadaan.bentrok].filter(([nama]) => nama.startsWith(`${id} `))
  return mine.length === 0 ? null : new Map(mine)
}

function hadirOf({ keadaan }: KiniPapan, id: string): string {
  return keadaan.hadirin
    .filter(({ barisId, medan }) => barisId === id && medan !== null)
    .map(({ nama, medan }) => `${medan}\t${nama}`)
    .join('\n')
}
