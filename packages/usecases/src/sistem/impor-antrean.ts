import { type Antrean, addAntrean, openAntrean } from '@benang/database/sistem/impor-antrean'
import { type MejaImpor, mejaImpor } from '@benang/database/sistem/impor-meja'
import type { Tx } from '@benang/database/connection'
import { isDanaKhusus } from '@benang/domain/penganggaran/dana-khusus'
import type { BarisRujukan, BarisStandar } from '@benang/imports/rujukan/baris-rujukan'
import type { NamaDaftar } from '@benang/imports/rujukan/daftar'
import type { Tempat } from '@benang/imports/rujukan/galat-baris'
import { bentukKode } from '@benang/values/baca-kode'
import { formatSegmen, type Lebar } from '@benang/values/kode'
import type { MasukanImpor } from './impor-masukan.ts'
import { printKode } from './impor-lebar.ts'

/** The queues of one import: rows are gathered here and sent a thousand at a time. */
export type AntreanImpor = {
  add(baris: BarisRujukan, tempat: Tempat): Promise<void>
  flush(): Promise<void>
  /** A level above that two rows of the file name differently. */
  bentrok: { tempat: Tempat; kode: string; nama: string; lain: string; barisLain: number }[]
}

const perBatch = 1000

/** Which tables a list goes into, in the order they are compared and written. */
export const mejaOf: Readonly<Record<NamaDaftar, readonly MejaImpor[]>> = {
  nomenklatur: [mejaImpor.nomenklatur, mejaImpor.subKegiatan],
  rekening: [mejaImpor.rekening],
  'sumber-dana': [mejaImpor.sumberDana],
  wilayah: [mejaImpor.wilayah],
  satuan: [mejaImpor.satuan],
  organisasi: [mejaImpor.organisasi, mejaImpor.unit],
  peta: [mejaImpor.peta],
  'standar-harga': [mejaImpor.standar],
}

/** Opens the queues of a list in this transaction. */
export async function openAntreanImpor(tx: Tx, masukan: MasukanImpor, lebar: Lebar): Promise<AntreanImpor> {
  const held = new Map<MejaImpor, Antrean[]>()
  for (const meja of mejaOf[masukan.daftar]) {
    await openAntrean(tx, meja)
    held.set(meja, [])
  }
  const atasan = new Map<string, { nama: string; baris: number }>()
  const bentrok: AntreanImpor['bentrok'] = []
  const flush = async () => {
    for (const [meja, rows] of held) await addAntrean(tx, meja, rows.splice(0))
  }
  return {
    bentrok,
    flush,
    async add(baris, tempat) {
      for (const { meja, isi, turut } of kolomOf(baris, masukan, lebar)) {
        if (turut !== undefined) {
          const dulu = atasan.get(turut.kunci)
          if (dulu !== undefined && dulu.nama !== turut.nama)
            bentrok.push({
              tempat,
              kode: turut.kode,
              nama: turut.nama,
              lain: dulu.nama,
              barisLain: dulu.baris,
            })
          if (dulu !== undefined) continue
          atasan.set(turut.kunci, { nama: turut.nama, baris: tempat.baris })
        }
        held
          .get(meja)
          ?.push({ lembar: tempat.lembar, baris: turut === undefined ? tempat.baris : -tempat.baris, isi })
      }
      if ([...held.values()].some((rows) => rows.length >= perBatch)) await flush()
    },
  }
}

type Kolom = {
  meja: MejaImpor
  isi: Readonly<Record<string, unknown>>
  /** A level above that the row names. */
  turut?: { kunci: string; kode: string; nama: string }
}

