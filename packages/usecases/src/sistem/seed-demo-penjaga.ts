import type { Tanggal } from '@benang/values/tanggal'
import { runAct } from '../act.ts'
import { listTemuan } from '../penganggaran/list-temuan.ts'
import { recordAlasan } from '../penganggaran/record-alasan.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import type { Lakon } from './seed-demo-lakon.ts'

const alasan =
  'Kebutuhan yang sama memang ada di dua unit; volumenya dihitung menurut kegiatan unit ini sendiri.'

/** The head of a unit of the story says why another unit plans the same need, as the guard asks before an RKA is submitted. */
export async function jawabPenjaga(
  lakon: Lakon,
  { nama, pa, tanggal }: { nama: string; pa: Pelaku; tanggal: Tanggal },
): Promise<void> {
  const dokumenId = await lakon.id(nama)
  const context = await lakon.sebagai(pa, tanggal)
  for (const { kode, urut, tanda, alasan: dijawab } of await runAct(context, listTemuan, { dokumenId }))
    if (kode === 'baris-ganda' && dijawab === null)
      await lakon.sekali(`alasan/${nama}/${urut}`, (perintah) =>
        runAct(context, recordAlasan, { dokumenId, versi: 1, tanda, alasan, perintah }),
      )
}
