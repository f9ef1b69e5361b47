import { isHidup, type JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Link } from '@tanstack/react-router'
import type { DokumenTampak } from './bentuk.ts'
import { useJenis } from './jenis.ts'
import { useRuang } from '../sesi/konteks.tsx'

/** The kinds my role may make from this document now: it is ready, and has none of them where it allows only one. */
export function useTurunan(dokumen: DokumenTampak, jenis: JenisDokumen): readonly JenisDokumen[] {
  const { semua } = useJenis()
  const { sesi } = useRuang()
  const peran = sesi.aktif?.peran ?? ''
  return semua.filter(
    (item) =>
      item.asal?.jenis.includes(jenis.kode) === true &&
      item.asal.status.includes(dokumen.status) &&
      (item.kode !== 'pembalikan' || dokumen.jurnal !== null) &&
      item.langkah.some((step) => step.fungsi === 'pembuat' && step.peran.includes(peran)) &&
      !(item.asal.satu && dokumen.turunan.some((made) => made.jenis === item.kode && isHidup(made.status))),
  )
}

/** The next documents made from this one. */
export function BuatTurunan(props: {
  dokumen: DokumenTampak
  jenis: JenisDokumen
  lanjut: readonly JenisDokumen[]
}) {
  const { dokumen, jenis, lanjut } = props
  return lanjut.map((item) => (
    <Link
      key={item.kode}
      className="tombol"
      to="/dokumen/$jenis/baru"
      params={{ jenis: item.kode }}
      search={{ asal: dokumen.dokumenId, dari: dokumen.jenis }}
    >
      {item.kode === 'pembalikan' ? 'Buat pembalikan' : `Buat ${item.singkatan} dari ${jenis.singkatan} ini`}
    </Link>
  ))
}
