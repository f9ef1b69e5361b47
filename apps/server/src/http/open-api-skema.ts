/** A JSON schema as OpenAPI 3.1 takes it; everything named is required, nothing else is allowed. */
export type Skema = Readonly<Record<string, unknown>>

/** An object of exactly these fields. */
export function objek(properties: Readonly<Record<string, Skema>>): Skema {
  return { type: 'object', required: Object.keys(properties), additionalProperties: false, properties }
}

/** A list of one kind of thing. */
export function daftar(items: Skema): Skema {
  return { type: 'array', items }
}

/** Text, of which an example says more than a pattern. */
export function teks(description: string, ...examples: readonly string[]): Skema {
  return { type: 'string', description, ...(examples.length === 0 ? {} : { examples }) }
}

/** A whole number. */
export function bilangan(description: string): Skema {
  return { type: 'integer', description }
}

/** Rupiah with two decimals as text: no amount passes through a float. */
export const uang: Skema = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', examples: ['1250000.00'] }

const nama = teks('Nama menurut rujukan pada hari terbit')
const jumlah = { baris: bilangan('Banyak mata anggaran'), anggaran: uang, realisasi: uang }
const kelompok = { kode: teks('Kode'), nama, ...jumlah }

const pemda = objek({
  kode: teks('Kode wilayah', '98.71'),
  slug: teks('Nama dalam alamat halaman'),
  nama: teks('Nama pemerintah daerah'),
  jenis: { type: 'string', enum: ['provinsi', 'kabupaten', 'kota'] },
})

const terbitan = objek({
  tahun: bilangan('Tahun anggaran'),
  versi: bilangan('Nomor versi dalam tahun itu, mulai 1'),
  waktu: teks('Saat terbit, UTC', '2026-11-24T03:05:00Z'),
  perTanggal: teks('Tanggal terbit di zona pemda', '2026-11-24'),
  dasar: teks('Dasar penerbitan'),
  jabatan: teks('Jabatan yang menerbitkan'),
  jurnalNo: bilangan('Jurnal terakhir buku pada saat itu'),
  kepala: teks('Kepala rantai buku pada saat itu, hex'),
  baris: bilangan('Banyak mata anggaran'),
  sidik: teks('sha256 atas kepala dan semua baris, hex'),
  bagian: daftar(
    objek({
      bagian: { type: 'string', enum: ['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'] },
      nama: teks('Nama bagian'),
      anggaran: uang,
      realisasi: uang,
    }),
  ),
})

const kepala = {
  contoh: { type: 'boolean', description: 'Data contoh: nama dan angka rekaan' },
  pemda,
  terbitan,
  versiTerbaru: bilangan('Versi terbaru tahun itu'),
}

const baris = objek({
  urut: bilangan('Urutan dalam versi'),
  kunci: bilangan('Nomor mata anggaran dalam buku; tetap sepanjang tahun'),
  bagian: teks('Bagian APBD', 'belanja'),
  ...Object.fromEntries(
    ['unit', 'urusan', 'bidang', 'program', 'kegiatan', 'sub'].flatMap((satu) => [
      [`${satu}Kode`, teks(`Kode ${satu}; kosong bila tidak ada`)],
      [`${satu}Nama`, nama],
    ]),
  ),
  rekeningKode: teks('Kode rekening', '5.1.02.01.01.0024'),
  rekeningUraian: nama,
  danaKode: teks('Kode sumber dana'),
  danaNama: nama,
  anggaran: uang,
  realisasi: uang,
})

const sel: Skema = { type: ['string', 'null'] }
const boleh = (type: string): Skema => ({ type: [type, 'null'] })

/** Every answer of `/api/v1`, by the name under which the paths refer to it. */
export const skema: Readonly<Record<string, Skema>> = {
  DaftarPemda: objek({
    pemda: daftar(
      objek({
        kode: teks('Kode wilayah', '98.71'),
        slug: teks('Nama dalam alamat halaman'),
        nama: teks('Nama pemerintah daerah'),
        tahun: { ...daftar(bilangan('Tahun')), description: 'Tahun anggaran yang bukunya ada, terbaru dulu' },
      }),
    ),
  }),
  DaftarTerbitan: objek({ contoh: kepala.contoh, pemda, terbitan: daftar(terbitan) }),
  Apbd: objek({
    ...kepala,
    perangkatDaerah: daftar(objek(kelompok)),
    urusan: daftar(objek(kelompok)),
    sumberDana: daftar(objek(kelompok)),
    rekening: daftar(objek({ bagian: teks('Bagian APBD'), ...kelompok })),
  }),
  Baris: objek({
    ...kepala,
    jumlah: objek(jumlah),
    baris: daftar(baris),
    sesudah: { type: ['integer', 'null'], description: 'Kirim lagi sebagai ?sesudah=; null di akhir' },
  }),
  Lra: objek({
    kode: teks('Nama tetap laporan', 'lra-ringkas'),
    pemda: teks('Nama pemerintah daerah'),
    unit: boleh('string'),
    judul: teks('Judul'),
    nomor: boleh('string'),
    keterangan: daftar(teks('Baris di bawah judul')),
    arah: { type: 'string', enum: ['tegak', 'rebah'] },
    pembuka: daftar(objek({})),
    tabel: objek({
      judul: boleh('string'),
      kolom: daftar(objek({ nama: teks('Nama tetap'), judul: teks('Judul'), jenis: teks('Jenis isi') })),
      baris: daftar(
        objek({
          jenis: { type: 'string', enum: ['judul', 'rincian', 'subtotal', 'jumlah'] },
          tingkat: bilangan('Kedalaman, 0 teratas'),
          sel: daftar(sel),
        }),
      ),
    }),
    penutup: daftar(objek({})),
    terbilang: boleh('object'),
    catatan: daftar(teks('Catatan')),
    tempat: boleh('string'),
    penandatangan: daftar(objek({})),
    tanda: daftar(teks('Tanda lembar', 'data_contoh')),
    verifikasi: objek({
      kode: teks(
        'Kode di kaki cetakan; /verifikasi/{kode}.json menjawab versi, sidik, dan tempatnya',
        '02K7Q-429XM-81QZC',
      ),
      sidik: teks('sha256 versi, heksadesimal'),
      versi: { type: 'integer' },
    }),
  }),
}
