import { addDays } from '@benang/values/tanggal'
import type { Pelaku } from './pelaku-contoh.ts'
import { type Adegan, kunciMata, orangOf, walk } from './seed-demo-bayar.ts'
import { type MataContoh, totalOf, type TahunContoh, type UnitContohDokumen } from './seed-demo-bentuk.ts'
import { kuaContoh } from './seed-demo-kua.ts'
import { baris, type Lakon, ppkd } from './seed-demo-lakon.ts'
import { jawabPenjaga } from './seed-demo-penjaga.ts'
import { unitContoh } from './seed-demo-organisasi.ts'
import { grantPendapatanContoh, planPendapatanContoh } from './seed-demo-pendapatan.ts'
import { seedRenjaContoh } from './seed-demo-renja.ts'
import { rincianOf } from './seed-demo-rincian.ts'

const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']
const tapd: Pelaku = ['tapd', 'tapd']
const sekda: Pelaku = ['sekda', 'sekda']

/** From the plan to the budget: RKPD, KUA-PPAS, RKA, APBD, opening cash, DPA, with the exceptions that were granted. */
export function adeganRencana(tahun: TahunContoh): readonly Adegan[] {
  const lalu = tahun.tahun - 1
  const at = (tanggal: string, main: (lakon: Lakon, tanggal: string) => Promise<void>): Adegan => ({
    ...{ tanggal, main: (lakon) => main(lakon, tanggal) },
  })
  return [
    ...tahun.unit.map((unit, urut) =>
      at(addDays(`${lalu}-04-10`, urut), (lakon, tanggal) => planUnit(lakon, tahun, { unit, tanggal })),
    ),
    at(`${lalu}-06-25`, (lakon, tanggal) => planYear(lakon, tahun, tanggal)),
    at(`${lalu}-08-08`, (lakon, tanggal) => agreePlafon(lakon, tahun, tanggal)),
    ...tahun.unit.map((unit, urut) =>
      at(addDays(`${lalu}-09-15`, urut), (lakon, tanggal) => draftRka(lakon, tahun, { unit, tanggal })),
    ),
    at(`${lalu}-10-06`, async (lakon, tanggal) => {
      await planPendapatanContoh(lakon, akunSaja(tahun), { tanggal })
    }),
    at(`${lalu}-12-22`, (lakon, tanggal) => adopt(lakon, tahun, tanggal)),
    at(`${tahun.tahun}-01-02`, (lakon, tanggal) => openCash(lakon, tahun, tanggal)),
    ...tahun.unit.map((unit) =>
      at(`${tahun.tahun}-01-05`, (lakon, tanggal) => grantDpa(lakon, tahun, { unit, tanggal })),
    ),
    at(`${tahun.tahun}-01-05`, (lakon, tanggal) =>
      grantPendapatanContoh(lakon, akunSaja(tahun), { tanggal, dasar: penjabaran(tahun) }),
    ),
  ]
}

/** What an account alone plans: revenue and financing. */
function akunSaja({ pendapatan, pembiayaan = [] }: TahunContoh) {
  return [...pendapatan, ...pembiayaan]
}

type Plafon = { unitId: number; sub: string; dana: string; rkpd: number; ppas: number }

/** Ceilings per unit, sub kegiatan and fund, as RKPD and KUA-PPAS have them. */
function plafonOf({ unit }: TahunContoh): readonly Plafon[] {
  return unit.flatMap(({ unitId, mata }) =>
    [...Map.groupBy(mata, ({ sub, dana }) => `${sub} ${dana}`).values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const sum = (of: (mata: MataContoh) => number) => group.reduce((total, satu) => total + of(satu), 0)
      const rkpd = sum((satu) => satu.rkpd ?? totalOf(satu))
      return [
        { unitId, sub: first.sub, dana: first.dana, rkpd, ppas: sum((satu) => satu.ppas ?? totalOf(satu)) },
      ]
    }),
  )
}

/** A unit's lines in plan: what citizens asked for stands on lines of its own, which name their usulan. */
async function rencanaOf(lakon: Lakon, tahun: TahunContoh, unitId: number) {
  const lines = []
  for (const { rkpd, sub, dana } of plafonOf(tahun).filter((satu) => satu.unitId === unitId)) {
    if (rkpd === 0) continue
    const kunci = await lakon.kunci(bappeda, 'rkpd', { unitId, sub, dana })
    const tampung = tahun.usulan.filter(
      ({ nasib }) =>
        nasib?.kode === 'ditampung' && nasib.unitId === unitId && nasib.sub === sub && nasib.dana === dana,
    )
    for (const { nama, juta } of tampung)
      lines.push({ ...baris(kunci, juta), acuanId: await lakon.id(`usulan/${nama}`) })
    const sisa = rkpd - tampung.reduce((total, { juta }) => total + juta, 0)
    if (sisa > 0) lines.push(baris(kunci, sisa))
  }
  return lines
}

