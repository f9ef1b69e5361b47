import { useState } from 'react'
import type { Papan } from '../../../kisi/tampak/papan.ts'
import { terpilih } from '../../../kisi/tampak/perintah.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import { DialogRka } from './dialog-rka.tsx'
import { RiwayatMassal } from './riwayat-massal.tsx'
import { SalinKeSub } from './salin-ke-sub.tsx'
import { SalinTahunLalu } from './salin-tahun-lalu.tsx'
import type { KertasTerbuka } from './use-mesin-rka.ts'

type Isi = 'tahun-lalu' | 'sub-kegiatan' | 'riwayat'

/** What an RKA does to many rows at once, beside the tools every grid has. */
export function AlatRka(props: { papan: Papan; dokumenId: string; kertas: KertasTerbuka; acuan: AcuanRka }) {
  const { papan, acuan, ...lain } = props
  const [isi, setIsi] = useState<Isi | null>(null)
  const { ids } = terpilih(papan)
  const tutup = () => {
    setIsi(null)
    papan.set({ fokus: papan.kini().fokus + 1 })
  }
  return (
    <>
      {!papan.isHanyaBaca && (
        <button type="button" className="tombol kecil" onClick={() => setIsi('tahun-lalu')}>
          Dari tahun lalu
        </button>
      )}
      {!papan.isHanyaBaca && ids.length > 0 && (
        <button type="button" className="tombol kecil" onClick={() => setIsi('sub-kegiatan')}>
          Salin ke sub kegiatan
        </button>
      )}
      <button type="button" className="tombol kecil" onClick={() => setIsi('riwayat')}>
        Perubahan massal
      </button>
      {isi === 'tahun-lalu' && (
        <DialogRka judul="Salin dari RKA tahun lalu" tutup={tutup}>
          <SalinTahunLalu {...lain} tutup={tutup} />
        </DialogRka>
      )}
      {isi === 'sub-kegiatan' && (
        <DialogRka judul={`Salin ${ids.length} baris ke sub kegiatan lain`} tutup={tutup}>
          <SalinKeSub {...lain} ids={ids} acuan={acuan} tutup={tutup} />
        </DialogRka>
      )}
      {isi === 'riwayat' && (
        <DialogRka judul="Perubahan massal kertas kerja ini" tutup={tutup}>
          <RiwayatMassal {...lain} isHanyaBaca={papan.isHanyaBaca} />
        </DialogRka>
      )}
    </>
  )
}
