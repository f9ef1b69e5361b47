import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenRingkas } from '../../../dokumen/bentuk.ts'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import { dengarMedan } from '../../../kabar/ke-medan.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { showToast } from '../../../kabar/toast.tsx'
import { barisUrut } from '../../../kisi/model/isi-kisi.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { Kisi } from '../../../kisi/tampak/kisi.tsx'
import type { Papan } from '../../../kisi/tampak/papan.ts'
import { keSel, lakukan, mundurMaju, terpilih } from '../../../kisi/tampak/perintah.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { jumlahSetahun, type MataRak, mataRakOf } from './baris-rak.ts'
import { ubahanRata, ubahanTahunLalu } from './cara-rak.ts'
import { ciriRak } from './ciri-rak.ts'
import { useMesinRak } from './use-mesin-rak.ts'

/** The anggaran kas of a DPA: the budget of each mata anggaran of its RKA over twelve months, evenly, as last year, or pasted. */
export function TabelRak(props: {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  asal: Pick<DokumenRingkas, 'jenis' | 'dokumenId'> | undefined
}) {
  const { jenis, draf, asal } = props
  const { pathname, searchStr } = useLocation()
  const rka = trpc.dokumen.lihat.useQuery(
    { jenis: asal?.jenis ?? '', dokumenId: asal?.dokumenId ?? '' },
    { enabled: asal !== undefined, staleTime: 60_000 },
  )
  const mata = useMemo(() => (rka.data ? mataRakOf(rka.data) : null), [rka.data])
  const ciri = useMemo(() => (mata === null ? null : ciriRak(mata)), [mata])
  const kunci = `rak${pathname}${searchStr}`
  const mesin = useMesinRak(kunci, draf, mata)
  return (
    <section className="panel rka" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">
          Anggaran kas {jenis.singkatan} ({draf.nilai.baris.length} mata anggaran)
        </h2>
      </header>
      {rka.error !== null && <KabarTolakan error={rka.error} />}
      {mesin === null || ciri === null || mata === null ? (
        rka.error === null && <Kerangka />
      ) : (
        <Kisi
          mesin={mesin}
          ciri={ciri}
          kunci={kunci}
          ringkasan={(baris) => <Ringkasan baris={baris} mata={mata} />}
          alat={(papan) => <CaraRak papan={papan} mata={mata} />}
        />
      )}
    </section>
  )
}

/** Budget, divided, and what is left, of the whole document. */
function Ringkasan({ baris, mata }: { baris: readonly BarisKisi[]; mata: ReadonlyMap<string, MataRak> }) {
  const anggaran = baris.reduce((all, { isi }) => all + (mata.get(isi['kunci'] ?? '')?.anggaran ?? 0n), 0n)
  const dibagi = baris.reduce((all, satu) => all + jumlahSetahun(satu), 0n)
  const belum = baris.filter(
    (satu) => jumlahSetahun(satu) !== (mata.get(satu.isi['kunci'] ?? '')?.anggaran ?? 0n),
  )
  return (
    <p className="ringkasan-rak kecil" aria-live="polite">
      Anggaran <b className="uang">{formatRupiah(anggaran)}</b> · Dibagi{' '}
      <b className="uang">{formatRupiah(dibagi)}</b> · Belum dibagi{' '}
      <b className={belum.length === 0 ? 'uang' : 'uang waspada-t'}>{formatRupiah(anggaran - dibagi)}</b>
      {belum.length === 0 ? '. Setiap mata anggaran pas.' : ` di ${belum.length} mata anggaran.`}
    </p>
  )
}

/** The two ways beside typing and pasting: for the selected rows where several are, else for all. */
function CaraRak({ papan, mata }: { papan: Papan; mata: ReadonlyMap<string, MataRak> }) {
  const { tahun } = useRuang()
  const pola = trpc.dpa.polaKas.useQuery({ tahun }, { staleTime: 300_000 })
  useEffect(
    () =>
      dengarMedan((id) => {
        const [, barisId, bulan] = /^bulan-(.+)-(\d+)$/.exec(id) ?? []
        if (barisId === undefined || bulan === undefined) return false
        keSel(papan, { kunci: barisId, medan: `b${bulan}` })
        return true
      }),
    [papan],
  )
  const { ids } = terpilih(papan)
  const semua = barisUrut(papan.kini().keadaan.kisi)
  const dipilih = ids.length > 1 ? semua.filter(({ id }) => ids.includes(id)) : semua
  const undo = () => mundurMaju(papan, 'urungkan')
  const rata = () => {
    lakukan(papan, `bagi rata ${dipilih.length} baris`, ubahanRata(dipilih, mata))
    showToast(`${dipilih.length} mata anggaran dibagi rata ke dua belas bulan.`, undo)
  }
  const ikuti = () => {
    if (pola.data === undefined) return
    const known = pola.data.pola.map(({ bulan, ...satu }) => ({ ...satu, bulan: bulan.map(parseRupiah) }))
    const { ubahan, sendiri, dekat, rata: even } = ubahanTahunLalu(dipilih, mata, known)
    lakukan(papan, `ikuti ${pola.data.tahun} untuk ${dipilih.length} baris`, ubahan)
    showToast(
      `${sendiri} mengikuti mata anggarannya tahun ${pola.data.tahun}, ${dekat} mengikuti rekening atau unitnya, ${even} dibagi rata.`,
      undo,
    )
  }
  const tanpa = pola.data !== undefined && pola.data.pola.length === 0
  return (
    <>
      <button type="button" className="tombol kecil" onClick={rata}>
        Bagi rata ({dipilih.length})
      </button>
      <button
        type="button"
        className="tombol kecil"
        aria-disabled={pola.data === undefined || tanpa || undefined}
        title={tanpa ? `Unit ini tidak punya DPA ${pola.data?.tahun} di sini.` : undefined}
        onClick={() => !tanpa && ikuti()}
      >
        Ikuti tahun lalu ({dipilih.length})
      </button>
      {tanpa && <span className="kecil redup">Tidak ada DPA {pola.data?.tahun} untuk diikuti</span>}
    </>
  )
}
