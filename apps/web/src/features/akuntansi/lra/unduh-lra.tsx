import type { CariLra } from './bentuk-lra.ts'

const bentuk = [
  { ekstensi: 'html', label: 'Halaman' },
  { ekstensi: 'pdf', label: 'PDF' },
  { ekstensi: 'xlsx', label: 'Excel' },
  { ekstensi: 'csv', label: 'CSV' },
  { ekstensi: 'json', label: 'JSON' },
] as const

/** The same figures as files, one button a form. */
export function UnduhLra({ tahun, cari }: { tahun: number; cari: CariLra }) {
  const asked = new URLSearchParams({ tahun: String(tahun) })
  for (const [nama, nilai] of Object.entries(cari)) asked.set(nama, String(nilai))
  return (
    <div className="deret alat" role="group" aria-label="Unduh laporan">
      {bentuk.map(({ ekstensi, label }) => (
        <a
          key={ekstensi}
          className="tombol"
          href={`/app/laporan/lra.${ekstensi}?${asked}`}
          {...(ekstensi === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}
        >
          {label}
        </a>
      ))}
    </div>
  )
}
