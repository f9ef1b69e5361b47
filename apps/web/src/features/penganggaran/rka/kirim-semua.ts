import { banyakMenunggu } from '../../../kisi/model/antrean.ts'
import type { MesinKisi } from '../../../kisi/sumber/mesin.ts'

/** Sends what waits in the grid; answers why it did not get through, null once the server has everything. */
export async function kirimSemua(mesin: MesinKisi): Promise<string | null> {
  for (let tries = 0; tries < 100; tries++) {
    const { antrean, simpan } = mesin.keadaan()
    const waiting = banyakMenunggu(antrean)
    if (waiting === 0) return null
    if (tries > 10 && simpan.keadaan !== 'menyimpan')
      return `${waiting} perubahan belum sampai di server. Tunggu sampai tersimpan.`
    await mesin.kirimSekarang()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return 'Penyimpanan belum selesai. Coba lagi sebentar.'
}
