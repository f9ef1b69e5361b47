import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { runCommand } from '../draf/run-command.ts'
import { useRuang } from '../sesi/konteks.tsx'
import { Tolakan } from '../tolakan/tolakan.tsx'
import type { Acuan, PilihanMata } from './bentuk.ts'
import { PilihAcuan } from './pilih-acuan.tsx'

type Pilihan = { unit: Acuan | null; subKegiatan: Acuan | null; rekening: Acuan | null; dana: Acuan | null }
type Bagian = keyof Pilihan

const medan: readonly { bagian: Bagian; label: string; petunjuk: string }[] = [
  { bagian: 'unit', label: 'Unit', petunjuk: 'Nama atau kode unit' },
  { bagian: 'subKegiatan', label: 'Sub kegiatan', petunjuk: 'Kode atau kata dari nama sub kegiatan' },
  { bagian: 'rekening', label: 'Rekening', petunjuk: 'Kode atau kata dari uraian rekening' },
  { bagian: 'dana', label: 'Sumber dana', petunjuk: 'Kode atau nama sumber dana' },
]

/** Makes what a line counts out of reference rows: sub kegiatan, rekening and sumber dana, or those of them the kind needs. */
export function BukaMata(props: {
  id: string
  jenis: JenisDokumen
  /** The parts to choose, in the order of the fields. */
  bagian: readonly Bagian[]
  label: string
  /** The branch of the chart a chosen account is of; left out: all the kind allows. */
  cabang?: string
  selesai: (mata: { kunci: string; nama: string }) => void
  tutup?: () => void
}) {
  const { id, jenis, bagian, label, cabang = '', selesai, tutup } = props
  const { tahun, sesi } = useRuang()
  const acuan = trpc.dokumen.pilihanMata.useQuery({ jenis: jenis.kode, tahun }, { staleTime: 300_000 })
  const buka = trpc.dokumen.bukaMata.useMutation()
  const [dipilih, setDipilih] = useState<Pilihan>(belum)
  const [isAsked, setAsked] = useState(false)
  const unit = dipilih.unit ?? soleUnit(acuan.data?.unit, sesi.aktif?.unitId)
  const tampak = medan.filter(
    (item) => bagian.includes(item.bagian) && (item.bagian !== 'unit' || (acuan.data?.unit.length ?? 0) > 1),
  )
  const nilaiOf = (item: Bagian) => (item === 'unit' ? unit : dipilih[item])
  const pakai = async () => {
    setAsked(true)
    if (unit === null || tampak.some((item) => nilaiOf(item.bagian) === null)) return
    const ids = { subKegiatanId: dipilih.subKegiatan, rekeningId: dipilih.rekening, danaId: dipilih.dana }
    const input = {
      jenis: jenis.kode,
      tahun,
      unitId: unit.id,
      subKegiatanId: ids.subKegiatanId?.id ?? null,
      rekeningId: ids.rekeningId?.id ?? null,
      danaId: ids.danaId?.id ?? null,
    }
    try {
      const key = `mata.${Object.values(input).join('.')}`
      const { kunci } = await runCommand(key, (perintah) => buka.mutateAsync({ perintah, ...input }))
      selesai({ kunci, nama: namaOf(dipilih) })
    } catch {
      setAsked(false)
    }
  }
  return (
    <fieldset className="buka-mata">
      <legend>{label}</legend>
      {(acuan.error ?? buka.error) !== null && (
        <Tolakan error={acuan.error ?? buka.error} tindakan="Pakai baris ini" />
      )}
      {tampak.map((item) => (
        <PilihAcuan
          key={item.bagian}
          id={`${item.bagian}-${id}`}
          label={item.label}
          petunjuk={item.petunjuk}
          pilihan={acuan.data && pilihanOf(acuan.data, item.bagian, cabang)}
          nilai={nilaiOf(item.bagian)}
          galat={isAsked && nilaiOf(item.bagian) === null ? `Pilih ${item.label.toLowerCase()}.` : undefined}
          pilih={(chosen) => setDipilih({ ...dipilih, [item.bagian]: chosen })}
        />
      ))}
      <div className="deret">
        <button
          type="button"
          className="tombol"
          aria-disabled={buka.isPending || undefined}
          onClick={() => !buka.isPending && void pakai()}
        >
          Pakai di baris ini
        </button>
        {tutup && (
          <button type="button" className="tombol teks" onClick={tutup}>
            Batal
          </button>
        )}
      </div>
    </fieldset>
  )
}

const belum: Pilihan = { unit: null, subKegiatan: null, rekening: null, dana: null }

/** The only unit there is to choose, else the one of the role in force. */
function soleUnit(unit: readonly Acuan[] | undefined, own: number | undefined): Acuan | null {
  return (unit?.length === 1 ? unit[0] : unit?.find((item) => item.id === own)) ?? null
}

function pilihanOf(acuan: PilihanMata, bagian: Bagian, cabang: string): readonly Acuan[] {
  return bagian === 'rekening'
    ? acuan.rekening
        .filter(({ kode }) => kode.startsWith(cabang))
        .map(({ uraian, ...item }) => ({ ...item, nama: uraian }))
    : acuan[bagian]
}

function namaOf({ subKegiatan, rekening, dana }: Pilihan): string {
  const pokok = rekening ?? subKegiatan
  const nama = pokok === null ? '' : `${pokok.kode} ${pokok.nama}`
  return dana === null ? nama : `${nama}, ${dana.kode}`
}
