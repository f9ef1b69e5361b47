import { kolomKurang, letakOf, susunanTerpenuhi } from '@benang/imports/imporan/pemetaan'
import { Link } from '@tanstack/react-router'
import { Kabar } from '../../../kabar/kabar.tsx'
import { bulat, type Imporan } from './bentuk-impor.ts'
import { LembarImpor } from './lembar-impor.tsx'
import { PertanyaanImpor } from './pertanyaan-impor.tsx'
import type { MesinImpor } from './use-imporan.ts'

type Lembar = Imporan['bacaan']['lembar'][number]

/** Step 2: which sheet, which row names the columns, which column is what; guessed, shown with samples, remembered. */
export function Cocokkan({ mesin }: { mesin: MesinImpor }) {
  const { imporan, keputusan, ubah } = mesin
  const { adapter, bacaan } = imporan
  const { pemetaan, pilihan } = keputusan
  const sebab = sebabOf(mesin)
  const pakai = (lembar: Lembar, barisKepala: number | null) => {
    const lain = pemetaan.filter((satu) => satu.lembar !== lembar.nama)
    const baris = lembar.awal.find(({ nomor }) => nomor === barisKepala)
    if (baris === undefined) return ubah({ pemetaan: lain })
    const letak = letakOf(baris, adapter.sasaran)
    return ubah({ pemetaan: [...lain, { lembar: lembar.nama, barisKepala: baris.nomor, letak }] })
  }
  const pasang = (lembar: Lembar, { nama, kolom }: { nama: string; kolom: number }) =>
    ubah({
      pemetaan: pemetaan.map((satu) => {
        if (satu.lembar !== lembar.nama) return satu
        const lain = Object.entries(satu.letak).filter(([lama, pada]) => lama !== nama && pada !== kolom)
        const letak = Object.fromEntries(nama === '' ? lain : [...lain, [nama, kolom]])
        return { ...satu, letak }
      }),
    })
  return (
    <div className="tumpuk">
      {bacaan.peringatan.map((pesan) => (
        <Kabar key={pesan} nada="waspada" judul="Perhatikan">
          {pesan}
        </Kabar>
      ))}
      <PertanyaanImpor
        pertanyaan={adapter.pertanyaan}
        jawaban={pilihan}
        jawab={(nama, nilai) => ubah({ pilihan: { ...pilihan, [nama]: nilai } })}
      />
      {bacaan.lembar.map((lembar) => (
        <LembarImpor
          key={lembar.nama}
          lembar={lembar}
          sasaran={adapter.sasaran}
          peta={pemetaan.find((satu) => satu.lembar === lembar.nama)}
          pakai={(baris) => pakai(lembar, baris)}
          pasang={(asked) => pasang(lembar, asked)}
        />
      ))}
      <div className="bawah">
        <Link className="tombol teks" to="/impor/baru" search={{ jenis: imporan.jenis }}>
          Unggah berkas lain
        </Link>
        <div className="kanan">
          {sebab !== null && (
            <span id="sebab-periksa" className="kecil waspada-t">
              {sebab}
            </span>
          )}
          <button
            type="button"
            className="tombol utama"
            aria-disabled={sebab !== null || mesin.isBusy}
            aria-describedby={sebab === null ? undefined : 'sebab-periksa'}
            onClick={() => {
              if (sebab === null) void mesin.periksa()
            }}
          >
            {mesin.isBusy ? 'Memeriksa …' : `Periksa ${bulat(banyakBaris(mesin))} baris`}
          </button>
        </div>
      </div>
    </div>
  )
}

/** Filled rows below the headings of the sheets that are read. */
function banyakBaris({ imporan, keputusan }: MesinImpor): number {
  return keputusan.pemetaan.reduce((banyak, { lembar, barisKepala }) => {
    const satu = imporan.bacaan.lembar.find(({ nama }) => nama === lembar)
    const atas = satu?.awal.filter(({ nomor }) => nomor <= barisKepala).length ?? 0
    return banyak + (satu?.jumlahBaris ?? 0) - atas
  }, 0)
}

/** Why the check cannot begin yet; null when it can. */
function sebabOf({ imporan, keputusan }: MesinImpor): string | null {
  const { sasaran, pertanyaan } = imporan.adapter
  if (keputusan.pemetaan.length === 0) return 'Pilih lembar yang dibaca.'
  for (const { lembar, letak } of keputusan.pemetaan)
    if (susunanTerpenuhi(sasaran, letak) === undefined) {
      const kurang = kolomKurang(sasaran, letak).map(({ label }) => label)
      return `Lembar ${lembar}: pilih kolom untuk ${kurang.join(', ')}.`
    }
  const kosong = pertanyaan.find(({ nama, wajib }) => wajib && (keputusan.pilihan[nama] ?? '').trim() === '')
  return kosong === undefined ? null : `Isi ${kosong.label}.`
}
