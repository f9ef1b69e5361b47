import type { ReactNode } from 'react'

/** A notice that stays until its cause is gone. Only trouble interrupts a screen reader. */
export function Kabar(props: {
  nada?: 'info' | 'baik' | 'waspada' | 'buruk'
  judul: string
  children?: ReactNode
}) {
  const { nada = 'info', judul, children } = props
  return (
    <div className={nada === 'info' ? 'kabar' : `kabar ${nada}`} role={nada === 'buruk' ? 'alert' : 'status'}>
      <b>{judul}</b>
      {children}
    </div>
  )
}
