import type { Nada } from './cip.tsx'

const rows: Record<string, { label: string; nada: Nada }> = {
  draf: { label: 'Draf', nada: 'netral' },
  diajukan: { label: 'Diajukan', nada: 'nila' },
  diverifikasi: { label: 'Diverifikasi', nada: 'nila' },
  disetujui: { label: 'Disetujui', nada: 'nila' },
  disahkan: { label: 'Disahkan', nada: 'baik' },
  dikembalikan: { label: 'Dikembalikan', nada: 'waspada' },
  ditolak: { label: 'Ditolak', nada: 'buruk' },
  batal: { label: 'Batal', nada: 'netral' },
  dibalik: { label: 'Dibalik', nada: 'buruk' },
}

/** The word and the colour of a document's status; an unknown status shows as its own word. */
export function statusOf(status: string): { label: string; nada: Nada } {
  return rows[status] ?? { label: status, nada: 'netral' }
}
