import { randomUUID } from 'node:crypto'
import { type Database, inTenant } from '@benang/database/connection'
import { insertJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type NaskahDokumen, type Pelaku, type Peraga, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { lakonOf } from '../sistem/seed-demo-lakon.ts'
import { planPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from './id-bawaan.ts'
import { juta, line, orang, tahun } from './new-rantai.ts'

const pemdaId = 2
const { kdh, pa, ppkd, pptk, sekda, tapd } = orang
/** Bappeda's planner in the demo's city. */
export const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']
type Langkah = readonly (readonly [Pelaku, string])[]
const sah: Langkah = [[kdh, 'tanda-tangani']]

/**
 * The demo's city with drainage from a citizen's usulan (120 juta) to the DPA: RKPD 480, PPAS 500 by a berita acara, RKA 540 by
 * urgent need, adopted, and 30 shifted from `mata` to `pengawasan`. `dokumen` has each by its name.
 */
export async function newTipis(db: Database) {
  const kunciServer = new Uint8Array(32).fill(5)
  const context: Context = { db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', kunciServer }
  await seedDemo(context)
  const peraga = peragaOf(context, pemdaId)
  const buka = async (pelaku: Pelaku, jenis: string, kode: string | null) => {
    const subKegiatanId = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
    const answer = await runAct(await peraga.sebagai(pelaku, '2025-06-02'), openMataAnggaran, {
      ...{ jenis, tahun, unitId: 3, perintah: randomUUID(), subKegiatanId },
      ...{ rekeningId: kode === null ? null : rekeningBawaan(kode), danaId: danaBawaan('1.2.01.01.02') },
    })
    return Number(answer.kunci)
  }
  const dokumen = new Map<string, bigint>()
  const buat = async (
    nama: string,
    jenis: string,
    pelaku: Pelaku,
    naskah: Omit<NaskahDokumen, 'tahun'>,
    langkah: Langkah,
  ) => {
    const id = await peraga.buat(jenis, pelaku, { tahun, ...naskah })
    dokumen.set(nama, id)
    for (const [siapa, tindakan] of [[pelaku, 'ajukan'] as const, ...langkah])
      await peraga.lakukan(jenis, id, { pelaku: siapa, tindakan, tanggal: naskah.tanggal })
  }
  const kunci = {
    plafon: await buka(bappeda, 'rkpd', null),
    mata: await buka(pa, 'rka', '5.2.04.02.07.0003'),
    pengawasan: await buka(pa, 'rka', '5.1.02.02.07.0004'),
  }
  const idOf = (nama: string) => dokumen.get(nama) ?? 0n
  await rencanakan(db, { buat, idOf, plafon: kunci.plafon })
  await anggarkan({ context, peraga }, { buat, idOf, ...kunci })
  return { context, peraga, idOf, ...kunci }
}

type Buat = (
  nama: string,
  jenis: string,
  pelaku: Pelaku,
  naskah: Omit<NaskahDokumen, 'tahun'>,
  langkah: Langkah,
) => Promise<void>
type Bahan = { buat: Buat; idOf: (nama: string) => bigint; plafon: number }

async function rencanakan(db: Database, { buat, idOf, plafon }: Bahan): Promise<void> {
  const isi = {
    ...{ pengusul: 'Warga RT 3', kontak: '0812', lokasi: 'Jalan Melati', perkiraan: '120000000.00' },
    alasan: 'Jalan tergenang setiap hujan',
  }
  await buat('usulan', 'usulan', pptk, { tanggal: '2025-01-20', uraian: 'Drainase', isi }, [
    [bappeda, 'verifikasi'],
  ])
  const baris = [{ ...line(plafon, 100n * juta), acuanId: idOf('usulan') }, line(plafon, 380n * juta)]
  const renja = { isi: { lokasi: 'Jalan Melati', sasaran: 'Warga RT 3' }, baris }
  await buat('renja', 'renja', pa, { tanggal: '2025-04-10', uraian: 'Renja PUPR', ...renja }, [
    [bappeda, 'verifikasi'],
  ])
  const rkpd = { tanggal: '2025-06-30', uraian: 'RKPD 2026', isi: { dasar: 'Perwal 20/2025' }, baris }
  await buat('rkpd', 'rkpd', bappeda, rkpd, sah)
  const jalan = { pemdaId, kode: 'berita-acara-ppas', sejak: '2025-01-01', dasar: 'Perwal 3/2025 (contoh)' }
  await inTenant(db.app, { pemdaId }, (tx) => insertJalanPemda(tx, jalan))
  const tanggal = '2025-08-08'
  const ppas = { isi: { nota: 'Nota 5/2025' }, baris: [line(plafon, 500n * juta)], asal: idOf('rkpd') }
  await buat('ppas', 'ppas', tapd, { tanggal, uraian: 'KUA-PPAS 2026', ...ppas }, [])
  const lebih = {
    isi: {
      jalan: 'berita-acara-ppas',
      bukti: 'BA 12/2025',
      alasan: 'Hasil pembahasan dengan Badan Anggaran DPRD',
    },
    ...{ asal: idOf('ppas'), baris: [line(plafon, 20n * juta)] },
  }
  await buat('lebih', 'pengecualian_ppas', tapd, { tanggal, uraian: 'Tambahan plafon', ...lebih }, sah)
}

async function anggarkan(
  { context, peraga }: { context: Context; peraga: Peraga },
  { buat, idOf, mata, pengawasan }: Bahan & { mata: number; pengawasan: number },
): Promise<void> {
  await peraga.lakukan('ppas', idOf('ppas'), {
    pelaku: kdh,
    tindakan: 'tanda-tangani',
    tanggal: '2025-08-08',
  })
  const rincian = { koefisien: 18_000n, satuan: 'meter', harga: 3n * juta }
  const baris = [{ ...line(mata, 540n * juta), uraian: 'Saluran beton', rincian }]
  await buat('rka', 'rka', pa, { tanggal: '2025-09-15', uraian: 'RKA PUPR', baris }, [])
  const mendesak = {
    jalan: 'mendesak',
    bukti: 'Kep. Wali Kota 360/2025',
    alasan: 'Tebing saluran longsor Agustus 2025',
  }
  const darurat = { isi: mendesak, asal: idOf('rka'), baris: [line(mata, 40n * juta)] }
  await buat('darurat', 'pengecualian_rka', pa, { tanggal: '2025-09-16', uraian: 'Longsor', ...darurat }, sah)
  await peraga.lakukan('rka', idOf('rka'), { pelaku: tapd, tindakan: 'verifikasi', tanggal: '2025-09-16' })
  const dau = { unitId: 6, pa: ['kepala.bpkad', 'pa'], rekening: '4.2.01.01.02.0001', uraian: 'DAU' } as const
  const pendapatan = [{ ...dau, bulan: { 1: 540n * juta } }]
  await planPendapatanContoh(await lakonOf(context, { pemdaId, tahun }), pendapatan, {
    tanggal: '2025-10-01',
  })
  const apbd = { isi: { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' } }
  await buat('apbd', 'apbd', ppkd, { tanggal: '2025-12-29', uraian: 'APBD 2026', ...apbd }, sah)
  const dpa = {
    ...{ asal: idOf('rka'), isi: { dasar: 'Perwal 41/2025' } },
    baris: [line(mata, 240n * juta, 3), line(mata, 300n * juta, 6)],
  }
  await buat('dpa', 'dpa', pa, { tanggal: '2026-01-05', uraian: 'DPA PUPR', ...dpa }, [
    [tapd, 'verifikasi'],
    [sekda, 'setujui'],
    [ppkd, 'sahkan'],
  ])
  const geser = {
    isi: { bentuk: 'perda', dasar: 'Perda 4/2026', alasan: 'Pengawasan penuh waktu diperlukan' },
    ...{ asal: idOf('dpa'), baris: [line(mata, -30n * juta, 6), line(pengawasan, 30n * juta, 6)] },
  }
  await buat('geser', 'pergeseran', pa, { tanggal: '2026-05-11', uraian: 'Tambahan pengawasan', ...geser }, [
    [tapd, 'verifikasi'],
    ...sah,
  ])
}
