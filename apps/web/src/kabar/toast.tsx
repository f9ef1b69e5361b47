import { useEffect, useSyncExternalStore } from 'react'

type Pesan = { id: number; teks: string; urungkan?: () => void }

let current: Pesan | null = null
let sequence = 0
const listeners = new Set<() => void>()

/** Shows one short message for 8 s, replacing the one before it. Never for trouble: that is a Kabar. */
export function showToast(teks: string, urungkan?: () => void): void {
  sequence += 1
  set(urungkan ? { id: sequence, teks, urungkan } : { id: sequence, teks })
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
          {pesan.urungkan && (
            <button type="button" onClick={pesan.urungkan}>
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
