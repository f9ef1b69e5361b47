import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { uuid } from '../../../draf/command.ts'
import type { Imporan, Keputusan } from './bentuk-impor.ts'

/** What a step may do with an import. */
export type MesinImpor = {
  imporan: Imporan
  keputusan: Keputusan
  /** Changes what was decided; kept on the server a moment later. */
  ubah(sebagian: Partial<Keputusan>): void
  periksa(): Promise<boolean>
  terapkan(): Promise<boolean>
  batalkan(): Promise<void>
  isBusy: boolean
  error: unknown
}

const tunggu = 500

/** The decisions of one import, kept on the server as they are made, and its acts. */
export function useMesinImpor(imporan: Imporan): MesinImpor {
  const [keputusan, setKeputusan] = useState<Keputusan>(() => keputusanOf(imporan))
  const { imporanId } = imporan
  const simpan = trpc.impor.simpan.useMutation()
  const keep = useSimpan((isi) => simpan.mutateAsync({ imporanId, ...wireOf(isi), perintah: uuid() }))
  const acts = useTindakan(imporanId)
  const { isBusy, error, run } = useJalan()
  return {
    ...{ imporan, keputusan, isBusy, error },
    ubah(sebagian) {
      const baru = { ...keputusan, ...sebagian }
      setKeputusan(baru)
      keep.later(baru)
    },
    periksa: () =>
      run(async () => {
        await keep.stop()
        await acts.periksa(keputusan)
      }),
    terapkan: () =>
      run(async () => {
        await keep.stop()
        await acts.terapkan()
      }),
    async batalkan() {
      await run(acts.batalkan)
    },
  }
}

/** The three acts on an import; a check and an application lead to the step that shows them. */
function useTindakan(imporanId: string) {
  const navigate = useNavigate()
  const periksa = trpc.impor.periksa.useMutation()
  const jalankan = trpc.impor.jalankan.useMutation()
  const batalkan = trpc.impor.batalkan.useMutation()
  const ke = (langkah: 'periksa' | 'terapkan') =>
    navigate({ to: '/impor/$imporanId', params: { imporanId }, search: { langkah } })
  return {
    async periksa(keputusan: Keputusan) {
      await periksa.mutateAsync({ imporanId, ...wireOf(keputusan), perintah: uuid() })
      await ke('periksa')
    },
    async terapkan() {
      await runCommand(`impor.jalankan.${imporanId}`, (perintah) =>
        jalankan.mutateAsync({ imporanId, perintah }),
      )
      await ke('terapkan')
    },
    batalkan: () =>
      runCommand(`impor.batalkan.${imporanId}`, (perintah) => batalkan.mutateAsync({ imporanId, perintah })),
  }
}

/** Runs one act at a time, reads the import anew after it, and keeps why it was refused. */
function useJalan() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const utils = trpc.useUtils()
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setError(null)
    try {
      await work()
      await utils.impor.invalidate()
      return true
    } catch (problem) {
      setError(problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, run }
}

/** Saves half a second after the last change, and at once when the page is left; one save at a time. */
function useSimpan(save: (isi: Keputusan) => Promise<unknown>) {
  const kini = useRef(save)
  useEffect(() => {
    kini.current = save
  }, [save])
  const state = useRef<{ timer: number; isi: Keputusan | null; jalan: Promise<unknown> }>({
    ...{ timer: 0, isi: null, jalan: Promise.resolve() },
  })
  const flush = () => {
    const { isi } = state.current
    window.clearTimeout(state.current.timer)
    state.current.isi = null
    if (isi !== null)
      state.current.jalan = state.current.jalan.then(() => kini.current(isi)).catch(() => undefined)
  }
  useEffect(() => flush, [])
  return {
    later(isi: Keputusan) {
      state.current.isi = isi
      window.clearTimeout(state.current.timer)
      state.current.timer = window.setTimeout(flush, tunggu)
    },
    /** What comes next sends the decisions itself. */
    async stop() {
      window.clearTimeout(state.current.timer)
      state.current.isi = null
      await state.current.jalan
    },
  }
}

function keputusanOf({ pemetaan, pilihan, perbaikan, putusan }: Imporan): Keputusan {
  return { pemetaan, pilihan, perbaikan, putusan }
}

/** As the wire wants it: arrays and records that may be written. */
function wireOf({ pemetaan, pilihan, perbaikan, putusan }: Keputusan) {
  return {
    pemetaan: pemetaan.map((satu) => ({ ...satu, letak: { ...satu.letak } })),
    ...{ pilihan: { ...pilihan }, perbaikan: { ...perbaikan }, putusan: { ...putusan } },
  }
}
