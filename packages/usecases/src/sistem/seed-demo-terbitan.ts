import { gatherStatistics } from '@benang/database/schema/statistics'
import type { Tanggal } from '@benang/values/tanggal'
import { runAct } from '../act.ts'
import { publishApbd } from '../publik/publish-apbd.ts'
import { readPublikasi } from '../publik/read-publikasi.ts'
import { type Lakon, ppkd } from './seed-demo-lakon.ts'

/** Which publication of the story; left out: as of today, by the first Perda. */
type TerbitanContoh = { tempat: string; tanggal?: Tanggal; dasar?: string }

/** DATA CONTOH: the PPKD publishes the year as it stands at this place of the story. */
export async function publishTahun(
  lakon: Lakon,
  { tempat, tanggal = lakon.context.today, dasar }: TerbitanContoh,
): Promise<void> {
  const { tahun, context } = lakon
  await lakon.sekali(`terbit/${tempat}`, async (perintah) => {
    await gatherStatistics(context.db.owner)
    const orang = await lakon.sebagai(ppkd, tanggal)
    const { kontrol } = await runAct(orang, readPublikasi, { tahun })
    return runAct(orang, publishApbd, {
      ...{ tahun, perintah, kontrol: kontrol.sidik },
      dasar: dasar ?? `Perda 9/${tahun - 1} tentang APBD ${tahun} (contoh)`,
    })
  })
}
