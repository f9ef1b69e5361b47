/** Codes a key of the budget is made of, as their editions print them; none contains a space, except `edisi`. */
export type KodeMata = { unit: string; subKegiatan: string; rekening: string; dana: string; edisi: string }

/** What the chain keeps of a mata anggaran: full codes and edition, so that a renamed reference row is noticed. */
export function kodeMata({ unit, subKegiatan, rekening, dana, edisi }: KodeMata): string {
  return `${unit} ${subKegiatan} ${rekening} ${dana} ${edisi}`
}

/** The same of a plafon, which has no account. */
export function kodePlafon({ unit, subKegiatan, dana, edisi }: Omit<KodeMata, 'rekening'>): string {
  return `${unit} ${subKegiatan} ${dana} ${edisi}`
}

/** The same of a mata anggaran of revenue or financing, which belongs to no sub kegiatan. */
export function kodeTanpaKegiatan({ unit, rekening, edisi }: Omit<KodeMata, 'subKegiatan' | 'dana'>): string {
  return `${unit} ${rekening} ${edisi}`
}

/** The code of the plafon that a mata anggaran draws from. */
export function kodePlafonOf(mata: string): string {
  const [unit = '', subKegiatan = '', , dana = '', ...edisi] = mata.split(' ')
  return kodePlafon({ unit, subKegiatan, dana, edisi: edisi.join(' ') })
}
