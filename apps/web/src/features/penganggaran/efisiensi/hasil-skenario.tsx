import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { angka, rupiahKata } from '../../../uang/uang.tsx'
import type { HasilEfisiensi, Skenario } from './skenario.ts'

/** What one scenario does: by unit, to the mandatory shares, to earmarked funds. */
export function HasilSkenario(props: { judul: string; skenario: Skenario; hapus: () => void }) {
  const { tahun } = useRuang()
  const hasil = trpc.efisiensi.hitung.useQuery({ tahun, skenario: props.skenario })
  return (
    <section className="panel" aria-label={props.judul}>
      <header>
        <h2>{props.judul}</h2>
        <button type="button" className="tombol kecil" onClick={props.hapus}>
          Hapus<span className="sr"> {props.judul}</span>
        </button>
      </header>
      {hasil.error && <KabarTolakan error={hasil.error} ulangi={() => void hasil.refetch()} />}
      {!hasil.data && !hasil.error && <Kerangka baris={4} />}
      {hasil.data && <Isi hasil={hasil.data} />}
    </section>
  )
}

function Isi({ hasil }: { hasil: HasilEfisiensi }) {
  const kena = hasil.unit.filter(({ potongan }) => potongan !== '0.00')
  return (
    <>
      <p className="dalam">
        <b>{rupiahKata(hasil.potongan)}</b> dipotong dari {kena.length} perangkat daerah;{' '}
        {rupiahKata(hasil.terlindung)} terlindung oleh pengecualian.{' '}
        {hasil.dana.length === 0
          ? 'Tidak ada dana khusus yang terkena.'
          : `Dana khusus terkena: ${hasil.dana.map(({ kode, potongan }) => `${kode} ${rupiahKata(potongan)}`).join('; ')}.`}
      </p>
      {kena.length > 0 && (
        <Tabel
          judul="Potongan per perangkat daerah"
          baris={kena}
          kunci={({ unitId }) => String(unitId)}
          kolom={[
            { kepala: 'Perangkat daerah', isi: ({ nama }) => nama },
            { kepala: 'Belanja sebelum (Rp)', angka: true, isi: ({ sebelum }) => angka(sebelum) },
            { kepala: 'Potongan (Rp)', angka: true, isi: ({ potongan }) => angka(potongan) },
            { kepala: 'Belanja sesudah (Rp)', angka: true, isi: ({ sesudah }) => angka(sesudah) },
          ]}
        />
      )}
      <Tabel
        judul="Porsi wajib sebelum dan sesudah"
        baris={hasil.porsi}
        kunci={({ id }) => id}
        kolom={[
          { kepala: 'Porsi wajib', isi: ({ nama }) => nama },
          { kepala: 'Sebelum', angka: true, isi: ({ sebelum }) => persen(sebelum) },
          { kepala: 'Sesudah', angka: true, isi: ({ sesudah }) => persen(sesudah) },
          { kepala: 'Akibat', isi: (satu) => <Akibat {...satu} /> },
        ]}
      />
    </>
  )
}

function Akibat({ statusSebelum, statusSesudah }: HasilEfisiensi['porsi'][number]) {
  if (statusSebelum === statusSesudah) return <>status tetap</>
  if (statusSesudah === 'terpenuhi') return <Cip nada="baik">menjadi terpenuhi</Cip>
  return <Cip nada="buruk">tidak lagi terpenuhi</Cip>
}

function persen(nilai: string | null): string {
  return nilai === null ? 'tidak dihitung' : `${nilai.replace('.', ',')}%`
}
