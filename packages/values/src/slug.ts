/** First parts of addresses that belong to the server, now or one day: no pemda may be named so. */
export const kataTercadang: readonly string[] = [
  ...[
    'api',
    'app',
    'trpc',
    'berkas',
    'healthz',
    'metrics',
    'versi',
    'status',
    'beranda',
    'verifikasi',
    'sauh',
  ],
  ...[
    'laporan',
    'usulan',
    'tiket',
    'benang',
    'apbd',
    'lra',
    'cari',
    'pemda',
    'masuk',
    'keluar',
    'bantuan',
    'tentang',
  ],
  ...[
    'data',
    'publik',
    'admin',
    'gaya',
    'aset',
    'assets',
    'static',
    'gambar',
    'robots',
    'sitemap',
    'favicon',
  ],
  ...['id', 'en'],
]

/** A pemda's name in addresses, `tirta-asri`: small letters, digits and hyphens; null when it is none or reserved. */
export function parseSlug(text: string): string | null {
  return /^[a-z0-9-]{1,60}$/.test(text) && !kataTercadang.includes(text) ? text : null
}
