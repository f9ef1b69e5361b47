import { useEffect, useSyncExternalStore } from 'react'

/** Another thing to do about a message, beside taking it back. */
export type TindakanToast = { kata: string; jalan: () => void }

type Pesan = {
  id: number
  teks: string
  urungkan?: (() => void) | undefined
  tindakan?: TindakanToast | undefined
}

let current: Pesan | null = null
let sequence = 0
const listeners = new Set<() => void>()

/** Shows one short message for 8 s, replacing the one before it. Never for trouble: that is a Kabar. */
export function showToast(teks: string, urungkan?: () => void, tindakan?: TindakanToast): void {
  sequence += 1
  set({ id: sequence, teks, urungkan, tindakan })
}

/** The one place toasts appear, bottom left, politely announced. */
export function ToastRegion() {
  const pesan = useSyncExternalStore(subscribe, () => current)
  useEffect(() => {
    if (pesan === null) return
    const timer = setTimeout(() => set(null), 8000)
    return () => clearTimeout(timer)
  }, [pesan])
  return (
    <output className="roti" aria-live="polite">
      {pesan && (
        <div className="toast">
          <span>{pesan.teks}</span>
          {pesan.tindakan && (
            <button type="button" onClick={pesan.tindakan.jalan}>
              {pesan.tindakan.kata}
            </button>
          )}
          {pesan.urungkan && (
            <button
              type="button"
              onClick={() => {
                pesan.urungkan?.()
                set(null)
              }}
            >
              Urungkan
            </button>
          )}
          <button type="button" onClick={() => set(null)}>
            Tutup
          </button>
        </div>
      )}
    </output>
  )
}

function set(pesan: Pesan | null): void {
  current = pesan
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
