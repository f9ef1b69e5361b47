import { inTenant, type Tx } from '@benang/database/connection'
import { insertStandarEdisi } from '@benang/database/penganggaran/standar-edisi'
import { insertStandar } from '@benang/database/penganggaran/standar-versi'
import { insertKartu, type KartuBaru } from '@benang/database/kinerja/kartu'
import { newKota } from '@benang/usecases/testing/new-account'
import { newTerbitan } from '@benang/usecases/testing/new-terbitan'
import { type TestServer, testServer } from '../test-server.ts'

/** Words that stand in the staff's tables only: an account, and who asked for something; none may be found in anything public. */
export const rahasia: readonly string[] = ['rahasia.masuk', 'Orang rahasia', 'Warga Rahasia', '081200001111']

const kartu: KartuBaru = {
  ...{ indikatorId: 0, unitId: 1, subKegiatanId: 1, nama: 'Jalan terbangun', satuanId: 5, sifat: 'jumlah' },
  ...{ definisi: 'Panjang jalan', sumber: 'Laporan', penanggungJawab: 'Orang rahasia', aktif: true },
}

/** A list of standard prices with all it may say; who wrote the notes is nobody's business. */
async function seedStandar(tx: Tx): Promise<void> {
  const edisi = { edisiId: 0, nama: 'SSH 2026', dasar: 'Keputusan 1/2025', sejak: '2026-01-01' }
  await insertStandarEdisi(tx, 7, { ...edisi, sampai: null, menyeluruh: true })
  const satu = {
    ...{ standarId: 0, edisi: 'SSH 2026', kodeKelompok: 'A', namaKelompok: 'Kertas', spesifikasi: '80 gram' },
    ...{ satuan: 'rim', rekening: ['5.1.2'], tkdn: 4_000, jenisProduk: 'dalam negeri' },
    keterangan: 'Usulan Orang rahasia',
  }
  await insertStandar(tx, 7, [
    { ...satu, jenis: 'SSH', kode: 'A.1', nama: 'Kertas', harga: [5_300_000n, 5_800_000n] },
    ...[{ kode: 'A.1', koefisien: 20_000 }].map((susunan) => ({
      ...{ ...satu, jenis: 'HSPK' as const, kode: 'H.1', nama: 'Buku', harga: [10_600_000n] },
      susunan: [susunan],
    })),
  ])
}

/** A server with one city whose budget was published twice, and one that published nothing. */
export async function terbitServer(): Promise<TestServer> {
  const server = await testServer()
  const kota = await newKota(server.db, 7)
  await newKota(server.db, 8)
  await kota.account('rahasia.masuk', { peran: 'ppkd', unitId: 1 })
  await kota.account('bappeda', { peran: 'bappeda', unitId: 1 }) // who reads what citizens ask for
  const buku = await newTerbitan(server.db, { pemdaId: 7, tahun: 2026 })
  await inTenant(server.db.app, { pemdaId: 7 }, (tx) => insertKartu(tx, 7, [kartu]))
  await inTenant(server.db.app, { pemdaId: 7 }, seedStandar)
  await buku.pay(1, 123_457n)
  await buku.publish()
  await buku.pay(2, 76_543n)
  await buku.geser(2_000n)
  await buku.publish()
  return server
}
