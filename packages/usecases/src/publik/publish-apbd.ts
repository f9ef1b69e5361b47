import { createHash } from 'node:crypto'
import { readBuku } from '@benang/database/ledger/buku'
import {
  allowLongReads,
  findRujukanBerbeda,
  findRusak,
  findSaldoBerbeda,
} from '@benang/database/ledger/verifikasi'
import {
  holdBuku,
  insertTerbitan,
  type Kontrol,
  listTerbitan,
  readKontrol,
} from '@benang/database/publik/terbitan'
import { countBedaBenang, insertBenang } from '@benang/database/publik/benang'
import { insertIndikatorTerbit } from '@benang/database/publik/indikator'
import { findPeran } from '@benang/domain/organisasi/peran'
import { formatRupiah } from '@benang/values/rupiah'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'

/** `kontrol` is the fingerprint of the totals the person saw and confirms. */
export type PublishApbdInput = { tahun: number; dasar: string; kontrol: string; perintah: string }

const potong = 20_000n // jurnal per statement: about 200 ms

/**
 * Publishes the budget of a year as it stands in the book, as a new version. The chain, the balances and the pemda's reference
 * rows are recomputed first (the national rows, which belong to no pemda, are those of `benang verifikasi`); then the book is held, its control totals are compared with what was confirmed and with what was copied.
 * Refused when anything of that differs; then nothing is published.
 */
export const publishApbd: Act<PublishApbdInput, { versi: number }> = {
  name: 'publikasi.terbitkan',
  kind: 'write',
  roles: ['ppkd'],
  secondFactor: 'fresh',
  async run(env, { tahun, dasar, kontrol }) {
    const { tx, session, penugasan } = env
    const buku = { pemdaId: session.pemdaId, tahun }
    await allowLongReads(tx)
    await requireBukuUtuh(env, tahun)
    const dilihat = await readKontrol(tx, buku)
    if (dilihat.anggaranPendapatan + dilihat.anggaranBelanja + dilihat.anggaranPenerimaan === 0n)
      throw new Refused(
        'ATURAN',
        `Buku ${tahun} belum memuat anggaran. Sahkan DPA lebih dulu, lalu terbitkan.`,
      )
    if (sidikKontrol(dilihat) !== kontrol)
      throw new Refused(
        'BENTROK',
        `Angka buku berubah sejak Anda melihatnya: anggaran belanja sekarang ${formatRupiah(dilihat.anggaranBelanja)}, realisasi ${formatRupiah(dilihat.realisasiBelanja)}. Periksa lagi, lalu terbitkan.`,
      )
    const versi = await insertTerbitan(tx, buku, {
      tanggal: env.context.today,
      penggunaId: session.penggunaId,
      pejabatId: session.pejabatId,
      penugasanId: penugasan.penugasanId,
      jabatan: findPeran(penugasan.peran)?.nama ?? penugasan.peran,
      dasar,
    })
    const tersalin = (await listTerbitan(tx, buku)).find((satu) => satu.versi === versi)
    if (tersalin === undefined || sidikKontrol(tersalin) !== kontrol)
      throw new Refused(
        'ATURAN',
        `Jumlah baris tidak sama dengan saldo buku ${tahun}; tidak ada yang terbit. Jalankan verifikasi dan hubungi admin.`,
      )
    await insertBenang(tx, { ...buku, versi })
    const beda = await countBedaBenang(tx, { ...buku, versi })
    if (beda > 0)
      throw new Refused(
        'ATURAN',
        `Benang ${beda} baris tidak sama dengan angkanya; tidak ada yang terbit. Jalankan verifikasi dan hubungi admin.`,
      )
    await insertIndikatorTerbit(tx, { ...buku, versi })
    env.beriAlasan?.(`APBD ${tahun} versi ${versi}, ${dasar}`)
    return { versi }
  },
}

/** What two sets of control totals have in common if and only if they are equal: hex. */
export function sidikKontrol(kontrol: Kontrol): string {
  const text = [
    [kontrol.anggaranPendapatan, kontrol.realisasiPendapatan],
    [kontrol.anggaranBelanja, kontrol.realisasiBelanja],
    [kontrol.anggaranPenerimaan, kontrol.realisasiPenerimaan],
    [kontrol.anggaranPengeluaran, kontrol.realisasiPengeluaran],
  ].join(';')
  return createHash('sha256').update(text).digest('hex')
}

/** Checks the book up to its head while others still post, then holds it and checks what came meanwhile. */
async function requireBukuUtuh({ tx, session }: Env, tahun: number): Promise<void> {
  const buku = { pemdaId: session.pemdaId, tahun }
  const kini = await readBuku(tx, buku)
  if (kini === undefined)
    throw new Refused('TIDAK_ADA', `Buku tahun ${tahun} belum dibuka; belum ada yang bisa diterbitkan.`)
  for (let sesudah = 0n; sesudah < kini.noAkhir; sesudah += potong) {
    const sampai = sesudah + potong < kini.noAkhir ? sesudah + potong : kini.noAkhir
    refuseRusak(tahun, await findRusak(tx, { ...buku, sesudah, sampai }))
  }
  refuseRusak(tahun, await findRujukanBerbeda(tx, buku.pemdaId))
  await holdBuku(tx, buku)
  refuseRusak(tahun, await findRusak(tx, { ...buku, sesudah: kini.noAkhir, sampai: null }))
  refuseRusak(tahun, await findSaldoBerbeda(tx, buku))
}

function refuseRusak(tahun: number, temuan: { sebab: string; tempat: string } | undefined): void {
  if (temuan === undefined) return
  throw new Refused(
    'ATURAN',
    `Buku ${tahun} tidak utuh (${temuan.sebab}: ${temuan.tempat}); tidak ada yang terbit. Jalankan verifikasi dan hubungi admin.`,
  )
}
