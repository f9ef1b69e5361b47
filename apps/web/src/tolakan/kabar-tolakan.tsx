import { Kabar } from '../kabar/kabar.tsx'
import { readPenolakan } from './penolakan.ts'

/** A refusal without arithmetic: what happened, in the server's own words, and the event code. */
export function KabarTolakan({ error, ulangi }: { error: unknown; ulangi?: () => void }) {
  const penolakan = readPenolakan(error)
  return (
    <Kabar nada={penolakan.kode === 'LURING' ? 'waspada' : 'buruk'} judul={judulOf(penolakan.kode)}>
      <span>{penolakan.pesan}</span>
      {penolakan.tungguDetik !== null && <span>Coba lagi setelah {penolakan.tungguDetik} detik.</span>}
      {penolakan.kejadian !== '' && (
        <span className="mini redup">
          Kode kejadian <span className="sidik">{penolakan.kejadian}</span>
        </span>
      )}
      {ulangi && (
        <span>
          <button type="button" className="tombol kecil" onClick={ulangi}>
            {penolakan.kode === 'BENTROK' ? 'Muat ulang' : 'Muat lagi'}
          </button>
        </span>
      )}
    </Kabar>
  )
}

const judul: Record<string, string> = {
  BELUM_MASUK: 'Sesi berakhir',
  FAKTOR_KEDUA: 'Kode verifikasi diperlukan',
  TIDAK_BERWENANG: 'Peran Anda saat ini belum bisa melakukan ini',
  TIDAK_ADA: 'Tidak ditemukan',
  BENTROK: 'Dokumen ini diubah orang lain',
  ISI_LAIN: 'Perintah ini sudah tercatat',
  ISIAN: 'Isian belum lengkap',
  ATURAN: 'Belum memenuhi aturan',
  BATAS: 'Melebihi batas',
  TAHAPAN: 'Tahapan ditutup',
  TUNGGU: 'Terlalu banyak percobaan',
  SIBUK: 'Penyimpanan sedang tidak tersedia',
  LURING: 'Server belum menjawab',
}

/** The heading of a refusal by its code. */
export function judulOf(kode: string): string {
  return judul[kode] ?? 'Sistem belum bisa menyelesaikan ini'
}
