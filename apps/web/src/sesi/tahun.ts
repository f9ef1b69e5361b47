const key = 'benang.tahun'

/** The year kept on this device when the server still offers it, else the newest not after this year. */
export function readTahun(pilihan: readonly number[], hariIni: string): number {
  const kept = Number(localStorage.getItem(key))
  if (pilihan.includes(kept)) return kept
  const now = Number(hariIni.slice(0, 4))
  return pilihan.includes(now) ? now : (pilihan[0] ?? now)
}

/** Keeps the chosen year on this device. */
export function keepTahun(tahun: number): void {
  localStorage.setItem(key, String(tahun))
}
