/** A knot to be drawn: what it holds, and the differences that lead to it from the knot before. Sen. */
export type SimpulGambar = {
  jumlah: bigint
  selisih: readonly { jumlah: bigint; sifat: 'keluar' | 'nanti' | 'tambah' }[]
}

/** One kind of line; `d` is an SVG path in a drawing of `lebarGambar` × `tinggi`. */
export type GarisBenang = { kelas: 'utuh' | 'keluar' | 'nanti' | 'tambah'; d: string }

/** The thread as strands: each stands for `satuan` sen. `x` is where a knot stands, `atas`/`bawah` the ends of its strands. */
export type GambarBenang = {
  satuan: bigint
  tinggi: number
  garis: readonly GarisBenang[]
  simpul: readonly { x: number; helai: number; atas: number; bawah: number }[]
}

/** Width of every drawing; knots stand at the left of equal columns. */
export const lebarGambar = 1152

const helaiTerbanyak = 40
const jarak = 2.5
const tepi = 4
const radius = 8
const kepala = 36
const ekor = 44

/**
 * Draws a thread: money that goes on runs to the right, what left bends down below its knot, what was added joins from above.
 * A strand is a round amount, so that the widest knot has at most forty; a part too small for one still shows as one.
 */
export function gambarBenang(simpul: readonly SimpulGambar[]): GambarBenang {
  const terbesar = simpul.reduce((most, { jumlah }) => (jumlah > most ? jumlah : most), 0n)
  const satuan = bulatkan(terbesar / BigInt(helaiTerbanyak))
  const kolom = lebarGambar / Math.max(simpul.length, 1)
  const langkah = simpul.map((satu, index) => ruasOf(satu, { index, simpul, satuan }))
  const naik = langkah.flatMap(({ masuk }) => masuk).reduce((total, { helai }) => total + helai, 0)
  const dasar = kepala + naik * jarak
  const helai = helaiOf(langkah, { kolom, dasar })
  const bawah = Math.max(dasar, ...helai.map(({ y }) => y))
  const tinggi = Math.ceil(bawah + ekor)
  return {
    ...{ satuan, tinggi, garis: garisOf(helai, { tinggi, kolom }) },
    simpul: langkah.map((satu, index) => ({
      x: bulat(tepi + index * kolom),
      helai: satu.helai,
      atas: bulat(kepala - 22),
      bawah: bulat(bawahPada(helai, tepi + index * kolom) ?? dasar),
    })),
  }
}

/** The next round number of the form 1, 2 or 5 times a power of ten; never below one rupiah. */
export function bulatkan(sen: bigint): bigint {
  for (let pangkat = 100n; ; pangkat *= 10n)
    for (const kali of [1n, 2n, 5n]) if (pangkat * kali >= sen) return pangkat * kali
}

type Bagian = { helai: number; sifat: SimpulGambar['selisih'][number]['sifat'] }
type Ruas = { helai: number; lepas: readonly Bagian[]; masuk: readonly Bagian[] }

function hitung(jumlah: bigint, satuan: bigint): number {
  const besar = jumlah < 0n ? -jumlah : jumlah
  return besar === 0n ? 0 : Math.max(1, Number((besar + satuan / 2n) / satuan))
}

/** Strands of a knot, and what leaves or joins before it; rounding goes to the largest part, so that strands add up. */
function ruasOf(
  { jumlah, selisih }: SimpulGambar,
  { index, simpul, satuan }: { index: number; simpul: readonly SimpulGambar[]; satuan: bigint },
): Ruas {
  const helai = hitung(jumlah, satuan)
  if (index === 0) return { helai, lepas: [], masuk: [] }
  const bagian = selisih.map((satu) => ({
    sifat: satu.sifat,
    helai: hitung(satu.jumlah, satuan) * (satu.jumlah < 0n ? -1 : 1),
  }))
  const total = bagian.reduce((sum, satu) => sum + satu.helai, 0)
  const kurang = helai - hitung(simpul[index - 1]?.jumlah ?? 0n, satuan) - total
  const besar = bagian.toSorted((a, b) => Math.abs(b.helai) - Math.abs(a.helai))[0]
  const rapi = bagian.map((satu) => (satu === besar ? { ...satu, helai: satu.helai + kurang } : satu))
  return {
    helai,
    lepas: rapi.filter((satu) => satu.helai < 0).map((satu) => ({ ...satu, helai: -satu.helai })),
    masuk: rapi.filter((satu) => satu.helai > 0),
  }
}

