import { useSyncExternalStore } from 'react'

const query = '(max-width: 640px)'

/** True on a small screen (or one zoomed in until it is small), where each row is a form. */
export function useSempit(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
