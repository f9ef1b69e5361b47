import { trpc } from '../../../connection/trpc.ts'
import { Cip } from '../../../cip/cip.tsx'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { SatuDugaan } from './satu-dugaan.tsx'

/** What the guard doubts about the lines of an RKA, each with what to do and the reason given; nothing while it doubts nothing. */
export function PenjagaDokumen({ dokumen }: { dokumen: DokumenTampak }) {
  const { dokumenId, bisaDiubah, versi } = dokumen
  const daftar = trpc.rka.temuan.useQuery({ dokumenId })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  const temuan = daftar.data ?? []
  if (temuan.length === 0) return null
  const terbuka = temuan.filter(({ alasan }) => alasan === null).length
  return (
    <section className="panel" aria-labelledby="penjaga">
      <header>
        <h2 id="penjaga">Penjaga: {temuan.length} dugaan</h2>
        {terbuka === 0 ? (
          <Cip nada="baik">Semua dijelaskan</Cip>
        ) : (
          <Cip nada="waspada">{terbuka} belum dijelaskan</Cip>
        )}
      </header>
      <ul className="penjaga">
        {temuan.map((satu) => (
          <SatuDugaan
            key={satu.tanda}
            temuan={satu}
            dokumen={{ dokumenId, versi }}
            bisaDijawab={bisaDiubah}
          />
        ))}
      </ul>
    </section>
  )
}
