import { gatherStatistics } from '@benang/database/schema/statistics'
import { runAct } from '../act.ts'
import { publishApbd } from '../publik/publish-apbd.ts'
import { readPublikasi } from '../publik/read-publikasi.ts'
import { type Lakon, ppkd } from './seed-demo-lakon.ts'

/** DATA CONTOH: the PPKD publishes the year as it stands after this part of the story. */
export async function publishTahun(lakon: Lakon, bagian: 'awal' | 'sisa'): Promise<void> {
  const { tahun, context } = lakon
  await lakon.sekali(`terbit/${bagian}`, async (perintah) => {
    await gatherStatistics(context.db.owner)
    const orang = await lakon.sebagai(ppkd, context.today)
    const { kontrol } = await runAct(orang, readPublikasi, { tahun })
    return runAct(orang, publishApbd, {
      ...{ tahun, perintah, kontrol: kontrol.sidik },
      dasar: `Perda 9/${tahun - 1} tentang APBD ${tahun} (contoh)`,
    })
  })
}