/** The columns a row becomes. */
function kolomOf(baris: BarisRujukan, masukan: MasukanImpor, lebar: Lebar): readonly Kolom[] {
  const { edisi, pilihan } = masukan
  switch (baris.daftar) {
    case 'rekening': {
      const { segmen, uraian, keterangan } = baris
      const kode = printKode('rekening', segmen, lebar)
      return [
        {
          meja: mejaImpor.rekening,
          isi: { edisi, segmen, kode, uraian, keterangan, rinci: segmen.length === 6 },
        },
      ]
    }
    case 'nomenklatur':
      return nomenklaturOf(baris, edisi, lebar)
    case 'sumber-dana': {
      const { segmen, nama } = baris
      const kode = printKode('sumber-dana', segmen, lebar)
      const isi = {
        edisi,
        segmen,
        kode,
        nama,
        khusus: isDanaKhusus(segmen),
        dapat_dipilih: baris.dapatDipilih,
      }
      return [{ meja: mejaImpor.sumberDana, isi }]
    }
    case 'wilayah': {
      const { segmen, nama } = baris
      return [
        { meja: mejaImpor.wilayah, isi: { edisi, segmen, kode: printKode('wilayah', segmen, lebar), nama } },
      ]
    }
    case 'satuan': {
      const { nama, tulisan, sebutanLain } = baris
      return [{ meja: mejaImpor.satuan, isi: { edisi, nama, tulisan, sebutan_lain: sebutanLain } }]
    }
    case 'organisasi':
      return organisasiOf(baris, pilihan.skpkd)
    case 'standar-harga':
      return [{ meja: mejaImpor.standar, isi: standarOf(baris, edisi) }]
    case 'peta':
      return [{ meja: mejaImpor.peta, isi: petaOf(baris, masukan) }]
  }
}

function petaOf(
  { dari, ke, perubahan, jenisPemda }: Extract<BarisRujukan, { daftar: 'peta' }>,
  { edisi, pilihan }: MasukanImpor,
): Kolom['isi'] {
  return {
    ...{ edisi, daftar: pilihan.daftarPeta, dari_edisi: pilihan.dariEdisi, ke_edisi: pilihan.keEdisi },
    ...{ jenis_pemda: jenisPemda ?? '', dari_segmen: dari, ke_segmen: ke, perubahan },
  }
}

function standarOf(baris: BarisStandar, edisi: string): Kolom['isi'] {
  const { jenis, kode, nama, satuan, spesifikasi, harga, rekening, tkdn, keterangan, susunan } = baris
  return {
    ...{ edisi, jenis, kode, nama, satuan, spesifikasi, rekening, tkdn, keterangan, susunan },
    ...{
      kode_kelompok: baris.kodeKelompok,
      nama_kelompok: baris.namaKelompok,
      jenis_produk: baris.jenisProduk,
    },
    harga: harga.map((satu) => (satu === null ? null : String(satu))),
  }
}

function nomenklaturOf(
  baris: Extract<BarisRujukan, { daftar: 'nomenklatur' }>,
  edisi: string,
  lebar: Lebar,
): readonly Kolom[] {
  const { segmen, nama, jenisPemda, kinerja, indikator, satuan, atasan } = baris
  const dasar = (of: readonly number[], bernama: string) => ({
    ...{ edisi, jenis_pemda: jenisPemda, segmen: of },
    ...{ kode: printKode('nomenklatur', of, lebar), nama: bernama },
  })
  const atas = atasan.map((satu) => {
    const isi = dasar(satu.segmen, satu.nama)
    return {
      ...{ meja: mejaImpor.nomenklatur, isi },
      turut: { kunci: `${jenisPemda} ${isi.kode}`, kode: isi.kode, nama: satu.nama },
    }
  })
  const isi = dasar(segmen, nama)
  if (segmen.length < 6) return [{ meja: mejaImpor.nomenklatur, isi }]
  return [...atas, { meja: mejaImpor.subKegiatan, isi: { ...isi, kinerja, indikator, satuan } }]
}

function organisasiOf(
  { segmen, nama, singkatan, induk }: Extract<BarisRujukan, { daftar: 'organisasi' }>,
  skpkd: string | undefined,
): readonly Kolom[] {
  const { lebar } = bentukKode.organisasi
  const kode = formatSegmen(segmen, lebar)
  const jenis = (of: string) => (of === skpkd ? 'skpkd' : 'skpd')
  if (segmen[7] === 0)
    return [{ meja: mejaImpor.organisasi, isi: { kode, nama, singkatan, jenis: jenis(kode) } }]
  const unit = { meja: mejaImpor.unit, isi: { kode, nama, singkatan, jenis: 'unit' } }
  if (induk === null) return [unit]
  const atas = formatSegmen(induk.segmen, lebar)
  const isi = { kode: atas, nama: induk.nama, singkatan: null, jenis: jenis(atas) }
  return [{ meja: mejaImpor.organisasi, isi, turut: { kunci: atas, kode: atas, nama: induk.nama } }, unit]
}
