import { type ReactNode, useEffect, useRef } from 'react'
import { Ikon } from '../../ikon/ikon.tsx'
import type { KiniPapan, Papan } from './papan.ts'
import { isiSampaiAkhir } from './gagang.ts'
import { gandakan, hapus, isiArah, isiSemua, keSel, mundurMaju, tambah, terpilih } from './perintah.ts'
import { lipatSemua } from './pohon.ts'
import type { Temuan } from './temuan.ts'

/** The tools of a grid; every one has its key, and the handle for filling its twin in the menu. */
export function Alat(props: { papan: Papan; kini: KiniPapan; temuan: Temuan; lebih: ReactNode }) {
  const { papan, kini, temuan, lebih } = props
  const { ids } = terpilih(papan)
  const { urung, ulang } = kini.keadaan.riwayat
  const rusak = temuan.rusak()
  const isUbah = !papan.isHanyaBaca
  return (
    <div className="alat-kisi" role="toolbar" aria-label="Alat kisi">
      {isUbah && (
        <>
          {!papan.ciri.isTetap && (
            <button type="button" id="tambah-baris" className="tombol kecil" onClick={() => tambah(papan)}>
              <Ikon nama="tambah" /> Tambah baris
            </button>
          )}
          <button
            type="button"
            className="tombol kecil"
            onClick={() => papan.set({ lapis: { jenis: 'tempel', blok: null, pesan: null, catatan: [] } })}
          >
            Tempel dari Excel
          </button>
          <MenuIsi papan={papan} />
          <button
            type="button"
            className="tombol kecil"
            aria-disabled={ids.length === 0 || undefined}
            onClick={() => ids.length > 0 && papan.set({ lapis: { jenis: 'massal' } })}
          >
            Ganti massal
          </button>
          {ids.length > 0 && !papan.ciri.isTetap && (
            <>
              <button type="button" className="tombol kecil" onClick={() => gandakan(papan)}>
                Gandakan {ids.length} baris
              </button>
              <button type="button" className="tombol kecil" onClick={() => hapus(papan)}>
                Hapus {ids.length} baris
              </button>
            </>
          )}
          <button
            type="button"
            className="tombol kecil"
            aria-disabled={urung.length === 0 || undefined}
            onClick={() => mundurMaju(papan, 'urungkan')}
          >
            Urungkan{urung.length > 0 ? ` ${urung.at(-1)?.label}` : ''}
          </button>
          <button
            type="button"
            className="tombol kecil"
            aria-disabled={ulang.length === 0 || undefined}
            onClick={() => mundurMaju(papan, 'ulangi')}
          >
            Ulangi{ulang.length > 0 ? ` ${ulang.at(-1)?.label}` : ''}
          </button>
        </>
      )}
      <button
        type="button"
        className="tombol kecil"
        onClick={() => papan.set({ cari: { teks: '', ganti: '' } })}
      >
        <Ikon nama="cari" /> Cari
      </button>
      {papan.ciri.pohon.length > 0 && (
        <button
          type="button"
          className="tombol kecil"
          aria-pressed={kini.isPohon}
          onClick={() => papan.set({ isPohon: !kini.isPohon })}
        >
          Kelompokkan
        </button>
      )}
      {papan.ciri.pohon.length > 0 && kini.isPohon && (
        <button type="button" className="tombol kecil" onClick={() => lipatSemua(papan)}>
          {kini.tertutup.size > 0 ? 'Buka semua' : 'Lipat semua'}
        </button>
      )}
      {lebih}
      {rusak.length > 0 && (
        <button type="button" className="tombol teks buruk-t" onClick={() => keRusak(papan, rusak, temuan)}>
          Periksa ({rusak.length})
        </button>
      )}
      <button
        type="button"
        className="tombol kecil"
        aria-label="Pintasan papan tombol"
        onClick={() => papan.set({ lapis: { jenis: 'tombol' } })}
      >
        ?
      </button>
    </div>
  )
}

function MenuIsi({ papan }: { papan: Papan }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return
      menu.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [])
  const run = (act: () => void) => () => {
    menu.current?.removeAttribute('open')
    act()
  }
  return (
    <details className="menu-isi" ref={menu}>
      <summary className="tombol kecil">
        Isi <Ikon nama="bawah" />
      </summary>
      <div>
        <button type="button" onClick={run(() => isiArah(papan, 'bawah'))}>
          Isi ke bawah <kbd>Ctrl D</kbd>
        </button>
        <button type="button" onClick={run(() => isiArah(papan, 'kanan'))}>
          Isi ke kanan <kbd>Ctrl R</kbd>
        </button>
        <button type="button" onClick={run(() => isiSampaiAkhir(papan))}>
          Isi ke bawah sampai akhir kelompok
        </button>
        <button type="button" onClick={run(() => isiSemua(papan))}>
          Isi semua sel terpilih <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </details>
  )
}

/** Goes to the next fault from the active row on, and from the last to the first; the one the cursor stands on is passed. */
function keRusak(papan: Papan, rusak: readonly string[], temuan: Temuan): void {
  const { pilihan, keadaan } = papan.kini()
  const { urutan, baris } = keadaan.kisi
  const medanOf = (id: string) => {
    const satu = baris.get(id)
    return satu === undefined ? undefined : temuan.of(satu).find(({ nada }) => nada === 'buruk')?.medan
  }
  const { kunci } = pilihan.fokus
  const isThere = pilihan.fokus.medan === medanOf(kunci)
  const here = urutan.indexOf(kunci) + (isThere ? 1 : 0)
  const next = rusak.find((id) => urutan.indexOf(id) >= here) ?? rusak[0]
  const medan = next === undefined ? undefined : medanOf(next)
  if (next !== undefined && medan !== undefined) keSel(papan, { kunci: next, medan })
}
