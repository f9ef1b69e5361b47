import { type PointerEvent, useMemo, useRef } from 'react'
import { kotakOf } from '../model/pilihan.ts'
import { isiSampaiAkhir, isiTarikan, tarikanKe } from './gagang.ts'
import type { Papan } from './papan.ts'
import { titikDi } from './titik-di.ts'

const tepi = 32
const laju = 24

/** The small square at the corner of the selection: dragged with mouse, pen or finger it fills the cells it passes; at an edge the grid moves on. */
export function useGagang(papan: Papan) {
  const last = useRef({ x: 0, y: 0 })
  const timer = useRef<number | null>(null)
  return useMemo(() => {
    const stop = () => {
      if (timer.current !== null) clearInterval(timer.current)
      timer.current = null
    }
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        const frame = event.currentTarget.closest('.bingkai-kisi')
        last.current = { x: event.clientX, y: event.clientY }
        if (frame === null) return
        stop()
        timer.current = window.setInterval(() => {
          if (moveOn(frame, last.current)) aim(papan, last.current)
        }, 40)
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        event.stopPropagation()
        last.current = { x: event.clientX, y: event.clientY }
        aim(papan, last.current)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        stop()
        event.stopPropagation()
        const { tarikan } = papan.kini()
        if (tarikan !== null) isiTarikan(papan, tarikan)
      },
      onPointerCancel() {
        stop()
        papan.set({ tarikan: null })
      },
      onDoubleClick(event: { stopPropagation: () => void }) {
        event.stopPropagation()
        isiSampaiAkhir(papan)
      },
    }
  }, [papan])
}

/** Takes the cell under the pointer as the end of the drag. */
function aim(papan: Papan, { x, y }: { x: number; y: number }): void {
  const titik = titikDi(document.elementFromPoint(x, y))
  const { tampilan, pilihan, tarikan } = papan.kini()
  const { kolom } = papan.ciri
  const kotak = kotakOf(pilihan, { tampilan, kolom })
  if (titik === null || kotak === null) return
  const at = Math.min(tampilan.letak(titik.kunci), tampilan.terakhir)
  const next = tarikanKe(kotak, { at, kolom: kolom.findIndex(({ medan }) => medan === titik.medan) })
  if (JSON.stringify(next) !== JSON.stringify(tarikan)) papan.set({ tarikan: next })
}

/** Moves the frame on while the pointer is at one of its edges; true when it did. */
function moveOn(frame: Element, { x, y }: { x: number; y: number }): boolean {
  const { top, bottom, left, right } = frame.getBoundingClientRect()
  const down = y > bottom - tepi ? laju : y < top + tepi + 29 ? -laju : 0
  const across = x > right - tepi ? laju : x < left + tepi ? -laju : 0
  if (down === 0 && across === 0) return false
  frame.scrollBy(across, down)
  return true
}
