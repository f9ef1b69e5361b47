import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import type { Draf } from '../draf/draft.ts'
import { uuid } from '../draf/command.ts'
import { Ikon } from '../ikon/ikon.tsx'
import { IsianUang } from '../isian/isian-uang.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { type BarisFormulir, emptyBaris, type IsiFormulir } from './isi-formulir.ts'
import { MatriksBulan } from './matriks-bulan.tsx'
import { PosisiPergeseran } from '../features/penganggaran/pergeseran/posisi-pergeseran.tsx'
import { AmbilRenja } from './ambil-renja.tsx'
import { PilihUsulan, UsulanTerbawa } from './usulan-baris.tsx'
import { PilihKunci } from './pilih-kunci.tsx'

type GalatOf = (medan: string) => string | undefined

/** The lines of a document: mata anggaran with what is left of it, amount or twelve months, remark. */
export function BarisIsi(props: { jenis: JenisDokumen; draf: Draf<IsiFormulir>; galatOf: GalatOf }) {
  const { jenis, draf, galatOf } = props
  const { baris } = draf.nilai
  const set = (change: (baris: readonly BarisFormulir[]) => readonly BarisFormulir[]) =>
    draf.perbarui((kini) => ({ ...kini, baris: change(kini.baris) }))
  return (
    <section className="panel" aria-labelledby="judul-baris">
      <header>
        <h2 id="judul-baris">Baris ({baris.length})</h2>
        <button
          type="button"
          id="tambah-baris"
          className="tombol kecil"
          onClick={() => {
            const added = emptyBaris(uuid())
            set((kini) => [...kini, added])
          }}
        >
          <Ikon nama="tambah" /> Tambah baris
        </button>
      </header>
      {jenis.kode === 'rkpd' && (
        <AmbilRenja baris={baris} tambah={(added) => set((kini) => [...kini, ...added])} />
      )}
      {baris.length === 0 && (
        <Kosong judul={galatOf('tambah-baris') ?? 'Belum ada baris.'}>{petunjuk[jenis.baris]}</Kosong>
      )}
      {baris.map((item, index) => (
        <SatuBaris
          key={item.id}
          jenis={jenis}
          baris={item}
          nomor={index + 1}
          galatOf={galatOf}
          ubah={(perubahan) =>
            set((kini) => kini.map((other) => (other.id === item.id ? { ...other, ...perubahan } : other)))
          }
          hapus={() => set((kini) => kini.filter((other) => other.id !== item.id))}
        />
      ))}
      {jenis.selisih === true && jenis.baris !== 'plafon' && (
        <PosisiPergeseran jenis={jenis} formulir={draf.nilai} />
      )}
    </section>
  )
}

const petunjuk: Readonly<Record<JenisDokumen['baris'], string>> = {
  tanpa: '',
  plafon: 'Tekan Tambah baris, pilih sub kegiatan dan sumber dana, lalu isi jumlahnya.',
  indikator: 'Unit ini belum punya kartu indikator tahun ini. Buat dulu di menu Kinerja.',
  potongan: 'Tanpa potongan seluruh jumlah dibayarkan. Tekan Tambah baris untuk memotong pajak atau iuran.',
  rincian: '',
  pendapatan: 'Tekan Tambah baris, pilih rekening pendapatan, lalu isi jumlah yang diterima.',
  'mata-anggaran': 'Tekan Tambah baris, pilih mata anggaran, lalu isi jumlahnya.',
  'mata-anggaran-bulanan': 'Tekan Tambah baris, pilih mata anggaran, lalu isi jumlah tiap bulan.',
}

function SatuBaris(props: {
  jenis: JenisDokumen
  baris: BarisFormulir
  nomor: number
  galatOf: GalatOf
  ubah: (perubahan: Partial<BarisFormulir>) => void
  hapus: () => void
}) {
  const { jenis, baris, nomor, galatOf, ubah, hapus } = props
  const isMonthly = jenis.baris === 'mata-anggaran-bulanan'
  return (
    <fieldset className={isMonthly ? 'baris-isi bulan-isi' : 'baris-isi'}>
      <legend className="sr">Baris {nomor}</legend>
      <PilihKunci jenis={jenis} baris={baris} galat={galatOf(`mata-${baris.id}`)} ubah={ubah} />
      {!isMonthly && (
        <IsianUang
          id={`jumlah-${baris.id}`}
          label="Jumlah (Rp)"
          nilai={baris.jumlah}
          galat={galatOf(`jumlah-${baris.id}`)}
          selisih={jenis.selisih}
          ubah={(jumlah) => ubah({ jumlah })}
        />
      )}
      <div className="medan hapus-baris">
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
          selisih={jenis.selisih}
          ubah={(bulan) => ubah({ bulan })}
        />
      )}
      {jenis.kode === 'renja' && <PilihUsulan baris={baris} ubah={ubah} />}
      {jenis.kode === 'rkpd' && <UsulanTerbawa baris={baris} ubah={ubah} />}
      <div className="medan" style={{ gridColumn: '1 / -1' }}>
        <label htmlFor={`uraian-${baris.id}`}>Uraian baris (boleh kosong)</label>
        <input
          id={`uraian-${baris.id}`}
          className="isian"
          value={baris.uraian}
          onChange={(event) => ubah({ uraian: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  )
}
