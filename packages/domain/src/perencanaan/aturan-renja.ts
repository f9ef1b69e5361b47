import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { hanyaPlafon } from '../sistem/hanya-plafon.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const uu23 = { sejak: '2014-10-02' } as const
const uu25 = { sejak: '2004-10-05' } as const

/** Rules of the Renja of an SKPD. */
export const aturanRenja: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'renja-lokasi',
      uraian: 'Renja menyebut lokasi.',
      dasar: 'UU-23-2014:P273.3',
      diperiksa: 'terverifikasi',
      berlaku: uu23,
    },
    { isian: 'lokasi', pesan: 'Isi lokasi.' },
  ),
  isiTerisi(
    {
      id: 'renja-sasaran',
      uraian: 'Renja menyebut kelompok sasaran.',
      dasar: 'UU-23-2014:P273.3',
      diperiksa: 'terverifikasi',
      berlaku: uu23,
    },
    { isian: 'sasaran', pesan: 'Isi kelompok sasaran.' },
  ),
  hanyaPlafon({
    id: 'renja-plafon',
    uraian: 'Baris Renja adalah sub kegiatan dan sumber dana, dengan pagu indikatifnya.',
    dasar: 'UU-23-2014:P273.3',
    diperiksa: 'ingatan',
    berlaku: uu23,
  }),
  {
    id: 'renja-unit',
    uraian: 'Renja memuat sub kegiatan perangkat daerah itu sendiri.',
    dasar: 'UU-25-2004:P21.2',
    diperiksa: 'ingatan',
    berlaku: uu25,
    check: ({ unitId, baris }) =>
      baris
        .filter((satu) => satu.unitId !== unitId)
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} milik unit lain. Pilih sub kegiatan unit Anda.`,
        })),
  },
  {
    id: 'renja-usulan-sekali',
    uraian: 'Satu usulan ditampung satu kali, agar tidak dianggarkan dua kali.',
    dasar: 'UU-25-2004:P23.2',
    diperiksa: 'ingatan',
    berlaku: uu25,
    check: ({ baris, usulan }) =>
      baris.flatMap(({ urut, acuan }) => {
        if (acuan === null) return []
        const ganda = baris.find((satu) => satu.acuan?.dokumenId === acuan.dokumenId)?.urut !== urut
        const penampung = usulan.penampung.get(acuan.dokumenId) ?? (ganda ? 'baris lain Renja ini' : null)
        if (penampung === null) return []
        const pesan = `Usulan ${acuan.nomor} sudah ditampung ${penampung}. Lepaskan usulan itu dari baris ini.`
        return [{ lokasi: `baris.${urut}`, pesan }]
      }),
  },
]
