import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import type { Draf } from '../draf/draft.ts'
import { uuid } from '../draf/command.ts'
import { Ikon } from '../ikon/ikon.tsx'
import { IsianUang } from '../isian/isian-uang.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { type BarisFormulir, emptyBaris, type IsiFormulir, namaMata } from './isi-formulir.ts'
import { MatriksBulan } from './matriks-bulan.tsx'
import { PilihMata } from './pilih-mata.tsx'

type GalatOf = (medan: string) => string | undefined

/** The lines of a document: mata anggaran with what is left of it, amount or twelve months, remark. */
export function BarisIsi(props: { jenis: JenisDokumen; draf: Draf<IsiFormulir>; galatOf: GalatOf }) {
  const { jenis, draf, galatOf } = props
  const { baris } = draf.nilai
  const set = (next: readonly BarisFormulir[]) => draf.ubah({ ...draf.nilai, baris: next })
  return (
    <section className="panel" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">Baris ({baris.length})</h2>
        <button
          type="button"
          id="tambah-baris"
          className="tombol kecil"
          onClick={() => set([...baris, emptyBaris(uuid())])}
        >
          <Ikon nama="tambah" /> Tambah baris
        </button>
      </header>
      {baris.length === 0 && (
        <Kosong judul={galatOf('tambah-baris') ?? 'Belum ada baris.'}>
          Tekan Tambah baris, pilih mata anggaran, lalu isi jumlahnya.
        </Kosong>
      )}
      {baris.map((item, index) => (
        <SatuBaris
          key={item.id}
          jenis={jenis}
          baris={item}
          nomor={index + 1}
          galatOf={galatOf}
          ubah={(next) => set(baris.map((other) => (other.id === item.id ? next : other)))}
          hapus={() => set(baris.filter((other) => other.id !== item.id))}
        />
      ))}
    </section>
  )
}

function SatuBaris(props: {
  jenis: JenisDokumen
  baris: BarisFormulir
  nomor: number
  galatOf: GalatOf
  ubah: (baris: BarisFormulir) => void
  hapus: () => void
}) {
  const { jenis, baris, nomor, galatOf, ubah, hapus } = props
  const isMonthly = jenis.baris === 'mata-anggaran-bulanan'
  return (
    <fieldset className={isMonthly ? 'baris-isi bulan-isi' : 'baris-isi'}>
      <legend className="sr">Baris {nomor}</legend>
      {jenis.baris === 'potongan' ? (
        <div className="medan">
          <label htmlFor={`mata-${baris.id}`}>Kode potongan</label>
          <input
            id={`mata-${baris.id}`}
            className="isian"
            value={baris.kunci}
            onChange={(event) => ubah({ ...baris, kunci: event.currentTarget.value })}
          />
        </div>
      ) : (
        <PilihMata
          id={`mata-${baris.id}`}
          nama={baris.nama}
          kunci={baris.kunci}
          galat={galatOf(`mata-${baris.id}`)}
          pilih={(mata) => ubah({ ...baris, kunci: mata.kunci, nama: namaMata(mata) })}
        />
      )}
      {!isMonthly && (
        <IsianUang
          id={`jumlah-${baris.id}`}
          label="Jumlah (Rp)"
          nilai={baris.jumlah}
          galat={galatOf(`jumlah-${baris.id}`)}
          ubah={(jumlah) => ubah({ ...baris, jumlah })}
        />
      )}
      <div className="medan">
        <span className="label" aria-hidden="true">
          &nbsp;
        </span>
        <button type="button" className="tombol teks" aria-label={`Hapus baris ${nomor}`} onClick={hapus}>
          Hapus
        </button>
      </div>
      {isMonthly && (
        <MatriksBulan
          id={baris.id}
          bulan={baris.bulan}
          galat={galatOf(`bulan-${baris.id}-1`)}
          ubah={(bulan) => ubah({ ...baris, bulan })}
        />
      )}
      <div className="medan" style={{ gridColumn: '1 / -1' }}>
        <label htmlFor={`uraian-${baris.id}`}>Uraian baris (boleh kosong)</label>
        <input
          id={`uraian-${baris.id}`}
          className="isian"
          value={baris.uraian}
          onChange={(event) => ubah({ ...baris, uraian: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  )
}
