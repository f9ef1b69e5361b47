import { Link } from '@tanstack/react-router'
import { Lini, type Peristiwa } from '../benang/lini.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { waktuPendek } from '../waktu/waktu.ts'
import type { DokumenTampak, RiwayatTampak } from './bentuk.ts'
import { StatusRantai } from './status-rantai.tsx'

/** The last events beside the document, and whether the chain around its jurnal is whole. */
export function JejakRingkas({ dokumen }: { dokumen: DokumenTampak }) {
  const terbaru = dokumen.riwayat.toReversed().slice(0, 6)
  return (
    <section className="panel" aria-labelledby="jejak">
      <header>
        <h2 id="jejak">Jejak audit</h2>
        <Link
          className="kecil"
          to="/dokumen/$jenis/$dokumenId/jejak"
          params={{ jenis: dokumen.jenis, dokumenId: dokumen.dokumenId }}
        >
          Semua ({dokumen.riwayat.length})
        </Link>
      </header>
      {terbaru.length === 0 ? (
        <Kosong judul="Belum ada peristiwa." />
      ) : (
        <div style={{ padding: '14px 20px 0' }}>
          <Lini peristiwa={terbaru.map((item) => peristiwaOf(item))} />
        </div>
      )}
      <StatusRantai dokumen={dokumen} />
    </section>
  )
}

/** One row of the history as an event of the timeline; the full trail also says in which role. */
export function peristiwaOf(riwayat: RiwayatTampak, lengkap = false): Peristiwa {
  const siapa = lengkap ? `${riwayat.nama}, ${riwayat.peran}` : riwayat.nama
  const kejadian = riwayat.kejadian === null ? '' : ` · kejadian ${riwayat.kejadian}`
  return {
    id: String(riwayat.urut),
    judul: riwayat.hasil === 'ditolak' ? <b>{riwayat.label} ditolak sistem</b> : riwayat.label,
    siapa: `${siapa}, ${waktuPendek(riwayat.waktu, true)}${kejadian}`,
    catatan: riwayat.catatan ?? undefined,
    keadaan: riwayat.hasil === 'ditolak' ? 'tolak' : undefined,
  }
}
