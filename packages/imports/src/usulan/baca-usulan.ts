import type { Sasaran } from '../imporan/pemetaan.ts'
import { readAngka } from '../rujukan/angka-sel.ts'
import type { Pembaca } from '../rujukan/baca-baris.ts'

/** An usulan as a list says it; `perkiraan` in sen; '' where the list says nothing. */
export type BarisUsulan = {
  uraian: string
  pengusul: string
  lokasi: string
  perkiraan: bigint
  alasan: string
  kontak: string
}

/** The columns of a list of usulan, under the headings of meetings and of SIPD. */
export const sasaranUsulan: Sasaran = [
  [
    {
      ...{ nama: 'uraian', label: 'Uraian usulan', wajib: true },
      judul: [
        'uraian',
        'usulan',
        'uraianusulan',
        'namausulan',
        'masalah',
        'kegiatan',
        'namakegiatan',
        'pekerjaan',
      ],
    },
    {
      ...{ nama: 'lokasi', label: 'Lokasi', wajib: true },
      judul: ['lokasi', 'alamat', 'lokasiusulan', 'alamatlokasi', 'desakelurahan', 'desa', 'kelurahan'],
    },
    {
      ...{ nama: 'pengusul', label: 'Pengusul', wajib: true },
      judul: ['pengusul', 'namapengusul', 'diusulkanoleh', 'pemohon'],
    },
    {
      ...{ nama: 'perkiraan', label: 'Perkiraan biaya', wajib: true },
      judul: [
        'anggaran',
        'perkiraan',
        'perkiraanbiaya',
        'biaya',
        'pagu',
        'usulananggaran',
        'nilai',
        'estimasi',
      ],
    },
    {
      ...{ nama: 'alasan', label: 'Mengapa diperlukan' },
      judul: ['alasan', 'mengapadiperlukan', 'latarbelakang', 'permasalahan', 'manfaat'],
    },
    {
      ...{ nama: 'kontak', label: 'Kontak pengusul' },
      judul: ['kontak', 'telepon', 'hp', 'nohp', 'surel', 'email', 'kontakpengusul'],
    },
  ],
]

/** Reads a row; faults are in the reader. `umum`: what counts where a row has no reason or contact of its own. */
export function bacaUsulan(p: Pembaca, umum: { alasan: string; kontak: string }): BarisUsulan {
  const uraian = p.wajib('uraian', 300)
  if (uraian !== '' && uraian.length < 5)
    p.tolak('uraian', { alasan: 'uraian kurang dari 5 huruf', saran: 'Tulis apa yang diusulkan.' })
  const count = p.galat.length
  const perkiraan = readAngka(p, 'perkiraan')
  if (p.galat.length === count && (perkiraan ?? 0n) === 0n)
    p.tolak('perkiraan', {
      alasan: perkiraan === null ? 'perkiraan biaya kosong' : 'perkiraan biaya nol',
      saran: 'Isi perkiraan lebih dari Rp0; perkiraan kasar cukup.',
    })
  return {
    ...{
      uraian,
      perkiraan: perkiraan ?? 0n,
      pengusul: p.wajib('pengusul', 200),
      lokasi: p.wajib('lokasi', 300),
    },
    alasan: cukup(p, 'alasan', { umum: umum.alasan, huruf: 10 }),
    kontak: cukup(p, 'kontak', { umum: umum.kontak, huruf: 3 }),
  }
}

function cukup(
  p: Pembaca,
  kolom: 'alasan' | 'kontak',
  { umum, huruf }: { umum: string; huruf: number },
): string {
  const teks = p.teks(kolom) ?? umum
  if (teks.length < huruf)
    p.tolak(kolom, {
      alasan: `${kolom} kosong atau kurang dari ${huruf} huruf`,
      saran: 'Isi kolomnya, atau isi yang berlaku untuk semua di langkah Cocokkan kolom.',
    })
  if (teks.length > 1000) p.tolak(kolom, { alasan: `${kolom} lebih dari 1000 huruf`, saran: 'Ringkas.' })
  return teks
}
