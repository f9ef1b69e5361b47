import { useEffect, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { Ikon } from '../../../ikon/ikon.tsx'
import { Kabar } from '../../../kabar/kabar.tsx'
import { sekarang } from '../../../waktu/jam.ts'

/** Whether the paper may be written now, why not, and when its stage closes (ms of this device; null: no schedule). */
export type TahapRka = { tertutup: string | null; tutupPada: number | null }

const menit = 60_000

/** Asks every minute, and once more when the stage closes. */
export function useTahapRka(dokumenId: string, isOpen: boolean): TahapRka {
  const baca = trpc.kertas.baca.useQuery(
    { dokumenId, mulai: 0, banyak: 1 },
    { enabled: isOpen, refetchInterval: menit, staleTime: 0 },
  )
  const { data, dataUpdatedAt, refetch } = baca
  const tutupPada = data?.sisaDetik == null ? null : dataUpdatedAt + data.sisaDetik * 1000
  useEffect(() => {
    if (tutupPada === null) return
    const wait = tutupPada - sekarang().getTime() + 500
    if (wait > 30 * menit) return
    const timer = setTimeout(() => void refetch(), Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [tutupPada, refetch])
  return { tertutup: data?.tertutup ?? null, tutupPada }
}

/** When the stage closes; from half an hour before with seconds, afterwards why nothing can be typed. */
export function TahapTampak({ tertutup, tutupPada }: TahapRka) {
  const now = useDetik(tutupPada !== null)
  if (tertutup !== null)
    return (
      <Kabar nada="waspada" judul="Hanya bisa dibaca">
        <span>{tertutup}</span>
      </Kabar>
    )
  if (tutupPada === null) return null
  const left = Math.max(0, tutupPada - now)
  if (left > 30 * menit)
    return (
      <span className="kecil">
        <Ikon nama="jam" /> Tahap RKA ditutup <b>{lama(left)} lagi</b>
      </span>
    )
  return (
    <Kabar nada="waspada" judul={`Tahap RKA ditutup ${hitung(left)} lagi`}>
      <span>Setelah itu kisi hanya bisa dibaca. Yang sudah diketik tetap terkirim.</span>
    </Kabar>
  )
}

function useDetik(isOn: boolean): number {
  const [now, setNow] = useState(() => sekarang().getTime())
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => setNow(sekarang().getTime()), 1_000)
    return () => clearInterval(timer)
  }, [isOn])
  return now
}

/** `3 hari 4 jam`, `5 jam 10 menit`. */
function lama(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / menit)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  return days > 0 ? `${days} hari ${hours} jam` : `${hours} jam ${minutes % 60} menit`
}

function hitung(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} menit ${seconds % 60} detik`
}
