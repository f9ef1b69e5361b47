import { Link } from '@tanstack/react-router'
import { tanpaBenang } from '../kop/nav.ts'
import { useRuang } from '../sesi/konteks.tsx'

type Sebutan = { jenis: string; dokumenId: string; nomor: string | null; tahun: number }

/** Whether the role in force reads the book, and so its threads. */
export function useBacaBenang(): boolean {
  const { sesi } = useRuang()
  return !tanpaBenang.includes(sesi.aktif?.peran ?? '')
}

/** The way from a document to its golden thread, for roles that read the book; a ticket is its own key. */
export function TautBenang({ dokumen: { jenis, dokumenId, nomor, tahun } }: { dokumen: Sebutan }) {
  // Target and achievement move measures, and are no part of a rupiah's thread.
  const isUkuran = jenis === 'target_kinerja' || jenis === 'capaian_kinerja'
  if (!useBacaBenang() || isUkuran) return null
  const kunci = jenis === 'usulan' && nomor !== null && nomor !== '' ? nomor : `dok-${dokumenId}`
  return (
    <Link className="tombol" to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci }}>
      Lihat benang
    </Link>
  )
}
