import { randomUUID } from 'node:crypto'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { publishApbd } from '../publik/publish-apbd.ts'
import { readPublikasi } from '../publik/read-publikasi.ts'
import { peragaOf } from './pelaku-contoh.ts'
import { ppkd, tahunContoh } from './seed-demo-lakon.ts'
import { naskahContoh } from './seed-demo-naskah.ts'

/** DATA CONTOH: the PPKD of each example pemda publishes the year once, as it stands after the documents. */
export async function seedTerbitanContoh(context: Context): Promise<void> {
  for (const pemdaId of Object.keys(naskahContoh).map(Number)) {
    const orang = await peragaOf(context, pemdaId).sebagai(ppkd, context.today)
    const { terbitan, kontrol } = await runAct(orang, readPublikasi, { tahun: tahunContoh })
    if (terbitan.length > 0) continue
    await runAct(orang, publishApbd, {
      tahun: tahunContoh,
      dasar: 'Perda 9/2025 tentang APBD 2026 (contoh)',
      kontrol: kontrol.sidik,
      perintah: randomUUID(),
    })
  }
}
