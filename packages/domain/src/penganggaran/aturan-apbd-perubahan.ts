import { formatRupiah } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { muatanUtuh } from '../sistem/muatan-utuh.ts'
import { silpaOf } from './postur-apbd.ts'
import { findSebabPerubahan } from './sebab-perubahan.ts'
import { sebabTerisi } from './sebab-terisi.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the P-APBD. */
export const aturanApbdPerubahan: readonly Aturan<FaktaDokumen>[] = [
  sebabTerisi({
    id: 'papbd-sebab',
    uraian: 'Perubahan APBD dilakukan karena salah satu dari lima sebab.',
    dasar: 'PP-12-2019:P161.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  {
    id: 'papbd-pertanggungjawaban',
    uraian: 'Perda Perubahan APBD ditetapkan setelah Perda Pertanggungjawaban tahun sebelumnya.',
    dasar: 'PP-12-2019:P179.3',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: belumDipertanggungjawabkan,
  },
  {
    id: 'papbd-sekali',
    uraian:
      'Perubahan APBD sekali setahun, kecuali keadaan luar biasa: pendapatan atau belanja naik atau turun lebih dari 50 %.',
    dasar: 'PP-12-2019:P167',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: lebihDariSekali,
  },
  {
    id: 'papbd-tenggat',
    uraian: 'Persetujuan bersama Perubahan APBD paling lambat tiga bulan sebelum tahun anggaran berakhir.',
    dasar: 'PP-12-2019:P179.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi, tahun }) => {
      const disetujui = String(isi['tanggal_persetujuan'] ?? '')
      const tenggat = `${tahun}-09-30`
      if (disetujui !== '' && disetujui <= tenggat) return []
      const pesan =
        disetujui === ''
          ? 'Isi tanggal persetujuan bersama.'
          : `Persetujuan bersama ${formatTanggal(disetujui)} melewati ${formatTanggal(tenggat)}: APBD berjalan tetap dilaksanakan, perubahan tidak ditetapkan.`
      return [{ lokasi: 'isi.tanggal_persetujuan', pesan }]
    },
  },
  isiTerisi(
    {
      id: 'papbd-persetujuan',
      uraian: 'Perubahan APBD menyebut persetujuan bersama KDH dan DPRD.',
      dasar: 'PP-12-2019:P179.1',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'persetujuan', pesan: 'Isi nomor dan tanggal persetujuan bersama.' },
  ),
  {
    id: 'papbd-memuat-rkpa',
    uraian: 'Perubahan APBD memuat sedikitnya satu RKPA yang disetujui TAPD.',
    dasar: 'PP-12-2019:P177',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ muatan }) =>
      muatan.length > 0
        ? []
        : [
            {
              lokasi: 'muatan',
              pesan: 'Belum ada RKPA yang dimuat. Ubah draf ini, lalu pilih RKPA yang disetujui TAPD.',
            },
          ],
  },
  muatanUtuh({
    id: 'papbd-rkpa-utuh',
    uraian: 'RKPA yang dimuat Perubahan APBD masih sama dengan saat dimuat.',
    dasar: 'PP-12-2019:P177',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  {
    id: 'papbd-plafon',
    uraian: 'RKPA yang dimuat bersama-sama tepat dalam plafon KUPA-PPAS-P, juga yang dikurangi.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ perubahan: { pagu } }) =>
      [...pagu.values()].flatMap(({ sebutan, boleh, diminta }) =>
        diminta <= boleh || (diminta <= 0n && boleh >= 0n) ? [] : [diLuarPlafon(sebutan, boleh, diminta)],
      ),
  },
  {
    id: 'papbd-silpa-nol',
    uraian:
      'SILPA tahun berkenaan setelah perubahan nol: selisih pendapatan, belanja dan pembiayaan saling menutup.',
    dasar: 'PP-12-2019:P88.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: takSeimbang,
  },
  setelahAsal({
    id: 'papbd-setelah-kupa',
    uraian: 'Perubahan APBD bertanggal sama dengan atau setelah KUPA-PPAS-P-nya.',
    dasar: 'PP-12-2019:P177',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]

/** Drafting is free; only the signature waits. */
function belumDipertanggungjawabkan({
  penandaTangan,
  tahun,
  tanggal,
  perubahan: { pertanggungjawaban: lalu },
}: FaktaDokumen): readonly Temuan[] {
  if (penandaTangan === null) return []
  if (lalu === null)
    return [
      {
        lokasi: 'tanda-tangani',
        pesan: `Perda Pertanggungjawaban tahun ${tahun - 1} belum ditetapkan. Catat dan tanda tangani itu lebih dulu; perubahan APBD ${tahun} ditetapkan sesudahnya.`,
      },
    ]
  if (lalu.tanggal <= tanggal) return []
  return [
    {
      lokasi: 'tanggal',
      pesan: `Tanggal ${formatTanggal(tanggal)} mendahului Perda Pertanggungjawaban ${lalu.nomor} tanggal ${formatTanggal(lalu.tanggal)}. Isi tanggal paling awal ${formatTanggal(lalu.tanggal)}.`,
    },
  ]
}

function lebihDariSekali({ isi, postur, perubahan: { sebelumnya, kini } }: FaktaDokumen): readonly Temuan[] {
  const [first] = sebelumnya
  if (first === undefined) return []
  const lokasi = 'isi.sebab'
  if (findSebabPerubahan(String(isi['sebab'] ?? ''))?.luarBiasa !== true)
    return [
      {
        lokasi,
        pesan: `APBD tahun ini sudah diubah dengan ${first}. Perubahan kedua hanya untuk keadaan luar biasa.`,
      },
    ]
  const besar = lewatSeparuh(postur.pendapatan, kini.pendapatan) || lewatSeparuh(postur.belanja, kini.belanja)
  if (besar) return []
  return [
    {
      lokasi,
      pesan: `Pendapatan berubah ${formatRupiah(postur.pendapatan)} dari ${formatRupiah(kini.pendapatan)} dan belanja ${formatRupiah(postur.belanja)} dari ${formatRupiah(kini.belanja)}: tidak ada yang lebih dari 50 %, jadi bukan keadaan luar biasa.`,
    },
  ]
}

function lewatSeparuh(selisih: bigint, kini: bigint): boolean {
  return (selisih < 0n ? -selisih : selisih) * 2n > kini
}

function diLuarPlafon(sebutan: string, boleh: bigint, diminta: bigint): Temuan {
  const pesan =
    boleh < 0n
      ? `${sebutan} menurut KUPA-PPAS-P berkurang ${formatRupiah(-boleh)}, sedangkan RKPA mengubahnya ${formatRupiah(diminta)}. Minta dinasnya mengurangi RKPA.`
      : `${sebutan} bertambah ${formatRupiah(diminta)}, sedangkan plafonnya tinggal ${formatRupiah(boleh)}. Minta dinasnya mengurangi ${formatRupiah(diminta - boleh)}.`
  return { lokasi: 'muatan', pesan }
}

function takSeimbang({ postur }: FaktaDokumen): readonly Temuan[] {
  const silpa = silpaOf(postur)
  if (silpa === 0n) return []
  const neto = postur.penerimaan - postur.pengeluaran
  const sebab =
    silpa < 0n
      ? `kurang ${formatRupiah(-silpa)}. Tambah pendapatan atau pembiayaan, atau kurangi belanja.`
      : `bersisa ${formatRupiah(silpa)}. Anggarkan sisanya sebagai belanja atau pengeluaran pembiayaan.`
  const pesan = `Selisih pendapatan ${formatRupiah(postur.pendapatan)} − selisih belanja ${formatRupiah(postur.belanja)} + selisih pembiayaan neto ${formatRupiah(neto)} ${sebab}`
  return [{ lokasi: 'muatan', pesan }]
}
