/** Millimetres in points of 1/72 inch. */
export const mm = (length: number): number => (length * 72) / 25.4

/** F4 (folio), the paper of government offices, upright. */
export const f4 = { lebar: mm(215), tinggi: mm(330) }
