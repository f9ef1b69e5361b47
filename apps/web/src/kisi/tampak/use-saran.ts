import { useEffect, useState } from 'react'
import type { KolomKisi, PilihanSel } from '../model/ciri.ts'
import type { BarisKisi } from '../model/kontrak.ts'

const none: readonly PilihanSel[] = []

/** What may be chosen while a text is typed; an answer that comes after the next key is left out. */
export function useSaran(
  kolom: KolomKisi,
  baris: BarisKisi,
  teks: string,
): { daftar: readonly PilihanSel[] } {
  const asked = kolom.pilihan?.(teks, baris) ?? none
  const [late, setLate] = useState<{ teks: string; daftar: readonly PilihanSel[] }>({
    teks: '',
    daftar: none,
  })
  const isLate = !isList(asked)
  useEffect(() => {
    if (!isLate) return
    let isOld = false
    void Promise.resolve(kolom.pilihan?.(teks, baris) ?? none).then(
      (daftar) => !isOld && setLate({ teks, daftar }),
      () => undefined,
    )
    return () => {
      isOld = true
    }
  }, [isLate, kolom, baris, teks])
  if (isList(asked)) return { daftar: asked }
  return { daftar: late.teks === teks ? late.daftar : none }
}

function isList(
  asked: readonly PilihanSel[] | Promise<readonly PilihanSel[]>,
): asked is readonly PilihanSel[] {
  return Array.isArray(asked)
}
