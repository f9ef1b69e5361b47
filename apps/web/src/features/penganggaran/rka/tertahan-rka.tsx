import { useSyncExternalStore } from 'react'
import { Kabar } from '../../../kabar/kabar.tsx'
import { banyakMenunggu } from '../../../kisi/model/antrean.ts'
import type { KolomKisi } from '../../../kisi/model/ciri.ts'
import type { Operasi } from '../../../kisi/model/kontrak.ts'
import type { Tertolak } from '../../../kisi/sumber/keadaan.ts'
import type { MesinKisi } from '../../../kisi/sumber/mesin.ts'

/** Changes the server does not take: what was typed, why, and the way on. Nothing goes away before somebody says so. */
export function TertahanRka({ mesin, kolom }: { mesin: MesinKisi; kolom: readonly KolomKisi[] }) {
  const { simpan, antrean, tertolak, kisi } = useSyncExternalStore(mesin.dengar, mesin.keadaan)
  const waiting = banyakMenunggu(antrean)
  return (
    <>
      {simpan.keadaan === 'ditahan' && waiting > 0 && (
        <Kabar nada="waspada" judul={`${waiting} perubahan belum tersimpan`}>
          <span>{simpan.pesan} Perubahan itu aman di perangkat ini.</span>
          <span className="deret">
            <button type="button" className="tombol kecil" onClick={() => void mesin.kirimSekarang()}>
              Kirim lagi
            </button>
            <button type="button" className="tombol teks" onClick={() => mesin.buangMenunggu()}>
              Buang {waiting} perubahan
            </button>
          </span>
        </Kabar>
      )}
      {tertolak.size > 0 && (
        <Kabar nada="waspada" judul={`${tertolak.size} baris berisi perubahan yang tidak diterima`}>
          <ul>
            {[...tertolak].map(([barisId, satu]) => (
              <li key={barisId}>
                <SatuTertolak
                  mesin={mesin}
                  barisId={barisId}
                  satu={satu}
                  kolom={kolom}
                  isHilang={!kisi.baris.has(barisId) && kisi.terhapus.has(barisId)}
                />
              </li>
            ))}
          </ul>
        </Kabar>
      )}
    </>
  )
}

function SatuTertolak(props: {
  mesin: MesinKisi
  barisId: string
  satu: Tertolak
  kolom: readonly KolomKisi[]
  isHilang: boolean
}) {
  const { mesin, barisId, satu, kolom, isHilang } = props
  const restore = () => {
    const isian = satu.operasi.flatMap((operasi) =>
      operasi.op === 'isi' ? [{ op: operasi.op, barisId, medan: operasi.medan, nilai: operasi.nilai }] : [],
    )
    mesin.buangTertolak(barisId)
    mesin.ubah('pulihkan baris', [{ op: 'pulihkan', barisId }, ...isian])
  }
  return (
    <span className="deret">
      <span>
        {tulisan(satu.operasi, kolom)} {satu.pesan}
      </span>
      {isHilang && (
        <button type="button" className="tombol kecil" onClick={restore}>
          Pulihkan baris dengan isian Anda
        </button>
      )}
      <button type="button" className="tombol kecil" onClick={() => mesin.buangTertolak(barisId)}>
        Buang
      </button>
    </span>
  )
}

/** `Harga satuan “12.500”, Koefisien “2 buah”.`: the words that would be lost. */
function tulisan(operasi: readonly Operasi[], kolom: readonly KolomKisi[]): string {
  const isi = operasi.flatMap((satu): [string, string][] => {
    if (satu.op === 'isi') return [[satu.medan, satu.nilai]]
    return satu.op === 'sisip' ? Object.entries(satu.isi) : []
  })
  const kepala = new Map(kolom.map((satu) => [satu.medan, satu.kepala]))
  const words = isi.flatMap(([medan, nilai]) => {
    const nama = kepala.get(medan)
    return nama === undefined ? [] : [`${nama} “${nilai.slice(0, 80)}”`]
  })
  return words.length === 0 ? '' : `${words.join(', ')}.`
}
