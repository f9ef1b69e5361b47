import { formatAngka, formatRupiah, parseRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import { useState } from 'react'
import type { Jawaban } from '../../../connection/kontrak.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { type Kolom, Tabel } from '../../../tabel/tabel.tsx'
import { kodeOf } from '@benang/values/kode-of'
import type { AcuanRka } from './daftar-acuan.ts'
import { Indikator } from './indikator-rka.tsx'
import type { Paham } from './paham-rka.ts'
import { jumlahkan, type Tempat, tempatOf } from './tempat-rka.ts'

type Kinerja = Jawaban['kinerja']['lihat']['baris']
type Menurut = 'subDana' | 'sub' | 'dana'
const semuaMenurut: readonly (readonly [Menurut, string])[] = [
  ['subDana', 'Sub kegiatan dan dana'],
  ['sub', 'Sub kegiatan'],
  ['dana', 'Sumber dana'],
]

/**
 * Pagu, detailed and not yet detailed of what these rows draw on, as it stands at this keystroke: all together in one line, and
 * by sub kegiatan or source of funds with the indicators the money is for. `OPD`: every pagu of the unit, planned here or not.
 */
export function PosisiRka(props: {
  baris: readonly BarisKisi[]
  plafon: Jawaban['rka']['plafon']
  kinerja: Kinerja
  acuan: AcuanRka
  paham: Paham
}) {
  const { plafon, kinerja } = props
  const [isRinci, setRinci] = useState(false)
  const tempat = tempatOf(props)
  if (tempat.length === 0) return null
  const seluruh = seluruhOf(plafon, tempat)
  return (
    <>
      <Ringkas nama="Yang dirinci di sini" {...jumlahOf(tempat)} />
      {seluruh.pagu > 0n && <Ringkas nama="Seluruh OPD" {...seluruh} />}
      <div className="rinci-pagu">
        <button
          type="button"
          className="tombol teks"
          aria-expanded={isRinci}
          onClick={() => setRinci(!isRinci)}
        >
          Pagu per sub kegiatan dan sumber dana, dengan indikatornya
        </button>
        {isRinci && <RinciPagu tempat={tempat} kinerja={kinerja} />}
      </div>
    </>
  )
}

function RinciPagu({ tempat, kinerja }: { tempat: readonly Tempat[]; kinerja: Kinerja }) {
  const [menurut, setMenurut] = useState<Menurut>('subDana')
  return (
    <>
      <div className="deret kecil" role="group" aria-label="Jumlahkan menurut">
        {semuaMenurut.map(([kode, nama]) => (
          <button
            key={kode}
            type="button"
            className="tombol kecil"
            aria-pressed={menurut === kode}
            onClick={() => setMenurut(kode)}
          >
            {nama}
          </button>
        ))}
      </div>
      <Tabel
        judul={`Pagu menurut ${semuaMenurut.find(([kode]) => kode === menurut)?.[1].toLowerCase() ?? ''}`}
        kelas="pagu-rka"
        baris={jumlahkan(tempat, menurut)}
        kunci={(satu) => satu.kunci}
        kolom={kolomPagu(menurut, kinerja)}
      />
    </>
  )
}

function kolomPagu(menurut: Menurut, kinerja: Kinerja): readonly Kolom<Tempat>[] {
  return [
    { kepala: 'Untuk', isi: (satu) => satu.nama },
    ...(menurut === 'dana'
      ? []
      : [
          {
            kepala: 'Indikator dan target',
            isi: ({ sub }: Tempat) => (
              <Indikator daftar={kinerja.find(({ kode }) => kodeOf(kode) === sub)?.indikator ?? []} />
            ),
          },
        ]),
    { kepala: 'Pagu', angka: true, isi: (satu) => formatRupiah(satu.pagu) },
    { kepala: 'Terinci', angka: true, isi: (satu) => formatRupiah(satu.lain + satu.ini) },
    { kepala: 'Belum dirinci', angka: true, isi: (satu) => <Sisa tempat={satu} /> },
  ]
}

type Posisi = { pagu: Rupiah; terinci: Rupiah }

/** One line: pagu, a bar of what is detailed of it, and what is left or too much. */
function Ringkas({ nama, pagu, terinci }: Posisi & { nama: string }) {
  const bagian = persen(terinci, pagu)
  const isLebih = terinci > pagu
  const lebar = pagu === 0n || isLebih ? 100 : Number((terinci * 100n) / pagu)
  return (
    <p className="pagu-baris">
      <span>
        Pagu <b>{tulis(pagu)}</b>
      </span>
      <span className={isLebih ? 'takar lebih' : 'takar'} aria-hidden="true">
        <i style={{ width: `${lebar}%` }} />
      </span>
      <span>
        Terinci <b>{tulis(terinci)}</b> <span className="redup">{bagian}</span>
      </span>
      <span className={isLebih ? 'buruk-t' : undefined}>
        {isLebih ? 'Melebihi pagu' : 'Belum dirinci'}{' '}
        <b>{tulis(isLebih ? terinci - pagu : pagu - terinci)}</b>
      </span>
      <span className="redup nama-pagu">{nama}</span>
    </p>
  )
}

function Sisa({ tempat: { pagu, lain, ini } }: { tempat: Tempat }) {
  const sisa = pagu - lain - ini
  if (pagu === 0n) return <span className="buruk-t">tidak tercantum dalam KUA-PPAS</span>
  if (sisa < 0n) return <span className="buruk-t kuat">melebihi {formatRupiah(-sisa)}</span>
  return formatRupiah(sisa)
}

function jumlahOf(tempat: readonly Tempat[]): Posisi {
  return {
    pagu: sum(tempat.map(({ pagu }) => pagu)),
    terinci: sum(tempat.map(({ lain, ini }) => lain + ini)),
  }
}

/** Every pagu of the unit, and what all its RKA plan under it, these rows included. */
function seluruhOf(plafon: Jawaban['rka']['plafon'], tempat: readonly Tempat[]): Posisi {
  const lain = sum(plafon.map(({ terpakai }) => parseRupiah(terpakai)))
  return {
    pagu: sum(plafon.map((satu) => parseRupiah(satu.plafon))),
    terinci: lain + sum(tempat.map(({ ini }) => ini)),
  }
}

function tulis(jumlah: Rupiah): string {
  return formatAngka(jumlah, { sen: jumlah % 100n !== 0n })
}

function persen(bagian: Rupiah, dari: Rupiah): string {
  if (dari === 0n) return 'tanpa pagu'
  const tenths = (bagian * 1000n) / dari
  return `${tenths / 10n},${tenths % 10n} %`
}