async function planUnit(lakon: Lakon, tahun: TahunContoh, { unit, tanggal }: Unit): Promise<void> {
  const { unitId } = unit
  await seedRenjaContoh(lakon, {
    ...{ unitId, tanggal, bappeda, pa: orangOf(unit).pa, uraian: `Renja ${tahun.tahun}` },
    ...{ lokasi: 'Seluruh wilayah', sasaran: 'Masyarakat dan perangkat daerah' },
    baris: await rencanaOf(lakon, tahun, unitId),
  })
}

/** RKPD: adopts every Renja, line by line. */
async function planYear(lakon: Lakon, tahun: TahunContoh, tanggal: string): Promise<void> {
  const lines = []
  for (const { unitId } of tahun.unit) lines.push(...(await rencanaOf(lakon, tahun, unitId)))
  await lakon.buat('rkpd/', bappeda, {
    ...{ tanggal, uraian: `RKPD ${tahun.tahun}`, baris: lines },
    isi: { dasar: `${perkada(tahun)} 20/${tahun.tahun - 1} tentang RKPD ${tahun.tahun} (contoh)` },
  })
  await walk(lakon, { nama: 'rkpd/', tanggal }, [bappeda, 'ajukan'], [[tahun.kdh, 'kdh'], 'tanda-tangani'])
}

async function agreePlafon(lakon: Lakon, tahun: TahunContoh, tanggal: string): Promise<void> {
  const lines = []
  const lebih = []
  for (const { rkpd, ppas, ...acuan } of plafonOf(tahun)) {
    if (ppas === 0) continue
    const kunci = await lakon.kunci(bappeda, 'rkpd', acuan)
    lines.push(baris(kunci, ppas))
    if (ppas > rkpd) lebih.push(baris(kunci, ppas - rkpd))
  }
  await lakon.buat('ppas/', tapd, {
    ...{ tanggal, uraian: `KUA dan PPAS ${tahun.tahun}`, asal: await lakon.id('rkpd/'), baris: lines },
    isi: { nota: `Nota Kesepakatan 5/${tahun.tahun - 1} (contoh)`, ...kuaContoh(lines) },
  })
  await walk(lakon, { nama: 'ppas/', tanggal }, [tapd, 'ajukan'])
  if (lebih.length > 0) {
    const nama = 'pengecualian_ppas/'
    await lakon.buat(nama, tapd, {
      ...{ tanggal, uraian: 'Tambahan plafon hasil pembahasan', asal: await lakon.id('ppas/'), baris: lebih },
      isi: {
        ...{ jalan: 'berita-acara-ppas', bukti: `Berita Acara 12/${tahun.tahun - 1} (contoh)` },
        alasan: 'Pembahasan dengan Badan Anggaran DPRD menambah panjang saluran yang dipelihara.',
      },
    })
    await walk(lakon, { nama, tanggal }, [tapd, 'ajukan'], [[tahun.kdh, 'kdh'], 'tanda-tangani'])
  }
  await walk(lakon, { nama: 'ppas/', tanggal }, [[tahun.kdh, 'kdh'], 'tanda-tangani'])
}

type Unit = { unit: UnitContohDokumen; tanggal: string }

async function draftRka(lakon: Lakon, tahun: TahunContoh, { unit, tanggal }: Unit): Promise<void> {
  const { pa } = orangOf(unit)
  const nama = `rka/${unit.unitId}`
  const lines = []
  for (const mata of unit.mata.filter((satu) => totalOf(satu) > 0))
    lines.push(
      ...rincianOf(
        await kunciMata(lakon, unit, mata.nama),
        mata,
        `${lakon.pemdaId}/${lakon.tahun}/${unit.unitId}`,
      ),
    )
  await lakon.buat(nama, pa, { tanggal, uraian: `RKA ${tahun.tahun}`, baris: lines })
  await jawabPenjaga(lakon, { nama, pa, tanggal })
  await walk(lakon, { nama, tanggal }, [pa, 'ajukan'])
  for (const mata of unit.mata) {
    const lebih = totalOf(mata) - (mata.ppas ?? totalOf(mata))
    if (lebih > 0) await exceed(lakon, tahun, { unit, tanggal, mata, lebih })
  }
  await walk(lakon, { nama, tanggal }, [tapd, 'verifikasi'])
}

