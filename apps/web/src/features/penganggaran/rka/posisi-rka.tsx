import { formatRupiah, parseRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import type { Jawaban } from '../../../connection/kontrak.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { Tabel } from '../../../tabel/tabel.tsx'
import { kodeOf } from '@benang/values/kode-of'
import type { AcuanRka } from './daftar-acuan.ts'
import type { Paham } from './paham-rka.ts'

type Plafon = Jawaban['rka']['plafon'][number]
type Tempat = { kunci: string; nama: string; pagu: Rupiah; lain: Rupiah; ini: Rupiah }

/** Pagu, detailed and not yet detailed of each plafon these lines draw on, as it stands at this keystroke. */
export function PosisiRka(props: {
  baris: readonly BarisKisi[]
  plafon: readonly Plafon[]
  acuan: AcuanRka
  paham: Paham
}) {
  const tempat = tempatOf(props)
  if (tempat.length === 0) return null
  const pagu = sum(tempat.map((satu) => satu.pagu))
  const terinci = sum(tempat.map(({ lain, ini }) => lain + ini))
  return (
    <>
      <dl className="posisi posisi-rka" aria-live="off">
        <Angka nama="Pagu" jumlah={pagu} />
        <Angka nama="Terinci" jumlah={terinci} bagian={persen(terinci, pagu)} />
        <Angka nama={terinci > pagu ? 'Melebihi pagu' : 'Belum dirinci'} jumlah={absolute(pagu - terinci)} />
      </dl>
      {(tempat.length > 1 || pagu === 0n) && (
        <Tabel
          judul="Pagu per sub kegiatan dan sumber dana"
          kelas="pagu-rka"
          baris={tempat}
          kunci={(satu) => satu.kunci}
          kolom={[
            { kepala: 'Sub kegiatan dan dana', isi: (satu) => satu.nama },
            { kepala: 'Pagu', angka: true, isi: (satu) => formatRupiah(satu.pagu) },
            { kepala: 'Terinci', angka: true, isi: (satu) => formatRupiah(satu.lain + satu.ini) },
            { kepala: 'Belum dirinci', angka: true, isi: (satu) => <Sisa tempat={satu} /> },
          ]}
        />
      )}
    </>
  )
}

function Angka({ nama, jumlah, bagian }: { nama: string; jumlah: Rupiah; bagian?: string }) {
  return (
    <div>
      <dt>{nama}</dt>
      <dd className={nama === 'Melebihi pagu' ? 'buruk-t' : undefined}>
        {formatRupiah(jumlah)}
        {bagian !== undefined && <small>{bagian}</small>}
      </dd>
    </div>
  )
}

function Sisa({ tempat: { pagu, lain, ini } }: { tempat: Tempat }) {
  const sisa = pagu - lain - ini
  if (pagu === 0n) return <span className="buruk-t">tidak tercantum dalam KUA-PPAS</span>
  if (sisa < 0n) return <span className="buruk-t kuat">melebihi {formatRupiah(-sisa)}</span>
  return formatRupiah(sisa)
}

function tempatOf({ baris, plafon, acuan, paham }: Parameters<typeof PosisiRka>[0]): readonly Tempat[] {
  const groups = new Map<string, Tempat>()
  const known = new Map(
    plafon.map((satu) => [`${kodeOf(satu.subKegiatanKode)} ${kodeOf(satu.danaKode)}`, satu]),
  )
  for (const satu of baris) {
    const sub = acuan.subKegiatan.find(satu.isi['subKegiatan'] ?? '')
    const dana = acuan.dana.find(satu.isi['dana'] ?? '')
    const made = paham(satu)
    if (made.subKegiatanId === null || !sub || !dana) continue
    const kunci = `${kodeOf(sub.kode)} ${kodeOf(dana.kode)}`
    const ada = known.get(kunci)
    const tempat = groups.get(kunci) ?? {
      ...{ kunci, nama: `${sub.kode} ${sub.nama}, ${dana.kode}`, ini: 0n },
      pagu: ada === undefined ? 0n : parseRupiah(ada.plafon),
      lain: ada === undefined ? 0n : parseRupiah(ada.terpakai),
    }
    groups.set(kunci, { ...tempat, ini: tempat.ini + made.jumlah })
  }
  return [...groups.values()]
}

const absolute = (jumlah: Rupiah) => (jumlah < 0n ? -jumlah : jumlah)

function persen(bagian: Rupiah, dari: Rupiah): string {
  if (dari === 0n) return 'tanpa pagu'
  const tenths = (bagian * 1000n) / dari
  return `${tenths / 10n},${tenths % 10n} %`
}
