import { bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import type { Segmen } from '@benang/values/kode'
import type { Pembaca } from './baca-baris.ts'
import type { Atasan, BentukDaftar } from './baris-rujukan.ts'

/** SKPD and their units: a code and a name, or both in one cell as SIPD exports them, the SKPD beside its unit. */
export const bacaOrganisasi: BentukDaftar = {
  susunan: [
    [
      { nama: 'skpd', judul: ['skpd'], wajib: true },
      { nama: 'unit_skpd', judul: ['unitskpd', 'subunit'], wajib: true },
    ],
    [
      { nama: 'kode', judul: ['kode', 'kodeskpd', 'kodeorganisasi', 'kodeunit'], wajib: true },
      { nama: 'nama', judul: ['nama', 'namaskpd', 'namaorganisasi', 'namaunit'], wajib: true },
      { nama: 'singkatan', judul: ['singkatan'] },
    ],
  ],
  baca: (p) => (p.has('skpd') ? gabungan(p) : terpisah(p)),
}

function terpisah(p: Pembaca) {
  return {
    daftar: 'organisasi',
    segmen: p.kode('kode', bentukKode.organisasi),
    nama: p.wajib('nama', 200),
    singkatan: p.has('singkatan') ? p.wajib('singkatan', 40) : null,
    induk: null,
  } as const
}

function gabungan(p: Pembaca) {
  const unit = kodeDanNama(p, 'unit_skpd')
  const skpd = kodeDanNama(p, 'skpd')
  const seinduk = skpd.segmen.slice(0, 7).join('.') === unit.segmen.slice(0, 7).join('.')
  if (unit.segmen.length > 0 && skpd.segmen.length > 0 && !(seinduk && skpd.segmen[7] === 0))
    p.tolak('unit_skpd', {
      alasan: 'kode unit tidak di bawah kode SKPD di kolom sebelahnya',
      saran: 'Samakan tujuh ruas pertama; kode SKPD berakhir .0000.',
    })
  return {
    daftar: 'organisasi',
    ...unit,
    singkatan: null,
    induk: unit.segmen[7] === 0 ? null : skpd,
  } as const
}

function kodeDanNama(p: Pembaca, kolom: string): Atasan {
  const teks = p.wajib(kolom, 240)
  const [, kode = '', nama = ''] = /^(\S+)\s+(.+)$/.exec(teks) ?? []
  if (teks === '') return { segmen: kosong, nama }
  if (nama === '') {
    p.tolak(kolom, { alasan: 'bukan "kode nama"', saran: 'Tulis kode, spasi, lalu nama.' })
    return { segmen: kosong, nama }
  }
  const hasil = readKode(kode, bentukKode.organisasi)
  if (isSegmen(hasil)) return { segmen: hasil, nama }
  p.tolak(kolom, hasil)
  return { segmen: kosong, nama }
}

const kosong: Segmen = []
