import { readPenolakan } from '../tolakan/penolakan.ts'

/** An address that leads nowhere. */
export function HalamanTiada() {
  return (
    <main id="utama" className="utama" tabIndex={-1}>
      <div className="kepala">
        <h1>Alamat ini tidak dikenal</h1>
      </div>
      <p className="baca">
        Halaman mungkin sudah pindah. <a href="/app">Buka Tugas saya</a>.
      </p>
    </main>
  )
}

/** A page that broke; what was typed is still in the drafts of this device. */
export function HalamanGalat({ error }: { error: unknown }) {
  const penolakan = readPenolakan(error)
  return (
    <main id="utama" className="utama" tabIndex={-1}>
      <div className="kepala">
        <h1>Halaman ini berhenti bekerja</h1>
      </div>
      <p className="baca">
        Isian Anda masih tersimpan di perangkat ini. Muat ulang halaman.
        {penolakan.kejadian === ''
          ? ''
          : ` Jika berulang, kirim kode kejadian ${penolakan.kejadian} ke admin.`}
      </p>
      <p>
        <button type="button" className="tombol" onClick={() => location.reload()}>
          Muat ulang halaman
        </button>
      </p>
    </main>
  )
}
