import type { ReactNode } from 'react'
import { RingkasanSp2d } from '../features/penatausahaan/sp2d/ringkasan-sp2d.tsx'
import type { DokumenTampak } from './bentuk.ts'

/** The summary of kinds whose page says more than amount and lines, in the place of both; null for the others. */
export function ringkasanOf(dokumen: DokumenTampak): ReactNode {
  return dokumen.jenis === 'sp2d' ? <RingkasanSp2d dokumen={dokumen} /> : null
}
