import { sasaranTempel } from '../tempel/pemetaan.ts'
import type { Papan, TempelanTerakhir } from './papan.ts'
import { mundurMaju } from './perintah.ts'

/** How the columns of the last paste were read, with a way to choose others, and what was not taken over as it came. */
export function JejakTempel({ papan, tempelan }: { papan: Papan; tempelan: TempelanTerakhir }) {
  const { blok, pemetaan, catatan } = tempelan
  const tutup = () => papan.set({ tempelan: null })
  return (
    <div className="jejak-tempel">
      {pemetaan !== null && (
        <>
          <KolomTempelan papan={papan} tempelan={{ blok, pemetaan }} />
          <button
            type="button"
            className="tombol kecil"
            onClick={() => {
              mundurMaju(papan, 'urungkan')
              papan.set({ tempelan: null, lapis: { jenis: 'tempel', blok, pesan: null, catatan } })
            }}
          >
            Ubah kolom
          </button>
        </>
      )}
      <button type="button" className="tombol teks" onClick={tutup}>
        Tutup
      </button>
      <CatatanTempel catatan={catatan} />
    </div>
  )
}

/** What was done to pasted cells, each as a sentence. */
export function CatatanTempel({ catatan }: { catatan: readonly string[] }) {
  if (catatan.length === 0) return null
  return (
    <ul className="catatan-tempel">
      {catatan.map((satu) => (
        <li key={satu}>{satu}</li>
      ))}
    </ul>
  )
}

function KolomTempelan(props: {
  papan: Papan
  tempelan: { blok: TempelanTerakhir['blok']; pemetaan: NonNullable<TempelanTerakhir['pemetaan']> }
}) {
  const { blok, pemetaan } = props.tempelan
  const sasaran = sasaranTempel(props.papan.ciri)
  const skipped = pemetaan.kolom.filter((medan) => medan === null).length
  return (
    <>
      <span>Kolom tempelan:</span>
      {pemetaan.kolom.map((medan, at) => {
        const nama = sasaran.find((satu) => satu.medan === medan)?.kepala
        const head = pemetaan.isJudul ? (blok[0]?.[at] ?? '').slice(0, 30) : `Kolom ${at + 1}`
        return nama === undefined ? null : (
          <span key={`${medan}`} className="cip nila">
            {head} → {nama}
          </span>
        )
      })}
      {skipped > 0 && <span className="redup">{skipped} kolom tidak dipakai</span>}
    </>
  )
}
