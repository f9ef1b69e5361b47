/** What may be put into a cell instead, when a fault has one plain repair: letters typed for digits, dots of thousands. */
export function usulSel({ nilai, pesan }: { nilai: string; pesan: string }): string | undefined {
  const polos = nilai.trim()
  if (/huruf O, I atau l/.test(pesan) && /^[\dOoIl.]+$/.test(polos))
    return polos.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
  if (/dapat berarti dua jumlah/.test(pesan) && /^(rp\.?\s*)?\d{1,3}([.,]\d{3})+$/i.test(polos))
    return polos.replaceAll(/[^\d]/g, '')
  return undefined
}

/** A fault's kind in words, the values left out, so that equal faults stand together. */
export function golonganGalat(pesan: string): string {
  return pesan
    .replaceAll(/"[^"]*"/g, '…')
    .replaceAll(/\d[\d.,]*/g, '…')
    .replaceAll(/(… ?)+/g, '… ')
    .trim()
}
