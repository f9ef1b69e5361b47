import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { BarisFormulir, IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import type { Draf } from '../../../draf/draft.ts'
import { Ikon } from '../../../ikon/ikon.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { showToast } from '../../../kabar/toast.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import type { BarisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import { type AcuanRka, acuanRkaOf } from './daftar-acuan.ts'
import { JumlahRekening } from './jumlah-rekening.tsx'
import { PosisiRka } from './posisi-rka.tsx'
import { isBlok, readClipboard } from '../../../kisi/tempel/read-clipboard.ts'
import type { Tempelan } from '../../../kisi/tempel/read-tempelan.ts'
import { SatuBarisRka } from './satu-baris-rka.tsx'
import { galatSel, kolomRka } from './sel-rka.ts'
import { SaranAcuan } from './saran-acuan.tsx'
import { TempelRka } from './tempel-rka.tsx'
import { goToSel, onKisiKey, selDi } from './tombol-kisi.ts'
import { type PerubahanRka, useBarisRka } from './use-baris-rka.ts'

type Fokus = { id: string; kolom: string }

/** The lines of an RKA as a table: typed with the keyboard, pasted from a spreadsheet, kept as a draft at every keystroke. */
export function TabelRka(props: {
  jenis: JenisDokumen
  draf: Draf<IsiFormulir>
  galat: string | undefined
  isAsked: boolean
}) {
  const { jenis, draf, galat, isAsked } = props
  const { baris } = draf.nilai
  const { tahun } = useRuang()
  const pilihan = trpc.dokumen.pilihanMata.useQuery({ jenis: jenis.kode, tahun }, { staleTime: 300_000 })
  const plafon = trpc.rka.plafon.useQuery({ tahun }, { staleTime: 60_000 })
  const acuan = useMemo(() => (pilihan.data ? acuanRkaOf(pilihan.data) : null), [pilihan.data])
  const ubah = useBarisRka(draf, acuan)
  const [fokus, setFokus] = useState<Fokus | null>(null)
  const [tempelan, setTempelan] = useState<Tempelan | 'minta' | null>(null)
  const tempel = (added: readonly BarisTempelan[]) => {
    const made = ubah.tempel(added, fokus?.id ?? null)
    const salah = made.filter((satu) => Object.keys(galatSel(satu)).length > 0).length
    showToast(`${made.length} baris ditempel${salah > 0 ? `, ${salah} perlu diperbaiki` : ''}.`)
    setTempelan(null)
    const [first] = made
    if (first !== undefined) goToSel(first.id, 'uraian')
  }
  const paste = (event: ClipboardEvent) => {
    if (!isBlok(event.clipboardData)) return
    event.preventDefault()
    setTempelan(readClipboard(event.clipboardData))
  }
  return (
    <section className="panel rka" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">Baris ({baris.length})</h2>
        <Alat baris={baris} fokus={fokus} ubah={ubah} tempel={() => setTempelan('minta')} />
      </header>
      {(pilihan.error ?? plafon.error) !== null && <KabarTolakan error={pilihan.error ?? plafon.error} />}
      <PosisiRka baris={baris} plafon={plafon.data ?? []} acuan={acuan} />
      {baris.length === 0 ? (
        <Kosong judul={galat ?? 'Belum ada rincian.'}>Tempel dari Excel, atau ketik baris pertama.</Kosong>
      ) : (
        <fieldset
          className="gulir"
          aria-label="Tabel baris RKA"
          onPasteCapture={paste}
          onKeyDownCapture={(event) => onKisiKey(event, ubah)}
          onFocusCapture={(event) => setFokus(selDi(event.target) ?? fokus)}
        >
          <Kisi baris={baris} fokus={fokus} isAsked={isAsked} acuan={acuan} ketik={ubah.ketik} />
        </fieldset>
      )}
      {baris.length > 0 && (
        <p className="pintasan mini redup">
          Enter atau panah: pindah baris. Ctrl+V: tempel dari Excel. Ctrl+D: gandakan. Ctrl+Delete: hapus.
          Ctrl+Z: urungkan.
        </p>
      )}
      <SaranAcuan acuan={acuan} fokus={fokus} baris={baris} />
      <JumlahRekening baris={baris} acuan={acuan} />
      {tempelan !== null && acuan !== null && (
        <TempelRka asal={tempelan} acuan={acuan} tempel={tempel} tutup={() => setTempelan(null)} />
      )}
    </section>
  )
}

function Alat(props: {
  baris: readonly BarisFormulir[]
  fokus: Fokus | null
  ubah: PerubahanRka
  tempel: () => void
}) {
  const { baris, fokus, ubah, tempel } = props
  const at = baris.findIndex((satu) => satu.id === fokus?.id)
  const aktif = baris[at]
  return (
    <div className="deret">
      <button
        type="button"
        id="tambah-baris"
        className="tombol kecil"
        onClick={() => goToSel(ubah.tambah(aktif?.id ?? null), baris.length === 0 ? 'subKegiatan' : 'uraian')}
      >
        <Ikon nama="tambah" /> Tambah baris
      </button>
      <button type="button" className="tombol kecil" onClick={tempel}>
        Tempel dari Excel
      </button>
      {aktif !== undefined && (
        <>
          <button
            type="button"
            className="tombol kecil"
            onClick={() => goToSel(ubah.gandakan(aktif.id), 'uraian')}
          >
            Gandakan baris {at + 1}
          </button>
          <button type="button" className="tombol kecil" onClick={() => ubah.hapus(aktif.id)}>
            Hapus baris {at + 1}
          </button>
        </>
      )}
      {ubah.terurung !== null && (
        <button type="button" className="tombol kecil" onClick={ubah.urungkan}>
          Urungkan {ubah.terurung}
        </button>
      )}
    </div>
  )
}

function Kisi(props: {
  baris: readonly BarisFormulir[]
  fokus: Fokus | null
  isAsked: boolean
  acuan: AcuanRka | null
  ketik: PerubahanRka['ketik']
}) {
  const { baris, fokus, isAsked, acuan, ketik } = props
  const kembar = kembarOf(baris)
  return (
    <table className="kisi-rka">
      <caption className="sr">Baris RKA: satu baris satu barang atau jasa</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">Nomor</span>
          </th>
          {kolomRka.slice(0, 5).map(({ kolom, kepala }) => (
            <th key={kolom} scope="col" className={kolom === 'harga' ? 'n' : undefined}>
              {kepala}
            </th>
          ))}
          <th scope="col" className="n">
            Jumlah (Rp)
          </th>
          <th scope="col">Dana</th>
        </tr>
      </thead>
      <tbody>
        {baris.map((satu, index) => (
          <SatuBarisRka
            key={satu.id}
            baris={satu}
            nomor={index + 1}
            kembar={kembar.get(satu.id) ?? 0}
            isAsked={isAsked}
            isAktif={satu.id === fokus?.id}
            acuan={acuan}
            ketik={ketik}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Lines that repeat an earlier one with the same account and words, and its number; the server refuses them. */
function kembarOf(baris: readonly BarisFormulir[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  const twins = new Map<string, number>()
  for (const [index, { id, kunci, sel, uraian }] of baris.entries()) {
    if (uraian.trim() === '' || sel === undefined) continue
    const { subKegiatan, rekening, dana } = sel.ids
    const codes = kunci === '' ? [subKegiatan, rekening, dana].join() : kunci
    const name = `${codes} ${uraian.trim()}`
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, index + 1)
    else twins.set(id, earlier)
  }
  return twins
}
