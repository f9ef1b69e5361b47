/** Somebody in a room (a working paper) and the cell they are on. */
export type Hadirin = { penggunaId: number; nama: string; sel: string }

/**
 * Who is where now. It lives in the memory of the one process and nowhere else: presence is no record, it expires by itself
 * and says nothing after a restart.
 */
export type Kehadiran = {
  /** Says where somebody is, by their session; `sel` '' is in the room but on no cell. */
  catat(ruang: string, siapa: Hadirin & { sesiId: string }): void
  /** Who was there in the last seconds, one entry for each session. */
  daftar(ruang: string): readonly (Hadirin & { sesiId: string })[]
}

/** A register that forgets whoever was silent for `detik` seconds; `kini` in milliseconds. */
export function newKehadiran(kini: () => number, detik = 20): Kehadiran {
  const rooms = new Map<string, Map<string, Hadirin & { sesiId: string; pada: number }>>()
  const alive = (ruang: string) => {
    const people = rooms.get(ruang) ?? new Map()
    for (const [sesiId, { pada }] of people) if (kini() - pada > detik * 1000) people.delete(sesiId)
    if (people.size === 0) rooms.delete(ruang)
    return people
  }
  return {
    catat(ruang, siapa) {
      const people = alive(ruang)
      people.set(siapa.sesiId, { ...siapa, pada: kini() })
      rooms.set(ruang, people)
    },
    daftar: (ruang) =>
      [...alive(ruang).values()].map(({ sesiId, penggunaId, nama, sel }) => ({
        sesiId,
        penggunaId,
        nama,
        sel,
      })),
  }
}
