import { golonganGalat } from '@benang/imports/imporan/usul-sel'
import { useEffect, useRef } from 'react'
import { Kabar } from '../../../kabar/kabar.tsx'
import { goToMedan } from '../../../kabar/ke-medan.ts'
import { bulat, type Galat, type Periksa } from './bentuk-impor.ts'
import { idSel } from './perbaiki-impor.tsx'
import type { MesinImpor } from './use-imporan.ts'

/** The faults by kind: how many, where, and one click for those with a plain repair. */
export function GalatImpor({ periksa, mesin }: { periksa: Periksa; mesin: MesinImpor }) {
  const place = useRef<HTMLElement>(null)
  const { galat, jumlahGalat, ditolak, dibaca, konflik } = periksa
  useEffect(() => {
    if (jumlahGalat > 0) place.current?.focus()
  }, [jumlahGalat])
  if (jumlahGalat === 0)
    return (
      <Kabar nada="baik" judul={konflik.length > 0 ? 'Tidak ada galat' : 'Semua baris bisa diterima'}>
        {konflik.length > 0 ? 'Pilih dulu isian yang diubah di dua tempat. ' : ''}Belum ada yang disimpan.
      </Kabar>
    )
  const golongan = [...Map.groupBy(galat, ({ pesan }) => golonganGalat(pesan)).values()]
  return (
    <section className="galat-ringkas" tabIndex={-1} ref={place} aria-labelledby="galat-impor">
      <h2 id="galat-impor">
        Ada masalah: {bulat(ditolak)} dari {bulat(dibaca)} baris perlu diperbaiki
      </h2>
      <p className="kecil">
        Belum ada yang disimpan.{' '}
        {galat.length < jumlahGalat ? 'Yang disebut di sini seribu galat pertama.' : ''}
      </p>
      <ul className="golongan-galat">
        {golongan.map((satu) => (
          <Golongan key={satu[0]?.pesan} galat={satu} mesin={mesin} />
        ))}
      </ul>
    </section>
  )
}

function Golongan({ galat, mesin }: { galat: readonly Galat[]; mesin: MesinImpor }) {
  const [satu] = galat
  const { perbaikan } = mesin.keputusan
  if (satu === undefined) return null
  const usul = galat.flatMap((item) => {
    const kunci = `${item.lembar}!${item.sel}`
    return item.usul === undefined || kunci in perbaikan ? [] : [[kunci, item.usul] as const]
  })
  const tempat = galat.filter(({ baris }) => baris > 0).slice(0, 6)
  const contoh =
    usul.length === 1 ? `Ubah jadi ${usul[0]?.[1] ?? ''}` : `Pakai saran (${bulat(usul.length)} sel)`
  return (
    <li>
      <span>
        <b>{galat.length > 1 ? `${bulat(galat.length)} × ${golonganGalat(satu.pesan)}` : satu.pesan}</b>.{' '}
        {satu.saran}
        <span className="kecil redup loncat-galat">
          {tempat.map((item) => (
            <a
              key={`${item.lembar}${item.baris}${item.kolom}`}
              href={`#${idSel(item)}`}
              onClick={(event) => {
                event.preventDefault()
                goToMedan(idSel(item))
              }}
            >
              baris {item.baris}
            </a>
          ))}
          {galat.length > tempat.length && tempat.length > 0
            ? `dan ${bulat(galat.length - tempat.length)} lagi`
            : ''}
        </span>
      </span>
      {usul.length > 0 && (
        <button
          type="button"
          className="tombol kecil"
          onClick={() => mesin.ubah({ perbaikan: { ...perbaikan, ...Object.fromEntries(usul) } })}
        >
          {contoh}
        </button>
      )}
    </li>
  )
}
