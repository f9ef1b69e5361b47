import { jamMenit } from '../../waktu/waktu.ts'
import { banyakMenunggu } from '../model/antrean.ts'
import { jumlahOf } from '../model/tampilan.ts'
import type { KiniPapan, Papan } from './papan.ts'
import { terpilih } from './perintah.ts'

/** What is selected and what it comes to, where the changes are, and who else is here. */
export function Status({ papan, kini }: { papan: Papan; kini: KiniPapan }) {
  const { keadaan } = kini
  const { ids } = terpilih(papan)
  const rows = ids.flatMap((id) => keadaan.kisi.baris.get(id) ?? [])
  const sums = ids.length > 1 ? [...jumlahOf(papan.ciri, rows)] : []
  const orang = [...new Set(keadaan.hadirin.map(({ nama }) => nama))]
  return (
    <div className="status-kisi">
      <span>
        {keadaan.kisi.urutan.length} baris
        {ids.length > 1 && ` · terpilih ${ids.length}`}
        {sums.map(([medan, jumlah]) => (
          <span key={medan}>
            {' · '}
            {papan.ciri.kolom.find((satu) => satu.medan === medan)?.kepala}{' '}
            <b>{papan.ciri.tulisJumlah(jumlah)}</b>
          </span>
        ))}
      </span>
      {orang.length > 0 && <span>Juga di sini: {orang.join(', ')}</span>}
      {keadaan.tertolak.size > 0 && (
        <span className="buruk-t">{keadaan.tertolak.size} perubahan belum diterima</span>
      )}
      {keadaan.bentrok.size > 0 && (
        <button
          type="button"
          className="tombol teks waspada-t"
          onClick={() => papan.mesin.pilihBentrok([...keadaan.bentrok.keys()], 'saya')}
        >
          {keadaan.bentrok.size} bentrok: pakai semua milik saya
        </button>
      )}
      <output className="kanan" aria-live="polite">
        {simpanText(kini, papan.ciri.kataTersimpan ?? 'Tersimpan')}
      </output>
      <span className="redup pintasan-kisi">
        <kbd>F2</kbd> ubah · <kbd>Ctrl D</kbd> isi ke bawah · <kbd>?</kbd> semua pintasan
      </span>
    </div>
  )
}

/** `Tersimpan 10.42.07` or `Luring, 14 perubahan menunggu`. */
function simpanText({ keadaan: { simpan, antrean } }: KiniPapan, kata: string): string {
  const waiting = banyakMenunggu(antrean)
  switch (simpan.keadaan) {
    case 'luring':
      return `Luring, ${waiting} perubahan menunggu`
    case 'tersimpan':
      return waiting > 0 ? 'Menyimpan' : `${kata} ${jamMenit(simpan.waktu, true)}`
    case 'ditahan':
      return `Belum tersimpan, ${waiting} perubahan menunggu`
    case 'menyimpan':
      return 'Menyimpan'
    case 'belum':
      return waiting > 0 ? 'Menyimpan' : ''
    default:
      return simpan satisfies never
  }
}
