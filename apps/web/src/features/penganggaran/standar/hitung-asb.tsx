import { hitungAsb } from '@benang/domain/penganggaran/standar/hitung-asb'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { useState } from 'react'
import { Tabel } from '../../../tabel/tabel.tsx'
import type { StandarRinci } from './bentuk-standar.ts'

type Pemicu = StandarRinci['pemicu'][number]

/** The reasonable cost of an activity for so many of each driver, with every part of it in sight. */
export function HitungAsb({ tetap, pemicu }: { tetap: string; pemicu: readonly Pemicu[] }) {
  const [isi, setIsi] = useState<readonly string[]>(pemicu.map(() => ''))
  const banyak = isi.map(readBanyak)
  const hasil = hitungAsb(
    {
      tetap: parseRupiah(tetap),
      pemicu: pemicu.map((satu) => ({ ...satu, harga: parseRupiah(satu.harga) })),
    },
    banyak.map((satu) => satu ?? 0n),
  )
  return (
    <section className="panel" aria-labelledby="hitung-asb">
      <header>
        <h2 id="hitung-asb">Belanja yang wajar</h2>
      </header>
      <div className="dalam formulir">
        {pemicu.map(({ pemicu: nama, satuan }, index) => (
          <div className="medan" key={nama}>
            <label htmlFor={`pemicu-${index}`}>
              Banyaknya {nama} ({satuan})
            </label>
            {banyak[index] === undefined && (
              <span className="galat">
                Isi bilangan nol atau lebih, paling banyak dua angka di belakang koma.
              </span>
            )}
            <input
              id={`pemicu-${index}`}
              className="isian"
              inputMode="decimal"
              value={isi[index] ?? ''}
              aria-invalid={banyak[index] === undefined || undefined}
              onChange={(event) => {
                const nilai = event.currentTarget.value
                setIsi(isi.map((satu, at) => (at === index ? nilai : satu)))
              }}
            />
          </div>
        ))}
      </div>
      <Tabel
        judul="Bagian tetap dan bagian tiap pemicu"
        baris={[
          { nama: 'Bagian tetap', hitungan: '', jumlah: hasil.tetap },
          ...hasil.pemicu.map(({ pemicu: nama, satuan, harga, banyak: n, jumlah }) => ({
            ...{ nama, jumlah },
            hitungan: `${(Number(n) / 100).toLocaleString('id-ID')} ${satuan} × ${formatRupiah(harga)}`,
          })),
        ]}
        kunci={({ nama }) => nama}
        kolom={[
          { kepala: 'Bagian', isi: ({ nama }) => nama },
          { kepala: 'Hitungan', isi: ({ hitungan }) => hitungan },
          { kepala: 'Jumlah', angka: true, isi: ({ jumlah }) => formatRupiah(jumlah) },
        ]}
        jumlah={['Belanja paling banyak', '', <output key="jumlah">{formatRupiah(hasil.jumlah)}</output>]}
      />
    </section>
  )
}

/** Hundredths of what was typed; nothing typed is none, undefined is no number. */
function readBanyak(teks: string): bigint | undefined {
  const bersih = teks.trim().replace(',', '.')
  if (bersih === '') return 0n
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(bersih)) return undefined
  const [bulat = '0', pecahan = ''] = bersih.split('.')
  return BigInt(bulat) * 100n + BigInt(pecahan.padEnd(2, '0'))
}
