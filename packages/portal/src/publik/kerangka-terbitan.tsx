import type { KepalaTerbitan } from '@benang/usecases/publik/read-terbitan'
import { formatTanggal } from '@benang/values/tanggal'
import type { ReactNode } from 'react'
import { apbdPath } from './tautan.ts'
import { Unduh } from './unduh.tsx'

type Bentuk = 'json' | 'csv' | 'xlsx' | 'pdf'

/** What every page of a published version has around it: where one is, whether a newer one exists, files, and its proof. */
export function KerangkaTerbitan({
  kepala,
  remah,
  alamat,
  bentuk,
  children,
}: {
  kepala: KepalaTerbitan
  /** From the year down to this page; the last is the page itself. */
  remah: readonly { nama: string; ke: string }[]
  /** The page's own address. */
  alamat: string
  bentuk: readonly Bentuk[]
  children: ReactNode
}) {
  return (
    <div className="isi terbit">
      <Remah kepala={kepala} remah={remah} />
      <VersiLama kepala={kepala} />
      {children}
      <Unduh alamat={alamat} bentuk={bentuk} />
      <BuktiTerbitan kepala={kepala} />
    </div>
  )
}

function Remah({
  kepala: { pemda },
  remah,
}: {
  kepala: KepalaTerbitan
  remah: readonly { nama: string; ke: string }[]
}) {
  const all = [{ nama: pemda.nama, ke: `/${pemda.slug}` }, ...remah]
  return (
    <nav aria-label="Letak halaman" className="remah">
      <ol>
        {all.map(({ nama, ke }, index) => (
          <li key={ke}>
            {index === all.length - 1 ? <b aria-current="page">{nama}</b> : <a href={ke}>{nama}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A notice on an old version, with the way to the newest. */
export function VersiLama({ kepala }: { kepala: KepalaTerbitan }) {
  const { pemda, terbitan, versiTerbaru } = kepala
  if (terbitan.versi === versiTerbaru) return null
  return (
    <p className="kabar waspada">
      Ini versi {terbitan.versi}, terbit {formatTanggal(terbitan.perTanggal)}. Angkanya tetap seperti saat
      terbit. <a href={`/${pemda.slug}/apbd/${terbitan.tahun}`}>Buka versi terbaru, versi {versiTerbaru}</a>.
    </p>
  )
}

/** Where the figures come from and how to check that nobody changed them. */
export function BuktiTerbitan({ kepala }: { kepala: KepalaTerbitan }) {
  const { terbitan } = kepala
  return (
    <section className="bukti" aria-label="Asal angka">
      <p>
        Versi {terbitan.versi} · terbit {formatTanggal(terbitan.perTanggal)} oleh {terbitan.jabatan} · dasar:{' '}
        {terbitan.dasar}
      </p>
      <p>
        Disalin dari buku besar pada jurnal ke-{terbitan.jurnalNo.toLocaleString('id-ID')}, kepala{' '}
        <code>{pendek(terbitan.kepala)}</code>. Sidik {terbitan.baris.toLocaleString('id-ID')} baris:{' '}
        <code>{pendek(terbitan.sidik)}</code>.{' '}
        <a href={apbdPath({ ...kepala, versiTerbaru: terbitan.versi }, 'versi')}>Semua versi</a>
      </p>
    </section>
  )
}

/** The beginning of a hash, in groups of four. */
export function pendek(hex: string): string {
  return hex.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}
