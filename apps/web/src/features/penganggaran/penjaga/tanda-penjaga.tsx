import { trpc } from '../../../connection/trpc.ts'
import { Cip } from '../../../cip/cip.tsx'

/** On a line of an RKA: that the guard doubts it, or the reason given why it is right. */
export function TandaPenjaga({ dokumenId, urut }: { dokumenId: string; urut: number }) {
  const daftar = trpc.rka.temuan.useQuery({ dokumenId })
  const temuan = (daftar.data ?? []).filter((satu) => satu.urut === urut)
  if (temuan.length === 0) return null
  const terbuka = temuan.filter(({ alasan }) => alasan === null).length
  const alasan = [...new Set(temuan.flatMap((satu) => (satu.alasan === null ? [] : [satu.alasan.alasan])))]
  return (
    <span className="tanda-penjaga kecil">
      {terbuka > 0 && (
        <a href="#penjaga">
          <Cip nada="waspada">{terbuka === 1 ? 'Dugaan Penjaga' : `${terbuka} dugaan Penjaga`}</Cip>
        </a>
      )}
      {alasan.map((satu) => (
        <span key={satu}>
          <b>Alasan:</b> {satu}
        </span>
      ))}
    </span>
  )
}
