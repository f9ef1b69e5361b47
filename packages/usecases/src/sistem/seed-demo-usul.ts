import { submitUsulan } from '../perencanaan/submit-usulan.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, walk } from './seed-demo-bayar.ts'
import type { TahunContoh, UsulanContoh } from './seed-demo-bentuk.ts'
import type { Lakon } from './seed-demo-lakon.ts'

const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']

/** What citizens send without log-in, and what the planner says of it the month after. */
export function adeganUsulan({ usulan }: TahunContoh): readonly Adegan[] {
  return usulan.flatMap((satu, urut) => {
    const kirim: Adegan = { tanggal: satu.tanggal, main: (lakon) => send(lakon, satu, urut) }
    if (satu.nasib === null) return [kirim]
    const tanggal = `${satu.tanggal.slice(0, 5)}02-${10 + urut}`
    return [kirim, { tanggal, main: (lakon) => judge(lakon, satu, tanggal) }]
  })
}

/** Each from an address of its own, as citizens do: one address may send only a few a day. */
async function send(lakon: Lakon, satu: UsulanContoh, urut: number): Promise<void> {
  const { pemdaId, context } = lakon
  const alamat = `2001:db8:${pemdaId}::${lakon.tahun}:${urut}` // RFC 3849: for documentation
  const { uraian, pengusul, lokasi, alasan, juta } = satu
  await lakon.sekali(`usulan/${satu.nama}/buat`, async (perintah) => {
    const dikirim = { ...context, today: satu.tanggal, kini: `${satu.tanggal}T03:00:00.000Z`, alamat }
    return submitUsulan.enter(dikirim, {
      ...{ pemdaId, tahun: satu.untuk, uraian, pengusul, lokasi, alasan, perintah },
      ...{ kontak: 'contoh, tidak ada', perkiraan: `${juta}000000.00` },
    })
  })
}

async function judge(lakon: Lakon, { nama, nasib }: UsulanContoh, tanggal: string): Promise<void> {
  const usulan = `usulan/${nama}`
  if (nasib?.kode === 'ditolak')
    await lakon.langkah(usulan, { pelaku: bappeda, tindakan: 'tolak', tanggal, catatan: nasib.sebab })
  else await walk(lakon, { nama: usulan, tanggal }, [bappeda, 'verifikasi'])
}
