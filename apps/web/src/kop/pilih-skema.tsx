import { useState } from 'react'
import { Ikon } from '../ikon/ikon.tsx'
import { applySkema, readSkema, type Skema } from '../tema/skema.ts'

const pilihan: readonly { skema: Skema; label: string }[] = [
  { skema: 'perangkat', label: 'Warna ikut perangkat' },
  { skema: 'terang', label: 'Warna terang' },
  { skema: 'gelap', label: 'Warna gelap' },
]

/** Three menu items: light, dark, or what the device asks for. */
export function PilihSkema() {
  const [skema, setSkema] = useState(readSkema)
  return pilihan.map((item) => (
    <button
      key={item.skema}
      type="button"
      role="menuitemradio"
      aria-checked={item.skema === skema}
      onClick={() => {
        applySkema(item.skema)
        setSkema(item.skema)
      }}
    >
      <Ikon nama="centang" />
      {item.label}
    </button>
  ))
}
