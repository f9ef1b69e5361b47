/** Who speaks: the budget team, its partner offices, the inspectorate (a finding of its review), the DPRD. */
export type SumberCatatan = 'tapd' | 'mitra' | 'apip' | 'dprd'

/** `terbuka`: waits for the SKPD; `dijawab`: waits for who noted it; `selesai`: closed by who noted it. */
export type KeadaanCatatan = 'terbuka' | 'dijawab' | 'selesai'

/** What happens to a note: the SKPD answers, who noted it closes it or opens it again. */
export type JenisTanggapan = 'jawab' | 'selesai' | 'buka'

/** A source of notes with the roles that speak for it; `wajib`: it may demand a change. */
export const sumberCatatan: readonly {
  kode: SumberCatatan
  nama: string
  peran: readonly string[]
  wajib: boolean
}[] = [
  { kode: 'tapd', nama: 'TAPD', peran: ['tapd', 'sekda'], wajib: true },
  { kode: 'mitra', nama: 'Mitra asistensi', peran: ['bappeda', 'ppkd'], wajib: true },
  { kode: 'apip', nama: 'Reviu APIP', peran: ['inspektorat'], wajib: true },
  { kode: 'dprd', nama: 'DPRD', peran: ['dprd'], wajib: false },
]

/** The roles that answer for the SKPD. */
export const penjawabCatatan: readonly string[] = ['pa', 'kpa', 'pptk']

/** The source a role speaks for, or undefined where it may not note. */
export function sumberOf(peran: string): SumberCatatan | undefined {
  return sumberCatatan.find((satu) => satu.peran.includes(peran))?.kode
}

/** How a note stands after its last reply. */
export function keadaanCatatan(akhir: JenisTanggapan | null): KeadaanCatatan {
  if (akhir === 'jawab') return 'dijawab'
  return akhir === 'selesai' ? 'selesai' : 'terbuka'
}

/** Why this role may not reply so now, or null where it may. */
export function tolakTanggapan(
  jenis: JenisTanggapan,
  { peran, sumber, keadaan }: { peran: string; sumber: SumberCatatan; keadaan: KeadaanCatatan },
): string | null {
  if (jenis === 'jawab') {
    if (!penjawabCatatan.includes(peran)) return 'Catatan dijawab PA, KPA, atau PPTK unit pemilik RKA.'
    return keadaan === 'selesai' ? 'Catatan ini sudah selesai. Minta pembuatnya membuka lagi.' : null
  }
  if (sumberOf(peran) !== sumber)
    return `Catatan ini hanya ditutup atau dibuka lagi oleh ${sumberCatatan.find(({ kode }) => kode === sumber)?.nama ?? sumber}.`
  if (jenis === 'selesai') return keadaan === 'selesai' ? 'Catatan ini sudah selesai.' : null
  return keadaan === 'selesai' ? null : 'Catatan ini belum selesai, jadi tidak perlu dibuka lagi.'
}