async function exceed(
  lakon: Lakon,
  tahun: TahunContoh,
  { unit, tanggal, mata, lebih }: Unit & { mata: MataContoh; lebih: number },
): Promise<void> {
  const { pa } = orangOf(unit)
  const nama = `pengecualian_rka/${unit.unitId}/${mata.nama}`
  const isDarurat = mata.ppas === 0
  await lakon.buat(nama, pa, {
    ...{ tanggal, uraian: isDarurat ? 'Penanganan jalan putus' : 'Longsor tebing saluran' },
    ...{
      asal: await lakon.id(`rka/${unit.unitId}`),
      baris: [baris(await kunciMata(lakon, unit, mata.nama), lebih)],
    },
    isi: {
      jalan: isDarurat ? 'darurat' : 'mendesak',
      bukti: `Keputusan Kepala Daerah 360/${tahun.tahun - 1} (contoh)`,
      alasan: isDarurat
        ? 'Badan jalan putus karena banjir bandang setelah KUA-PPAS disepakati.'
        : 'Tebing saluran longsor setelah plafon disepakati dan mengancam permukiman.',
    },
  })
  await walk(lakon, { nama, tanggal }, [pa, 'ajukan'], [[tahun.kdh, 'kdh'], 'tanda-tangani'])
}

async function adopt(lakon: Lakon, tahun: TahunContoh, tanggal: string): Promise<void> {
  await lakon.buat('apbd/', ppkd, {
    ...{ tanggal, uraian: `APBD ${tahun.tahun}` },
    isi: {
      perda: `Perda 9/${tahun.tahun - 1} tentang APBD ${tahun.tahun} (contoh)`,
      persetujuan: `Persetujuan Bersama 3/${tahun.tahun - 1} (contoh)`,
    },
  })
  await walk(lakon, { nama: 'apbd/', tanggal }, [ppkd, 'ajukan'], [[tahun.kdh, 'kdh'], 'tanda-tangani'])
}

async function openCash(lakon: Lakon, tahun: TahunContoh, tanggal: string): Promise<void> {
  const kas = { unitId: unitContoh.bpkad, rekening: '1.1.01.01.01.0001' }
  await lakon.buat('saldo_awal/', ppkd, {
    ...{ tanggal, uraian: `Kas daerah awal ${tahun.tahun}` },
    isi: { dasar: `Rekening koran RKUD 31 Desember ${tahun.tahun - 1} (contoh)` },
    baris: [baris(await lakon.kunci(ppkd, 'saldo_awal', kas), tahun.kas)],
  })
  await walk(lakon, { nama: 'saldo_awal/', tanggal }, [ppkd, 'ajukan'], [[tahun.kdh, 'kdh'], 'tanda-tangani'])
}

async function grantDpa(lakon: Lakon, tahun: TahunContoh, { unit, tanggal }: Unit): Promise<void> {
  const { pa } = orangOf(unit)
  const nama = `dpa/${unit.unitId}`
  await lakon.buat(nama, pa, {
    ...{ tanggal, uraian: `DPA murni ${tahun.tahun}`, asal: await lakon.id(`rka/${unit.unitId}`) },
    isi: { dasar: penjabaran(tahun) },
    baris: await bulananOf(lakon, unit, () => true),
  })
  // The head of BPKAD validates as PPKD even his own: the law joins the offices, and the trail marks it.
  await walk(
    lakon,
    { nama, tanggal },
    [pa, 'ajukan'],
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  )
}

/** The months of a unit's lines that are wanted. */
export async function bulananOf(
  lakon: Lakon,
  unit: UnitContohDokumen,
  wanted: (bulan: number, nama: string) => boolean,
) {
  const lines = []
  for (const mata of unit.mata) {
    const kunci = await kunciMata(lakon, unit, mata.nama)
    for (const [bulan, juta] of Object.entries(mata.bulan))
      if (juta > 0 && wanted(Number(bulan), mata.nama)) lines.push(baris(kunci, juta, Number(bulan)))
  }
  return lines
}

function penjabaran(tahun: TahunContoh): string {
  return `${perkada(tahun)} 41/${tahun.tahun - 1} tentang Penjabaran APBD ${tahun.tahun} (contoh)`
}

function perkada({ kdh }: TahunContoh): string {
  return { gubernur: 'Pergub', bupati: 'Perbup', walikota: 'Perwal' }[kdh] ?? 'Perkada'
}
