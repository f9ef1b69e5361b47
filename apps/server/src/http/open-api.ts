import { skema } from './open-api-skema.ts'

type Parameter = {
  name: string
  in: 'path' | 'query'
  required?: boolean
  description: string
  schema: object
}

/** The OpenAPI 3.1 description of `/api/v1`, as it is served. */
export function openApi(versi: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Benang: data anggaran terbuka',
      version: versi,
      description: 'Angka yang sudah terbit. Tanpa kunci, boleh dipakai siapa saja dengan menyebut sumber.',
    },
    servers: [{ url: '/api/v1' }],
    paths: {
      '/pemda': read('daftarPemda', 'Pemerintah daerah yang dilayani dan tahun bukunya', {
        schema: 'DaftarPemda',
        parameters: [],
      }),
      '/{slug}/apbd': read('daftarTerbitan', 'Semua versi APBD yang terbit, terbaru dulu', {
        schema: 'DaftarTerbitan',
        parameters: [slug],
      }),
      '/{slug}/apbd/{tahun}': read(
        'apbd',
        'APBD setahun: jumlah per bagian, perangkat daerah, urusan, rekening',
        {
          schema: 'Apbd',
          parameters: [slug, tahun, versiKe],
        },
      ),
      '/{slug}/apbd/{tahun}/baris': read('baris', 'Mata anggaran satu per satu, sehalaman demi sehalaman', {
        schema: 'Baris',
        parameters: [slug, tahun, versiKe, ...saringan],
      }),
      '/{slug}/apbd/{tahun}/lra': read('lra', 'Laporan realisasi anggaran dari angka terbit', {
        schema: 'Lra',
        parameters: [slug, tahun, versiKe, potongan],
      }),
    },
    components: { schemas: skema },
  }
}

/** A read that answers JSON, 304 when the client has it already, 404 for what was not published. */
function read(
  operationId: string,
  summary: string,
  { schema, parameters }: { schema: string; parameters: readonly Parameter[] },
) {
  return {
    get: {
      ...{ operationId, summary, parameters },
      responses: {
        '200': {
          description: summary,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
        '304': { description: 'Tidak berubah sejak ETag yang dikirim' },
        ...(parameters.length === 0
          ? {}
          : {
              '400': { description: 'Pertanyaan salah tulis' },
              '404': { description: 'Tidak ada terbitan itu' },
            }),
      },
    },
  }
}

const inPath = (name: string, description: string, schema: object): Parameter => ({
  ...{ name, in: 'path', required: true, description, schema },
})
const inQuery = (name: string, description: string, schema: object = { type: 'string' }): Parameter => ({
  ...{ name, in: 'query', description, schema },
})
const slug = inPath('slug', 'Nama pemda dalam alamat', { type: 'string', examples: ['tirta-asri'] })
const tahun = inPath('tahun', 'Tahun anggaran', { type: 'integer', examples: [2026] })
const versiKe = inQuery('versi', 'Versi lama; tanpa ini yang terbaru', { type: 'integer', minimum: 1 })
const potongan = inQuery('potongan', 'Cara memotong laporan', {
  ...{ type: 'string', enum: ['ringkas', 'organisasi', 'urusan'], default: 'ringkas' },
})
const saringan = [
  inQuery('bagian', 'Satu bagian APBD', {
    ...{ type: 'string', enum: ['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'] },
  }),
  inQuery('unit', 'Kode perangkat daerah'),
  inQuery('bidang', 'Kode bidang urusan'),
  inQuery('program', 'Kode program'),
  inQuery('kegiatan', 'Kode kegiatan'),
  inQuery('sub', 'Kode sub kegiatan'),
  inQuery('rekening', 'Kode rekening atau awalnya, misalnya 5.1'),
  inQuery('sesudah', 'Mulai sesudah urutan ini', { type: 'integer', minimum: 0, default: 0 }),
  inQuery('banyak', 'Baris paling banyak dalam satu jawaban', {
    ...{ type: 'integer', minimum: 1, maximum: 5000, default: 1000 },
  }),
]
