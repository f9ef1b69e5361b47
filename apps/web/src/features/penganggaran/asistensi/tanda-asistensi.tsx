import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'

/** On a line of an RKA: the notes of the asistensi about it, how many are open. */
export function TandaAsistensi({ dokumenId, urut }: { dokumenId: string; urut: number }) {
  const daftar = trpc.asistensi.daftar.useQuery({ dokumenId })
  const catatan = (daftar.data ?? []).filter((satu) => satu.urut === urut)
  if (catatan.length === 0) return null
  const terbuka = catatan.filter(({ keadaan }) => keadaan !== 'selesai').length
  return (
    <a href="#asistensi" className="kecil">
      <Cip nada={terbuka > 0 ? 'waspada' : 'baik'}>
        {terbuka > 0 ? `${terbuka} catatan asistensi` : 'Asistensi selesai'}
      </Cip>
    </a>
  )
}
