import type { JenisDokumen, Langkah, Status } from './jenis-dokumen.ts'

/** Who did what in the present round of a document; a return or an edit starts a new round. */
export type Pelaku = { pejabatId: number; peran: string; fungsi: Langkah['fungsi'] }

/** An act as a person sees it: open (`tertutup` null), or closed with the reason in words. */
export type LangkahTampak = { langkah: Langkah; tertutup: string | null }

export type Orang = { pejabatId: number; peran: string; peranNama: string }
export type Keadaan = { status: Status; putaran: readonly Pelaku[] }

/** Whether two roles in one hand are lawful for one document (a head of BPKAD, a Sekda); decided by the domain. */
export type RangkapSah = (satu: string, dua: string) => boolean

/**
 * The acts of a person's role on a document, each open or closed with the reason. Acts of a status already passed, or
 * of other roles, are left out. Maker, checker, approver and validator are different people, unless lawful.
 */
export function stepsOpenTo(
  jenis: JenisDokumen,
  keadaan: Keadaan,
  { orang, rangkapSah }: { orang: Orang; rangkapSah: RangkapSah },
): readonly LangkahTampak[] {
  return jenis.langkah
    .filter(({ peran, dari }) => peran.includes(orang.peran) && isAhead(dari, keadaan.status))
    .map((langkah) => ({ langkah, tertutup: reasonClosed(jenis, langkah, { keadaan, orang, rangkapSah }) }))
}

/** The step of that name from that status, or undefined. */
export function findLangkah(jenis: JenisDokumen, tindakan: string, status: string): Langkah | undefined {
  return jenis.langkah.find(
    (langkah) => langkah.tindakan === tindakan && langkah.dari.some((dari) => dari === status),
  )
}

/** False once the document went past every status the step starts from; a void or reversed one is past all. */
function isAhead(dari: readonly Status[], status: Status): boolean {
  return dari.includes(status) || dari.some((satu) => order[satu] > order[status])
}

const order: Readonly<Record<Status, number>> = {
  draf: 0,
  dikembalikan: 0,
  diajukan: 1,
  diverifikasi: 2,
  disetujui: 3,
  disahkan: 4,
  ditolak: 9,
  batal: 9,
  dibalik: 9,
}

function reasonClosed(
  jenis: JenisDokumen,
  langkah: Langkah,
  { keadaan, orang, rangkapSah }: { keadaan: Keadaan; orang: Orang; rangkapSah: RangkapSah },
): string | null {
  if (!langkah.dari.includes(keadaan.status))
    return `${jenis.singkatan} ini ${namaStatus(keadaan.status)}; tindakan ini untuk yang ${langkah.dari.map(namaStatus).join(' atau ')}.`
  const other = clashOf(langkah, keadaan.putaran, { orang, rangkapSah })
  if (other === undefined) return null
  return `Anda sudah menjadi ${namaFungsi[other.fungsi]} ${jenis.singkatan} ini; ${namaFungsi[langkah.fungsi]} harus orang lain.`
}

/** The earlier act of the same person that forbids this one, or undefined. */
export function clashOf(
  langkah: Pick<Langkah, 'fungsi'>,
  putaran: readonly Pelaku[],
  { orang, rangkapSah }: { orang: Pick<Orang, 'pejabatId' | 'peran'>; rangkapSah: RangkapSah },
): Pelaku | undefined {
  return putaran.find(
    (pelaku) =>
      pelaku.pejabatId === orang.pejabatId &&
      pelaku.fungsi !== langkah.fungsi &&
      !rangkapSah(pelaku.peran, orang.peran),
  )
}

const semuaNama: Readonly<Record<string, string>> = {
  draf: 'masih draf',
  diajukan: 'sudah diajukan',
  diverifikasi: 'sudah diverifikasi',
  disetujui: 'sudah disetujui',
  disahkan: 'sudah disahkan',
  dikembalikan: 'dikembalikan',
  ditolak: 'ditolak',
  batal: 'batal',
  dibalik: 'sudah dibalik',
}
/** A status as the end of a sentence: "sudah diajukan"; an unknown one stays as it is. */
export function namaStatus(status: string): string {
  return semuaNama[status] ?? status
}

const namaFungsi = {
  pembuat: 'pembuat',
  pemeriksa: 'pemeriksa',
  penyetuju: 'penyetuju',
  pengesah: 'pengesah',
} as const
