import { inTenant } from '@benang/database/connection'
import { findPerintah } from '@benang/database/sistem/perintah'
import { bulanTriwulan, namaTriwulan } from '@benang/domain/kinerja/triwulan'
import { formatKuantitas } from '@benang/values/kuantitas'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type KartuTampak, listKartu, listPilihanKartu } from '../kinerja/list-kartu.ts'
import { recordKartu } from '../kinerja/record-kartu.ts'
import { type Pelaku, type Peraga, peragaOf } from './pelaku-contoh.ts'
import { perintahContoh } from './seed-demo-lakon.ts'

/** A unit whose indicators are told: who writes and who signs, by log-in name without suffix. */
export type UnitKinerjaContoh = { unitId: number; orang: { pa: string; pptk: string } }
export type KinerjaContoh = {
  pemdaId: number
  tahun: number
  unit: readonly UnitKinerjaContoh[]
  /** Log-in name of the planner who verifies. */
  bappeda?: string
}

/**
 * DATA CONTOH: one card on every sub kegiatan of the year's budget, a target for each quarter, an achievement for each quarter that
 * has ended, one document per unit each. Told once; goes on where it was cut short.
 */
export async function seedKinerjaContoh(context: Context, contoh: KinerjaContoh): Promise<void> {
  const { pemdaId, tahun, unit, bappeda = 'perencana.bappeda' } = contoh
  const selesai = perintahContoh(pemdaId, `kinerja ${tahun} selesai`)
  const done = await inTenant(context.db.app, { pemdaId }, (tx) =>
    findPerintah(tx, { pemdaId, perintah: selesai }),
  )
  if (done !== undefined) return
  let langkah = 0
  const next = () => perintahContoh(pemdaId, `kinerja ${tahun} ${(langkah += 1)}`)
  const peraga = peragaOf(context, pemdaId, next)
  const perencana: Pelaku = [bappeda, 'bappeda']
  const kartu = await writeKartu(context, peraga, { tahun, perencana, perintah: next() })
  const perUnit = Map.groupBy(kartu, ({ unitId }) => unitId)
  for (const { unitId, orang } of unit) {
    const own = perUnit.get(unitId) ?? []
    if (own.length > 0) await tellUnit(context, peraga, { tahun, perencana, orang, kartu: own })
  }
  const akhir = await peraga.sebagai(perencana, context.today)
  const [first] = kartu
  if (first !== undefined)
    await runAct(akhir, recordKartu, { tahun, kartu: [isiKartu(first)], perintah: selesai })
}

/** Cards for the sub kegiatan that have none, in one act; answers all of the pemda. */
async function writeKartu(
  context: Context,
  peraga: Peraga,
  { tahun, perencana, perintah }: { tahun: number; perencana: Pelaku; perintah: string },
): Promise<readonly KartuTampak[]> {
  const orang = await peraga.sebagai(perencana, context.today)
  const lama = await runAct(orang, listKartu, { tahun })
  const { subKegiatan } = await runAct(orang, listPilihanKartu, { tahun })
  const baru = subKegiatan.flatMap((sub) =>
    sub.kartu > 0 || sub.satuanId === null
      ? []
      : [
          {
            ...{
              indikatorId: 0,
              unitId: sub.unitId,
              subKegiatanId: sub.subKegiatanId,
              satuanId: sub.satuanId,
            },
            ...{ nama: sub.indikator, sifat: 'jumlah' as const, aktif: true },
            definisi: `${sub.kinerja}, dihitung setelah diterima dengan berita acara.`,
            ...{ sumber: 'Laporan bulanan PPTK', penanggungJawab: `PPTK ${sub.unitNama}` },
          },
        ],
  )
  const kartu = [...baru, ...lama.filter(({ kunci }) => kunci === null).map(isiKartu)]
  if (kartu.length > 0) await runAct(orang, recordKartu, { tahun, kartu, perintah })
  return runAct(orang, listKartu, { tahun })
}

