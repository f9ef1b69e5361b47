import { kunciKonflik } from '@benang/imports/imporan/hasil-periksa'
import { Link } from '@tanstack/react-router'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { bulat, type Periksa } from './bentuk-impor.ts'
import { GalatImpor } from './galat-impor.tsx'
import { HitunganImpor } from './hitungan-impor.tsx'
import { KonflikImpor } from './konflik-impor.tsx'
import { PerbaikiImpor } from './perbaiki-impor.tsx'
import { TotalImpor } from './total-impor.tsx'
import type { MesinImpor } from './use-imporan.ts'

/** Step 3: what the import would do, what is wrong with it, and everything that mends it. */
export function PeriksaImpor({ mesin }: { mesin: MesinImpor }) {
  const { periksa, pekerjaan, adapter } = mesin.imporan
  if (periksa === null)
    return (
      <div className="tumpuk">
        {pekerjaan !== null && pekerjaan.galat !== null && (
          <Kabar nada="buruk" judul="Pemeriksaan tidak selesai">
            {pekerjaan.galat}
          </Kabar>
        )}
        <Kosong judul="Berkas ini belum diperiksa.">
          <Link {...keCocokkan(mesin)}>Kembali ke Cocokkan kolom</Link>
        </Kosong>
      </div>
    )
  return (
    <div className="tumpuk">
      <GalatImpor periksa={periksa} mesin={mesin} />
      {periksa.peringatan.map((pesan) => (
        <Kabar key={pesan} nada="waspada" judul="Perhatikan">
          {pesan}
        </Kabar>
      ))}
      {adapter.halangan !== null && (
        <Kabar nada="waspada" judul="Hanya bisa diperiksa di sini">
          {adapter.halangan}
        </Kabar>
      )}
      <HitunganImpor periksa={periksa} />
      <KonflikImpor mesin={mesin} konflik={periksa.konflik} />
      <PerbaikiImpor periksa={periksa} mesin={mesin} />
      <TotalImpor total={periksa.total} />
      <KakiPeriksa mesin={mesin} periksa={periksa} />
    </div>
  )
}

const keCocokkan = ({ imporan }: MesinImpor) => ({
  to: '/impor/$imporanId' as const,
  params: { imporanId: imporan.imporanId },
  search: { langkah: 'cocokkan' as const },
})

function KakiPeriksa({ mesin, periksa }: { mesin: MesinImpor; periksa: Periksa }) {
  const { imporan, isBusy } = mesin
  const isBasi = isBelumDiperiksa(mesin)
  const sebab = sebabOf(mesin, periksa)
  const { dokumenId, jenis, namaBerkas } = imporan
  return (
    <div className="bawah">
      {periksa.jumlahGalat > 0 && /\.xlsx$/i.test(namaBerkas) && (
        <a className="tombol" href={`/app/impor/${imporan.imporanId}/catatan`} download>
          Unduh Excel berisi catatan
        </a>
      )}
      <Link
        className="tombol"
        to="/impor/baru"
        search={{ jenis, ...(dokumenId === null ? {} : { dokumen: dokumenId }) }}
      >
        Unggah ulang
      </Link>
      <Link className="tombol teks" {...keCocokkan(mesin)}>
        Kembali ke Cocokkan kolom
      </Link>
      <div className="kanan">
        <span id="sebab-terapkan" className={sebab === null ? 'kecil redup' : 'kecil waspada-t'}>
          {sebab ?? 'Semua atau tidak sama sekali.'}
        </span>
        {isBasi && (
          <button
            type="button"
            className="tombol utama"
            aria-disabled={isBusy}
            onClick={() => void mesin.periksa()}
          >
            {isBusy ? 'Memeriksa …' : 'Periksa lagi'}
          </button>
        )}
        <button
          type="button"
          className={isBasi ? 'tombol' : 'tombol utama'}
          aria-disabled={sebab !== null || isBusy}
          aria-describedby="sebab-terapkan"
          onClick={() => {
            if (sebab === null) void mesin.terapkan()
          }}
        >
          {isBusy && !isBasi ? 'Menerapkan …' : `Terapkan semua (${bulat(periksa.dibaca)} baris)`}
        </button>
      </div>
    </div>
  )
}

/** The same text for the same decisions, in whatever order they were made or the database gives them back. */
function sebut(isi: unknown): string {
  return JSON.stringify(isi, (_, nilai: unknown) =>
    typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai)
      ? Object.fromEntries(Object.entries(nilai).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : nilai,
  )
}

/** Something was decided since the last check. */
function isBelumDiperiksa({ imporan, keputusan }: MesinImpor): boolean {
  const { pemetaan, pilihan, perbaikan, putusan } = imporan
  const tersimpan = { pemetaan, pilihan, perbaikan, putusan }
  return imporan.status !== 'diperiksa' || sebut(tersimpan) !== sebut(keputusan)
}

/** Why it cannot be applied yet; null when it can. */
function sebabOf(mesin: MesinImpor, { jumlahGalat, konflik, dibaca }: Periksa): string | null {
  const { adapter } = mesin.imporan
  if (isBelumDiperiksa(mesin)) return 'Ada yang berubah sejak diperiksa. Periksa lagi dulu.'
  if (jumlahGalat > 0) return `Belum bisa diterapkan: ${bulat(jumlahGalat)} galat.`
  const belum = konflik.filter((satu) => mesin.keputusan.putusan[kunciKonflik(satu)] === undefined)
  if (belum.length > 0)
    return `Belum bisa diterapkan: ${bulat(belum.length)} isian yang berbeda belum dipilih.`
  if (adapter.halangan !== null) return 'Diterapkan pengelola server.'
  return dibaca === 0 ? 'Tidak ada baris untuk diterapkan.' : null
}
