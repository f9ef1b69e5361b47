import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Kabar } from '../kabar/kabar.tsx'

/** Stays at the top while the device has no network; what is typed stays and waiting acts go out by themselves. */
export function KabarLuring() {
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  if (isOnline) return null
  return (
    <div style={{ paddingTop: 12 }}>
      <Kabar nada="waspada" judul="Luring">
        <span>Isian Anda aman di perangkat ini. Perintah yang sudah ditekan terkirim saat tersambung.</span>
      </Kabar>
    </div>
  )
}