function isiKartu(kartu: KartuTampak) {
  const { indikatorId, unitId, subKegiatanId, nama, satuanId, sifat, definisi, sumber } = kartu
  const { penanggungJawab, aktif } = kartu
  return {
    ...{ indikatorId, unitId, subKegiatanId, nama, satuanId, sifat, definisi, sumber },
    ...{ penanggungJawab, aktif },
  }
}

type CeritaUnit = {
  tahun: number
  perencana: Pelaku
  orang: UnitKinerjaContoh['orang']
  kartu: readonly KartuTampak[]
}

async function tellUnit(
  { today }: Context,
  peraga: Peraga,
  { tahun, perencana, orang, kartu }: CeritaUnit,
): Promise<void> {
  const pptk: Pelaku = [orang.pptk, 'pptk']
  const way = [
    [pptk, 'ajukan'],
    [[orang.pa, 'pa'], 'tanda-tangani'],
    [perencana, 'verifikasi'],
  ] as const
  const tell = async (jenis: string, naskah: Parameters<Peraga['buat']>[2]) => {
    const id = await peraga.buat(jenis, pptk, naskah)
    for (const [pelaku, tindakan] of way)
      await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal: naskah.tanggal })
  }
  await tell('target_kinerja', {
    ...{ tahun, tanggal: `${tahun}-01-26`, uraian: `Target kinerja ${tahun}` },
    isi: { dasar: `Perjanjian Kinerja ${tahun} (contoh)`, alasan: 'Penetapan awal tahun' },
    baris: kartu.flatMap((satu) =>
      bulanTriwulan.map((bulan, index) => line(satu, { bulan, jumlah: targetOf(satu, index), uraian: '' })),
    ),
  })
  for (const [index, bulan] of bulanTriwulan.entries()) {
    const tanggal = laporanPada(tahun, bulan)
    if (tanggal > today) break
    const nama = `triwulan ${namaTriwulan[index] ?? ''}`
    await tell('capaian_kinerja', {
      ...{ tahun, tanggal, uraian: `Capaian ${nama} ${tahun}` },
      isi: { triwulan: String(bulan), bukti: `Laporan kinerja ${nama} ${tahun} (contoh)`, faktor: '' },
      baris: kartu.map((satu) => line(satu, { bulan, ...capaianOf(satu, index) })),
    })
  }
}

/** The day a quarter is reported: the eighth of the month after it. */
function laporanPada(tahun: number, bulan: number): `${string}` {
  return bulan === 12 ? `${tahun + 1}-01-08` : `${tahun}-${String(bulan + 1).padStart(2, '0')}-08`
}

function line(
  { kunci }: KartuTampak,
  { bulan, jumlah, uraian }: { bulan: number; jumlah: bigint; uraian: string },
) {
  return { kunci: Number(kunci ?? 0), bulan, jumlah, uraian }
}

// The same figures at each telling: they follow from the number of the card and the quarter.
function targetOf({ indikatorId, skala }: KartuTampak, triwulan: number): bigint {
  const whole = BigInt(2 + ((indikatorId * 7 + triwulan * 3) % 9))
  return whole * 10n ** BigInt(skala)
}

function capaianOf(kartu: KartuTampak, triwulan: number): { jumlah: bigint; uraian: string } {
  const target = targetOf(kartu, triwulan)
  const nasib = (kartu.indikatorId * 5 + triwulan) % 8
  if (nasib > 2) return { jumlah: target, uraian: '' }
  const satuan = { kode: kartu.satuan, skala: kartu.skala }
  const selisih = nasib === 0 ? 10n ** BigInt(kartu.skala) : nasib === 1 ? -target / 2n : -target / 4n
  if (selisih === 0n) return { jumlah: target, uraian: '' }
  const sebut = formatKuantitas({ satuan, jumlah: selisih < 0n ? -selisih : selisih })
  return selisih > 0n
    ? { jumlah: target + selisih, uraian: `Lebih ${sebut}: pekerjaan triwulan berikutnya selesai lebih awal` }
    : {
        jumlah: target + selisih,
        uraian: `Kurang ${sebut}: pengadaan terlambat, dikejar triwulan berikutnya`,
      }
}
