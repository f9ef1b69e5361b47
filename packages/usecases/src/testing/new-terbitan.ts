import { randomUUID } from 'node:crypto'
import { type Database, inTenant } from '@benang/database/connection'
import { registerKunci } from '@benang/database/ledger/kunci'
import type { Buku } from '@benang/database/ledger/post'
import { insertRekening } from '@benang/database/penganggaran/rekening'
import { move } from '@benang/database/testing/new-buku'
import { runAct } from '../act.ts'
import type { Context, Penugasan, Session } from '../context.ts'
import { publishApbd } from '../publik/publish-apbd.ts'
import { readPublikasi } from '../publik/read-publikasi.ts'
import { newAnggaran } from './new-anggaran.ts'

/** Who publishes in a test: another role, or a second factor given too long ago. */
export type Penerbit = { peran?: string; basi?: boolean }

/**
 * A book that can be published: two lines of spending (`newAnggaran`), one of revenue of 3.000.001 sen of which 50 came in, and
 * the names of the accounts above them. `pay` spends on `jalan`, `publish` makes the next version.
 */
export async function newTerbitan(db: Database, { pemdaId, tahun }: Buku) {
  const anggaran = await newAnggaran(db, { pemdaId, tahun })
  const { posted, jalan, inBook } = anggaran
  await insertInduk(db)
  const [pendapatan = 0] = await inBook((tx) =>
    registerKunci(tx, { pemdaId, tahun, pelaku: 1, tanggal: `${tahun}-01-01` }, [
      {
        ...{ golongan: 'mata_anggaran', unit: 2, subKegiatan: 0, rekening: 3, dana: 0 },
        kode: '4.1.01.06.01.0001',
      },
    ]),
  )
  await posted(
    {
      ...{ jenis: 'dpa', tanggal: `${tahun}-01-02` },
      mutasi: [move('luar>target_pendapatan', pendapatan, 3_000_001n)],
    },
    { jenis: 'tbp', tanggal: `${tahun}-02-02`, mutasi: [move('luar>terima', pendapatan, 50n)] },
  )
  const pay = async (bulan: number, jumlah: bigint): Promise<void> => {
    const tanggal = `${tahun}-0${bulan}-10`
    const tagihan = [move('bebas>tagihan', jalan, jumlah), move('spd>spp', jalan, jumlah)]
    await posted(
      { jenis: 'spd', tanggal, mutasi: [move('kas>spd', jalan, jumlah, { bulan })] },
      { jenis: 'spp', tanggal, mutasi: tagihan },
      { jenis: 'sp2d', tanggal, mutasi: [move('spp>sp2d', jalan, jumlah)] },
    )
  }
  const contextOf = (who: Penerbit = {}) => penerbitOf(db, pemdaId, who)
  const kontrol = async () => (await runAct(contextOf(), readPublikasi, { tahun })).kontrol.sidik
  const publish = async (who: Penerbit = {}, seen?: string) => {
    const input = { tahun, dasar: 'Perda 9/2025', kontrol: seen ?? (await kontrol()) }
    return runAct(contextOf(who), publishApbd, { ...input, perintah: randomUUID() })
  }
  return { ...anggaran, pendapatan, pay, contextOf, kontrol, publish }
}

function penerbitOf(db: Database, pemdaId: number, { peran = 'ppkd', basi = false }: Penerbit): Context {
  const aktif: Penugasan = {
    ...{ penugasanId: 1, peran, unitId: 1, unitKode: '5.02', unitNama: 'BPKAD' },
    ...{ sifat: 'definitif', batasNilai: null, sejak: '2026-01-01', sampai: null },
  }
  const session: Session = {
    ...{ sesiId: 'uji', penggunaId: 1, pejabatId: 1, nama: 'Rekaan', pemdaId, pemdaNama: 'Uji' },
    ...{ tingkat: 'penuh', punyaFaktorKedua: true, penugasan: [aktif], aktif },
    faktorKeduaPada: `2026-11-24T0${basi ? 1 : 3}:00:00.000Z`,
  }
  return { db, session, today: '2026-11-24', kini: '2026-11-24T03:05:00.000Z', kejadian: '7F3K' }
}

/** Account 3 (revenue) and the names above all three. */
async function insertInduk(db: Database): Promise<void> {
  const rows = [
    ['4', 'PENDAPATAN DAERAH'],
    ['4.1', 'PENDAPATAN ASLI DAERAH (PAD)'],
    ['4.1.01', 'Pajak Daerah'],
    ['4.1.01.06', 'Pajak Hotel'],
    ['5', 'BELANJA DAERAH'],
    ['5.1', 'BELANJA OPERASI'],
    ['5.1.02', 'Belanja Barang dan Jasa'],
    ['5.1.02.01', 'Belanja Barang'],
    ['5.2', 'BELANJA MODAL'],
    ['5.2.04', 'Belanja Modal Jalan, Jaringan, dan Irigasi'],
    ['5.2.04.01', 'Belanja Modal Jalan dan Jembatan'],
  ] as const
  const of = (kode: string) => kode.split('.').map(Number)
  await inTenant(db.app, { pemdaId: 0 }, (tx) =>
    insertRekening(tx, [
      {
        ...{ rekeningId: 3, edisi: 'uji', kode: '4.1.01.06.01.0001', segmen: of('4.1.01.06.01.0001') },
        ...{ uraian: 'Pajak Hotel', rinci: true },
      },
      ...rows.map(([kode, uraian], index) => ({
        ...{ rekeningId: 10 + index, edisi: 'uji', kode, segmen: of(kode), uraian, rinci: false },
      })),
    ]),
  )
}
