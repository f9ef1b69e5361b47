import { DialogKisi, tutupDialog } from './dialog-kisi.tsx'
import type { Papan } from './papan.ts'
import { petaTombol } from './tombol.ts'

/** All keys of the grid. */
export function PetaTombol({ papan }: { papan: Papan }) {
  return (
    <DialogKisi papan={papan} id="peta-tombol" judul="Pintasan papan tombol">
      <dl className="peta-tombol">
        {petaTombol.map(([tombol, guna]) => (
          <div key={tombol}>
            <dt>
              <kbd>{tombol}</kbd>
            </dt>
            <dd>{guna}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="tombol" onClick={() => tutupDialog(papan)}>
        Tutup
      </button>
    </DialogKisi>
  )
}
