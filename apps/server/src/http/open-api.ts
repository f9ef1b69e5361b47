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
      '/pemda': {
        get: {
          operationId: 'daftarPemda',
          summary: 'Pemerintah daerah yang dilayani dan tahun bukunya',
          responses: {
            '200': {
              description: 'Daftar menurut kode wilayah',
              headers: { ETag: { schema: { type: 'string' } } },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/DaftarPemda' } } },
            },
            '304': { description: 'Tidak berubah sejak ETag yang dikirim' },
          },
        },
      },
    },
    components: { schemas: { DaftarPemda: daftarPemda } },
  }
}

const pemda = {
  type: 'object',
  required: ['kode', 'slug', 'nama', 'tahun'],
  additionalProperties: false,
  properties: {
    kode: { type: 'string', description: 'Kode wilayah', examples: ['98.71'] },
    slug: { type: 'string', description: 'Nama dalam alamat halaman' },
    nama: { type: 'string' },
    tahun: {
      type: 'array',
      items: { type: 'integer' },
      description: 'Tahun anggaran yang bukunya ada, terbaru dulu',
    },
  },
} as const

const daftarPemda = {
  type: 'object',
  required: ['pemda'],
  additionalProperties: false,
  properties: { pemda: { type: 'array', items: pemda } },
} as const
