import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { trpc } from '../connection/trpc.ts'
import type { KolomKisi, TemuanSel } from '../kisi/model/ciri.ts'
import { barisUrut, type IsiKisi } from '../kisi/model/isi-kisi.ts'
import type { BarisKisi } from '../kisi/model/kontrak.ts'
import type { MesinKisi } from '../kisi/sumber/mesin.ts'
import { type StandarTersebut, temuanHarga } from './harga-standar.ts'
import { pilihStandar } from './pilih-standar.ts'

/** What a grid of prices gets from the standard: what its column of names offers, what it says of a price, what falls with a change. */
export type StandarKisi = {
  kolom: Pick<KolomKisi, 'pilihan' | 'bebas'>
  periksa: (baris: BarisKisi) => readonly TemuanSel[]
  ikut: (medan: string) => Readonly<Record<string, string>>
}

const simpanMs = 5 * 60_000

/** The standard prices for a grid over a document of that year and day, in a zone; the same value while nothing of it changed. */
export function useStandar(
  mesin: MesinKisi,
  { tahun, tanggal, zona = 1 }: { tahun: number; tanggal: string; zona?: number },
): StandarKisi {
  const { client } = trpc.useUtils()
  const sebutan = useSebutan(mesin)
  const kenal = trpc.standarHarga.tersebut.useQuery(
    { tahun, tanggal, sebutan: sebutan === '' ? [] : sebutan.split(' ').slice(0, 2_000) },
    { enabled: sebutan !== '', staleTime: simpanMs, placeholderData: keepPreviousData },
  )
  const berlaku = tanggalStandar(tahun, tanggal)
  const kolom = useMemo(
    () => ({
      pilihan: pilihStandar({
        cari: (tanya) => client.standarHarga.cari.query(tanya),
        ...{ tanggal: berlaku, zona },
      }),
      bebas: true,
    }),
    [client, berlaku, zona],
  )
  const rows = kenal.data
  return useMemo(() => {
    const known = new Map<string, StandarTersebut>((rows ?? []).map((satu) => [satu.sebutan, satu]))
    return { kolom, ikut: lepas, periksa: (baris) => temuanHarga(baris, known) }
  }, [kolom, rows])
}

/** Another name is another thing: the row is no longer filled from the list. */
function lepas(medan: string): Readonly<Record<string, string>> {
  return medan === 'uraian' || medan === 'spesifikasi' ? { standarHargaId: '' } : {}
}

/** What the rows name, in order, as one text, so that it is the same while nothing of it changed. */
function useSebutan(mesin: MesinKisi): string {
  const ask = useMemo(() => sebutanOf(mesin), [mesin])
  return useSyncExternalStore(mesin.dengar, ask)
}

/** Looks through the rows once for each of their states. */
function sebutanOf(mesin: MesinKisi): () => string {
  const known = new WeakMap<IsiKisi, string>()
  return () => {
    const { kisi } = mesin.keadaan()
    const made = known.get(kisi) ?? textOf(barisUrut(kisi))
    known.set(kisi, made)
    return made
  }
}

function textOf(baris: readonly BarisKisi[]): string {
  const disebut = new Set(baris.map(({ isi }) => isi['standarHargaId'] ?? ''))
  return [...disebut].filter(Boolean).sort().join(' ')
}