type Lengkung = { x: number; r: number; y: number; kelas: GarisBenang['kelas'] }
type Helai = { y: number; mulai: number; akhir: number; lahir: Lengkung | null; mati: Lengkung | null }

/** Every strand with where it begins and ends: leaving ones from the bottom, joining ones on top. */
function helaiOf(
  langkah: readonly Ruas[],
  { kolom, dasar }: { kolom: number; dasar: number },
): readonly Helai[] {
  const awal = langkah[0]?.helai ?? 0
  const hidup: Helai[] = Array.from({ length: awal }, (_, urut) => lurus(dasar + urut * jarak, tepi))
  const semua = [...hidup]
  for (const [index, { lepas, masuk }] of langkah.entries()) {
    const mulai = tepi + (index - 1) * kolom
    for (const [urut, bagian] of lepas.entries()) {
      const x = mulai + kolom * (0.3 + 0.22 * urut)
      const pergi = hidup.splice(Math.max(0, hidup.length - bagian.helai)).toReversed()
      for (const [ke, satu] of pergi.entries()) {
        satu.akhir = x
        satu.mati = lengkung(x, { ke, pusat: (pergi[0]?.y ?? 0) + radius, kelas: bagian.sifat, ruang: kolom })
      }
    }
    for (const bagian of masuk) {
      const puncak = (hidup[0]?.y ?? dasar) - jarak * bagian.helai
      const x = mulai + kolom * 0.94
      const datang = Array.from({ length: bagian.helai }, (_, ke) => ({
        ...lurus(puncak + ke * jarak, x),
        lahir: { x, r: radius + ke * jarak, y: puncak - radius, kelas: 'tambah' as const },
      }))
      hidup.unshift(...datang)
      semua.push(...datang)
    }
  }
  return semua
}

const lurus = (y: number, mulai: number): Helai => ({ y, mulai, akhir: lebarGambar, lahir: null, mati: null })

function lengkung(
  x: number,
  { ke, pusat, kelas, ruang }: { ke: number; pusat: number; kelas: Lengkung['kelas']; ruang: number },
): Lengkung {
  return { x, y: pusat, kelas, r: Math.min(radius + ke * jarak, ruang * 0.62) }
}

function garisOf(
  helai: readonly Helai[],
  { tinggi }: { tinggi: number; kolom: number },
): readonly GarisBenang[] {
  const jalan = new Map<GarisBenang['kelas'], string[]>()
  const add = (kelas: GarisBenang['kelas'], d: string) => jalan.set(kelas, [...(jalan.get(kelas) ?? []), d])
  for (const { y, mulai, akhir, lahir, mati } of helai) {
    add('utuh', `M${bulat(mulai)} ${bulat(y)}H${bulat(akhir)}`)
    if (mati !== null) {
      const { x, r, kelas } = mati
      add(
        kelas,
        `M${bulat(x)} ${bulat(y)}A${bulat(r)} ${bulat(mati.y - y)} 0 0 1 ${bulat(x + r)} ${bulat(mati.y)}V${tinggi}`,
      )
    }
    if (lahir !== null) {
      const { x, r } = lahir
      add(
        'tambah',
        `M${bulat(x - r)} 0V${bulat(lahir.y)}A${bulat(r)} ${bulat(y - lahir.y)} 0 0 0 ${bulat(x)} ${bulat(y)}`,
      )
    }
  }
  return [...jalan].map(([kelas, d]) => ({ kelas, d: d.join('') }))
}

/** The lowest strand that passes a place. */
function bawahPada(helai: readonly Helai[], x: number): number | undefined {
  const lewat = helai.filter(({ mulai, akhir }) => mulai <= x + 1 && akhir >= x)
  return lewat.length === 0 ? undefined : Math.max(...lewat.map(({ y }) => y))
}

const bulat = (nilai: number): number => Math.round(nilai * 10) / 10
