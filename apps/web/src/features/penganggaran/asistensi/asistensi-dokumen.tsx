import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { FormCatatan } from './form-catatan.tsx'
import { SatuCatatan } from './satu-catatan.tsx'

const pencatat = ['tapd', 'sekda', 'bappeda', 'ppkd', 'inspektorat', 'dprd']

/** What TAPD, its partners, the inspectorate and the DPRD say about an RKA, and the answers; a form for who may note. */
export function AsistensiDokumen({ dokumen }: { dokumen: DokumenTampak }) {
  const { dokumenId } = dokumen
  const { sesi } = useRuang()
  const peran = sesi.aktif?.peran ?? ''
  const daftar = trpc.asistensi.daftar.useQuery({ dokumenId })
  if (daftar.error) return <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />
  const semua = daftar.data ?? []
  const bolehCatat = pencatat.includes(peran)
  if (semua.length === 0 && !bolehCatat) return null
  const terbuka = semua.filter(({ keadaan }) => keadaan !== 'selesai')
  const menahan = terbuka.filter(({ wajib }) => wajib).length
  return (
    <section className="panel" aria-labelledby="asistensi">
      <header>
        <h2 id="asistensi">Asistensi: {semua.length} catatan</h2>
        {semua.length > 0 && (
          <Cip nada={menahan > 0 ? 'buruk' : terbuka.length > 0 ? 'waspada' : 'baik'}>
            {menahan > 0
              ? `${menahan} perbaikan wajib menahan verifikasi`
              : terbuka.length > 0
                ? `${terbuka.length} belum selesai`
                : 'Semua selesai'}
          </Cip>
        )}
      </header>
      {semua.length > 0 && (
        <ul className="penjaga">
          {semua.map((satu) => (
            <SatuCatatan key={satu.catatanId} catatan={satu} />
          ))}
        </ul>
      )}
      {bolehCatat && <FormCatatan dokumen={dokumen} peran={peran} />}
    </section>
  )
}
