import { NativeSelect } from '@mantine/core'
import { PilihAcuan } from '../../dokumen/pilih-acuan.tsx'
import type { PilihanKartu } from './bentuk-kinerja.ts'
import { type IsiKartu, isiDariSub } from './isi-kartu.ts'

/** A part of the form of a card: what is typed, and what is missing by field. */
export type BagianKartu = {
  isi: IsiKartu
  setIsi: (isi: IsiKartu) => void
  kurang: Readonly<Record<string, string>>
}

/** What a card keeps for good: sub kegiatan, satuan and nature. */
export function DasarKartu(props: BagianKartu & { pilihan: PilihanKartu | undefined }) {
  const { isi, setIsi, kurang, pilihan } = props
  const sub = pilihan?.subKegiatan.map((satu, id) => ({
    id,
    kode: satu.kode,
    nama: `${satu.nama} (${satu.unitNama})`,
  }))
  const at = pilihan?.subKegiatan.findIndex(
    (satu) => satu.unitId === isi.unitId && satu.subKegiatanId === isi.subKegiatanId,
  )
  const satuan = pilihan?.satuan.map(({ satuanId, kode }) => ({ id: satuanId, kode, nama: '' }))
  return (
    <>
      <div className="lebar">
        <PilihAcuan
          id="kartu-sub"
          label="Sub kegiatan"
          petunjuk="Kode atau kata dari nama sub kegiatan"
          pilihan={sub}
          nilai={sub?.find(({ id }) => id === at) ?? null}
          galat={kurang['subKegiatanId']}
          pilih={({ id }) => {
            const chosen = pilihan?.subKegiatan[id]
            if (chosen) setIsi(isiDariSub(isi, chosen))
          }}
        />
      </div>
      <PilihAcuan
        id="kartu-satuan"
        label="Satuan"
        petunjuk="Nama satuan"
        pilihan={satuan}
        nilai={satuan?.find(({ id }) => id === isi.satuanId) ?? null}
        galat={kurang['satuanId']}
        pilih={({ id }) => setIsi({ ...isi, satuanId: id })}
      />
      <NativeSelect
        id="kartu-sifat"
        label="Sifat, tidak berubah setelah disimpan"
        value={isi.sifat}
        data={(pilihan?.sifat ?? []).map(({ kode, nama }) => ({ value: kode, label: nama }))}
        onChange={(event) => {
          const chosen = pilihan?.sifat.find(({ kode }) => kode === event.currentTarget.value)
          if (chosen) setIsi({ ...isi, sifat: chosen.kode })
        }}
      />
    </>
  )
}
