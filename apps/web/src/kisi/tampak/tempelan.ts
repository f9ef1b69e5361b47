import { uuid } from '../../draf/command.ts'
import { showToast } from '../../kabar/toast.tsx'
import type { Blok } from '@benang/imports/tempelan/blok'
import { type Pemetaan, periksaSekali } from '../model/ciri.ts'
import { barisUrut } from '../model/isi-kisi.ts'
import { satuSel } from '../model/pilihan.ts'
import { hapusBaris, isiSel, isiTurun, sisipBaris, tulisBlok } from '../model/sunting.ts'
import { kunciBaru } from '../model/tampilan.ts'
import { bersihkanBlok } from '../tempel/bersihkan-blok.ts'
import { barisTempelan, dariJudul } from '../tempel/pemetaan.ts'
import type { Tempelan } from '../tempel/read-tempelan.ts'
import type { Papan } from './papan.ts'
import { keSel, lakukan, mundurMaju, pilih, terpilih } from './perintah.ts'

/**
 * Pastes: a single cell fills what is selected, a sheet (with heads, or onto the empty line) becomes new rows, any other block is
 * written over the cells from the active one on, and grows rows where it is longer.
 */
export function tempelKe(
  papan: Papan,
  tempelan: Tempelan,
  { isPratinjau, isBanyak }: { isPratinjau: boolean; isBanyak: boolean },
): void {
  if ('pesan' in tempelan)
    return papan.set({ lapis: { jenis: 'tempel', blok: null, pesan: tempelan.pesan, catatan: [] } })
  const { blok, pemetaan, catatan } = siapkan(papan, tempelan)
  if (isPratinjau) return papan.set({ lapis: { jenis: 'tempel', blok, pesan: null, catatan } })
  const { pilihan, keadaan } = papan.kini()
  const baris = keadaan.kisi.baris.get(pilihan.fokus.kunci)
  const isLembar =
    isBanyak &&
    (pemetaan.isJudul || (!papan.ciri.isTetap && (baris === undefined || papan.ciri.isKosong(baris))))
  const isOneCell = blok.length === 1 && blok[0]?.length === 1
  if (isLembar && !isOneCell) return tempelBaris(papan, blok, { ...pemetaan, catatan })
  tempelSel(papan, blok)
  if (catatan.length > 0) papan.set({ tempelan: { blok, pemetaan: null, catatan } })
}

/** The block as plain text from its head on, and everything that was not taken over as it came. */
export function siapkan(
  papan: Papan,
  { blok: mentah, tersembunyi = 0 }: Extract<Tempelan, { blok: Blok }>,
): { blok: Blok; pemetaan: Pemetaan; catatan: readonly string[] } {
  const bersih = bersihkanBlok(mentah)
  const { blok, pemetaan, dilewati } = dariJudul(bersih.blok, papan.ciri)
  const catatan = [...bersih.catatan]
  if (dilewati > 0) catatan.push(`${dilewati} baris di atas judul kolom tidak ditempel.`)
  if (tersembunyi > 0) catatan.push(`${tersembunyi} kolom yang disembunyikan di lembar tidak ditempel.`)
  return { blok, pemetaan, catatan }
}

/** Makes rows of a block and says how many, and how many need a look. */
export function tempelBaris(
  papan: Papan,
  blok: Blok,
  {
    baku = {},
    catatan = [],
    ...pemetaan
  }: Pemetaan & { baku?: Readonly<Record<string, string>>; catatan?: readonly string[] },
): void {
  if (papan.ciri.isTetap) return tempelPadanan(papan, blok, { pemetaan, catatan })
  const { pilihan, keadaan } = papan.kini()
  const { kisi } = keadaan
  const active = kisi.baris.get(pilihan.fokus.kunci)
  const above = active?.id ?? kisi.urutan.at(-1) ?? null
  const turun = { ...isiTurun(papan.ciri, above === null ? undefined : kisi.baris.get(above)?.isi), ...baku }
  const { baris } = barisTempelan(blok, pemetaan, papan.ciri)
  const rows = baris.map((isi) => ({ ...turun, ...isi, ...papan.ciri.isiTempel }))
  const { ubahan, ids } = sisipBaris(rows, above, uuid)
  // A row nobody has begun makes room.
  const empty = barisUrut(kisi).filter((satu) => papan.ciri.isKosong(satu))
  lakukan(papan, `tempel ${rows.length} baris`, [...ubahan, ...hapusBaris(empty.map(({ id }) => id))])
  papan.set({ tempelan: { blok, pemetaan, catatan }, lapis: null })
  kabarkan(papan, ids)
}

