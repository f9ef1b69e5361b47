const bentuk = [
  { ekstensi: 'html', label: 'Halaman' },
  { ekstensi: 'pdf', label: 'PDF' },
  { ekstensi: 'xlsx', label: 'Excel' },
  { ekstensi: 'csv', label: 'CSV' },
  { ekstensi: 'json', label: 'JSON' },
] as const

/** The same figures as files, one button a form. `tanya` is what stands in the address of the page. */
export function UnduhLaporan(props: {
  berkas: 'lra' | 'lampiran' | 'banding'
  tanya: Readonly<Record<string, string | number | undefined>>
}) {
  const asked = new URLSearchParams()
  for (const [nama, nilai] of Object.entries(props.tanya))
    if (nilai !== undefined) asked.set(nama, String(nilai))
  return (
    <div className="deret alat" role="group" aria-label="Unduh laporan">
      {bentuk.map(({ ekstensi, label }) => (
        <a
          key={ekstensi}
          className="tombol"
          href={`/app/laporan/${props.berkas}.${ekstensi}?${asked}`}
          {...(ekstensi === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}
        >
          {label}
        </a>
      ))}
    </div>
  )
}
