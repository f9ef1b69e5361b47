import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { hitungSel, isAkunSaja, isSelKosong, type SelRka, selKosong } from './sel-rka.ts'

/**
 * Makes a typed RKA ready to be sent: every mata anggaran its lines name is opened once, empty lines are left out. Forms of
 * other kinds pass as they are.
 */
export function useKunciRka(jenis: JenisDokumen): {
  lengkapi: (formulir: IsiFormulir) => Promise<IsiFormulir>
  isBusy: boolean
} {
  const { tahun, sesi } = useRuang()
  const buka = trpc.dokumen.bukaMata.useMutation()
  const [isBusy, setBusy] = useState(false)
  const open = async ({ rekening, ids: { subKegiatan, ...lain } }: SelRka) => {
    const ids = isAkunSaja(rekening)
      ? { subKegiatanId: null, rekeningId: lain.rekening, danaId: null }
      : { subKegiatanId: subKegiatan, rekeningId: lain.rekening, danaId: lain.dana }
    const input = { jenis: jenis.kode, tahun, unitId: sesi.aktif?.unitId ?? 0, ...ids }
    const key = `mata.${Object.values(input).join('.')}`
    const { kunci } = await runCommand(key, (perintah) => buka.mutateAsync({ perintah, ...input }))
    return kunci
  }
  const lengkapi = async (formulir: IsiFormulir) => {
    if (jenis.baris !== 'rincian') return formulir
    setBusy(true)
    try {
      const known = new Map<string, string>()
      const filled = formulir.baris.filter((satu) => !isSelKosong(satu))
      for (const { kunci, sel = selKosong } of filled) {
        const name = namaOf(sel)
        if (kunci === '' && !known.has(name)) known.set(name, await open(sel))
      }
      return {
        ...formulir,
        baris: filled.map(({ rincian: _, ...satu }) => {
          const { sel = selKosong } = satu
          const { rincian } = hitungSel(sel)
          const kunci = satu.kunci === '' ? (known.get(namaOf(sel)) ?? '') : satu.kunci
          return { ...satu, kunci, ...(rincian === null ? {} : { rincian }) }
        }),
      }
    } finally {
      setBusy(false)
    }
  }
  return { lengkapi, isBusy }
}

function namaOf({ rekening, ids }: SelRka): string {
  return (isAkunSaja(rekening) ? [ids.rekening] : [ids.subKegiatan, ids.rekening, ids.dana]).join()
}