/** Writes pasted lines into the given rows they name; what names none of them is told. */
function tempelPadanan(
  papan: Papan,
  blok: Blok,
  { pemetaan, catatan }: { pemetaan: Pemetaan; catatan: readonly string[] },
): void {
  const rows = barisUrut(papan.kini().keadaan.kisi)
  const typed = new Set(papan.ciri.kolom.flatMap(({ medan, hanyaBaca }) => (hanyaBaca ? [] : [medan])))
  const asing: string[] = []
  const { baris } = barisTempelan(blok, pemetaan, papan.ciri)
  const pairs = baris.flatMap((isi) => {
    const id = papan.ciri.padanan?.(isi, rows) ?? null
    if (id === null) asing.push(Object.values(isi)[0] ?? '')
    return id === null
      ? []
      : [{ id, isi: Object.fromEntries(Object.entries(isi).filter(([medan]) => typed.has(medan))) }]
  })
  const ids = [...new Set(pairs.map(({ id }) => id))]
  lakukan(
    papan,
    `tempel ${ids.length} baris`,
    pairs.flatMap(({ id, isi }) => isiSel(papan.ciri, id, isi)),
  )
  const kata = `${asing.length} baris tempelan tidak menunjuk tepat satu baris tabel ini dan tidak ditempel: ${asing.slice(0, 5).join('; ').slice(0, 200)}.`
  papan.set({
    tempelan: { blok, pemetaan, catatan: asing.length > 0 ? [...catatan, kata] : catatan },
    lapis: null,
  })
  kabarkan(papan, ids)
}

function tempelSel(papan: Papan, blok: Blok): void {
  const { pilihan, keadaan, tampilan } = papan.kini()
  const { ids, medan } = terpilih(papan)
  const at = Math.min(tampilan.letak(pilihan.jangkar.kunci), tampilan.letak(pilihan.fokus.kunci))
  const isOneCell = blok.length === 1 && blok[0]?.length === 1
  const rows = isOneCell || pilihan.fokus.kunci === kunciBaru ? ids : rowsFrom(papan, at, blok.length)
  const from = papan.ciri.kolom.findIndex((satu) => satu.medan === medan[0])
  const fields = papan.ciri.kolom
    .slice(from === -1 ? 0 : from)
    .flatMap((satu) => (satu.hanyaBaca ? [] : [satu.medan]))
  const columns = isOneCell ? medan : fields
  const dipakai = papan.ciri.isTetap ? blok.slice(0, Math.max(1, rows.length)) : blok
  const ubahan = tulisBlok(keadaan.kisi, papan.ciri, {
    blok: dipakai,
    ids: rows,
    medan: columns,
    buatId: uuid,
  })
  lakukan(papan, isOneCell ? 'tempel sel' : `tempel ${blok.length} baris`, ubahan)
  kabarkan(papan, [...new Set(ubahan.map(({ barisId }) => barisId))])
}

function rowsFrom({ kini }: Papan, at: number, banyak: number): readonly string[] {
  const { tampilan } = kini()
  const ids: string[] = []
  for (let place = at; place < tampilan.banyak && ids.length < banyak; place++) {
    const butir = tampilan.di(place)
    if (butir?.jenis === 'baris') ids.push(butir.id)
  }
  return ids
}

function kabarkan(papan: Papan, ids: readonly string[]): void {
  const { kisi } = papan.kini().keadaan
  const bad = ids.flatMap((id) => {
    const baris = kisi.baris.get(id)
    const [first] =
      baris === undefined ? [] : periksaSekali(papan.ciri, baris).filter(({ nada }) => nada === 'buruk')
    return first === undefined ? [] : [{ kunci: id, medan: first.medan }]
  })
  const [first] = bad
  const medan = papan.ciri.kolom[0]?.medan ?? ''
  const text = `${ids.length} baris ditempel${bad.length > 0 ? `, ${bad.length} perlu diperbaiki` : ''}.`
  showToast(
    text,
    () => mundurMaju(papan, 'urungkan'),
    first === undefined ? undefined : { kata: 'Tinjau', jalan: () => keSel(papan, first) },
  )
  if (ids[0] !== undefined) pilih(papan, satuSel({ kunci: ids[0], medan }))
}
