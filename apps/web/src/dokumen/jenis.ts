import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { trpc } from '../connection/trpc.ts'

/** The table of document kinds; fetched once, it draws every list, form and detail page. */
export function useJenis(): { semua: readonly JenisDokumen[]; isReady: boolean; error: unknown } {
  const query = trpc.dokumen.jenis.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  return { semua: query.data ?? [], isReady: query.data !== undefined, error: query.error }
}

/** One kind by its code; null while loading or when unknown. */
export function useSatuJenis(kode: string): { jenis: JenisDokumen | null; isReady: boolean; error: unknown } {
  const { semua, isReady, error } = useJenis()
  return { jenis: semua.find((item) => item.kode === kode) ?? null, isReady, error }
}

/** The section a kind lives in, as the header calls it. */
export function namaBidang(bidang: string): string {
  return bidang.charAt(0).toUpperCase() + bidang.slice(1)
}

/** `SPP-LS 0412` where there is a number, else the short name and the state of having none. */
export function judulDokumen(singkatan: string, nomor: string | null): string {
  return nomor === null || nomor === ''
    ? `${singkatan} (belum bernomor)`
    : `${singkatan} ${nomorPendek(nomor)}`
}

/** What a document is called beside others, `SPP-LS 00412`; its kind's short name comes from the table of kinds. */
export function useSebutan(): (dokumen: { jenis: string; nomor: string | null }) => string {
  const { semua } = useJenis()
  return ({ jenis, nomor }) =>
    judulDokumen(semua.find((item) => item.kode === jenis)?.singkatan ?? jenis.toUpperCase(), nomor)
}

function nomorPendek(nomor: string): string {
  return nomor.split('/').find((part) => /^\d{3,}$/.test(part)) ?? nomor
}
