import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo } from 'react'
import { salinSel } from '../tempel/salin.ts'
import { isBlok, readClipboard } from '../tempel/read-clipboard.ts'
import { satuSel } from '../model/pilihan.ts'
import type { Papan } from './papan.ts'
import { kosongkan, mulai, pilih, terpilih } from './perintah.ts'
import { lipat } from './pohon.ts'
import { tempelKe } from './tempelan.ts'
import { titikDi } from './titik-di.ts'
import { onTombol } from './tombol.ts'

/** What mouse, keys and clipboard do on the frame of a grid; cells carry their row and field. */
export function useTetikus(papan: Papan) {
  return useMemo(() => ({ ...onPenunjuk(papan), ...onPapanTombol(papan) }), [papan])
}

function onPenunjuk(papan: Papan) {
  const tarik = { isJalan: false }
  return {
    onPointerDown(event: PointerEvent) {
      const titik = titikDi(event.target)
      if (titik === null || event.button !== 0 || isMasukan(event.target)) return
      tarik.isJalan = event.pointerType === 'mouse'
      const { pilihan } = papan.kini()
      event.preventDefault()
      pilih(papan, event.shiftKey ? { ...pilihan, fokus: titik } : satuSel(titik))
    },
    onPointerMove(event: PointerEvent) {
      const titik = titikDi(event.target)
      const { pilihan } = papan.kini()
      if (!tarik.isJalan || event.buttons !== 1 || titik === null) return
      const { fokus } = pilihan
      if (titik.kunci !== fokus.kunci || titik.medan !== fokus.medan)
        pilih(papan, { ...pilihan, fokus: titik })
    },
    onPointerUp: () => {
      tarik.isJalan = false
    },
    onClick(event: MouseEvent) {
      const head = event.target instanceof Element ? event.target.closest('[data-lipat]') : null
      const kunci = head?.closest('[data-kunci]')?.getAttribute('data-kunci')
      if (kunci) lipat(papan, kunci)
    },
    onDoubleClick: (event: MouseEvent) => {
      if (!isMasukan(event.target) && titikDi(event.target) !== null) mulai(papan, null)
    },
  }
}

function onPapanTombol(papan: Papan) {
  const tombol = { isPratinjau: false }
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.target instanceof HTMLElement && event.target.closest('button, .pesan-baris') !== null) return
      tombol.isPratinjau =
        event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v'
      onTombol(event, papan)
    },
    onPaste(event: ClipboardEvent) {
      if (papan.isHanyaBaca) return
      event.preventDefault()
      const tempelan = readClipboard(event.clipboardData)
      tempelKe(papan, tempelan, { isPratinjau: tombol.isPratinjau, isBanyak: isBlok(event.clipboardData) })
      tombol.isPratinjau = false
    },
    onCopy: (event: ClipboardEvent) => salinKe(papan, event),
    onCut(event: ClipboardEvent) {
      salinKe(papan, event)
      kosongkan(papan)
    },
  }
}

function salinKe(papan: Papan, event: ClipboardEvent): void {
  const { keadaan } = papan.kini()
  const { pilihan } = papan.kini()
  const { ids } = terpilih(papan)
  const at = (medan: string) => papan.ciri.kolom.findIndex((satu) => satu.medan === medan)
  const [kiri, kanan] = [at(pilihan.jangkar.medan), at(pilihan.fokus.medan)].sort((a, b) => a - b)
  const { teks, html } = salinSel(keadaan.kisi, ids, papan.ciri.kolom.slice(kiri, (kanan ?? 0) + 1))
  event.preventDefault()
  event.clipboardData.setData('text/plain', teks)
  event.clipboardData.setData('text/html', html)
  papan.set({ suara: `${ids.length} baris disalin.` })
}

function isMasukan(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, button, .saran, .pesan-baris') !== null
}
