import { useEffect } from 'react'

/** Sets the browser's title; the page's own words first, so a row of tabs stays readable. */
export function useJudul(judul: string): void {
  useEffect(() => {
    document.title = `${judul} · Benang`
  }, [judul])
}
