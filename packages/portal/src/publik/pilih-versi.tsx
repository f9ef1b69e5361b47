import type { PerubahanTerbuka } from '@benang/usecases/publik/read-perubahan-terbuka'

/** Which two versions are compared: a plain form, no script. */
export function PilihVersi({ data: { pemda, terbitan, dari, versiTerbaru } }: { data: PerubahanTerbuka }) {
  if (versiTerbaru < 2) return null
  const semua = Array.from({ length: versiTerbaru }, (_, index) => index + 1)
  return (
    <form method="get" action={`/${pemda.slug}/apbd/${terbitan.tahun}/perubahan`} className="pilih-versi">
      <Pilihan nama="dari" judul="Sebelum" nilai={dari.versi} semua={semua} />
      <Pilihan nama="ke" judul="Setelah" nilai={terbitan.versi} semua={semua} />
      <button type="submit" className="tombol">
        Bandingkan
      </button>
    </form>
  )
}

function Pilihan(props: { nama: string; judul: string; nilai: number; semua: readonly number[] }) {
  const { nama, judul, nilai, semua } = props
  return (
    <div className="medan">
      <label htmlFor={nama}>{judul}</label>
      <select id={nama} name={nama} defaultValue={nilai}>
        {semua.map((versi) => (
          <option key={versi} value={versi}>
            Versi {versi}
          </option>
        ))}
      </select>
    </div>
  )
}
