/** Light, dark, or what the device asks for; kept in localStorage on this device only. */
export type Skema = 'terang' | 'gelap' | 'perangkat'

const key = 'benang.tema'
const gelap = '(prefers-color-scheme: dark)'

/** The kept choice; the device's own when nothing was chosen. */
export function readSkema(): Skema {
  const kept = localStorage.getItem(key)
  return kept === 'terang' || kept === 'gelap' ? kept : 'perangkat'
}

/** Sets `data-tema` and Mantine's attribute together and keeps the choice. */
export function applySkema(skema: Skema): void {
  if (skema === 'perangkat') localStorage.removeItem(key)
  else localStorage.setItem(key, skema)
  const isDark = skema === 'gelap' || (skema === 'perangkat' && matchMedia(gelap).matches)
  document.documentElement.dataset['tema'] = isDark ? 'gelap' : 'terang'
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
}

/** While the device's own scheme is followed, a change of it (evening, a switch) shows at once. */
export function followSkema(): void {
  matchMedia(gelap).addEventListener('change', () => applySkema(readSkema()))
}

/** Below 640 px everything is touch-sized (`longgar`); above it the app is `sedang`. */
export function followDensity(): void {
  const narrow = matchMedia('(max-width: 640px)')
  const apply = () => {
    document.documentElement.dataset['padat'] = narrow.matches ? 'longgar' : 'sedang'
  }
  narrow.addEventListener('change', apply)
  apply()
}
