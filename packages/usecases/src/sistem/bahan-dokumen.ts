import type { Tx } from '@benang/database/connection'
import { type Dokumen, listLeluhur } from '@benang/database/sistem/dokumen'
import { listDokumenSekaligus, sumTerpakaiSekaligus } from '@benang/database/sistem/dokumen-sekaligus'
import { listPenampung, listUsulanMuatan } from '@benang/database/perencanaan/renja'
import { readFaktaStandar } from '@benang/database/penganggaran/standar-versi'
import { listJalanPemda } from '@benang/database/penganggaran/jalan-pengecualian'
import { kalenderPemda } from '@benang/database/sistem/hari-libur'
import { type DokumenBaris, listBaris, sumTerpakai, sumTurunan } from '@benang/database/sistem/dokumen-baris'
import { findPemuat, listMuatan, type Muatan } from '@benang/database/sistem/dokumen-muat'
import type { BahanJurnal, BarisBerkunci } from '@benang/domain/akuntansi/bahan-jurnal'
import type { FaktaPerubahan } from '@benang/domain/penganggaran/fakta-perubahan'
import { type PosturApbd, posturKosong } from '@benang/domain/penganggaran/postur-apbd'
import type {
  FaktaAsal,
  FaktaAsistensi,
  FaktaDokumen,
  FaktaStandar,
  FaktaDugaan,
  FaktaUkuran,
  FaktaUsulan,
} from '@benang/domain/sistem/aturan'
import { faktaAsistensi } from '../penganggaran/asistensi.ts'
import { isTerbuka } from '../penganggaran/kertas.ts'
import { faktaDugaan } from '../penganggaran/temuan-dokumen.ts'
import { readBisaDigeser } from '../penganggaran/read-bisa-digeser.ts'
import { readFaktaPerubahan } from '../penganggaran/read-fakta-perubahan.ts'
import { readPostur } from '../penganggaran/read-postur.ts'
import type { Kalender } from '@benang/domain/sistem/hari-kerja'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { golonganKunci } from '@benang/ledger/kunci'
import type { Tanggal } from '@benang/values/tanggal'
import { readFaktaUkuran } from './ukur-baris.ts'

/** A document with its lines and all it came from (nearest first): what rules and postings are decided on. */
export type BahanDokumen = {
  dokumen: Dokumen
  baris: readonly DokumenBaris[]
  leluhur: readonly { dokumen: Dokumen; baris: readonly DokumenBaris[] }[]
  /** Per key, what other living documents of the same kind and origin ask. */
  terpakai: ReadonlyMap<number, bigint>
  /** What only some kinds need, see FaktaDokumen. */
  khusus: {
    dikecualikan: ReadonlyMap<number, bigint>
    muatan: readonly Muatan[]
    postur: PosturApbd
    kalender: Kalender
    bisaDigeser: ReadonlyMap<number, bigint>
    jalanPemda: readonly string[]
    perubahan: FaktaPerubahan
    dimuatOleh: string | null
    usulan: FaktaUsulan
    dugaan: readonly FaktaDugaan[]
    asistensi: readonly FaktaAsistensi[]
    ukuran: ReadonlyMap<string, FaktaUkuran>
    standar: FaktaStandar
  }
}

/** Reads it in four round trips, some kinds in five; the origin's row is held, so that two documents of one origin are judged in turn. */
export async function readBahan(tx: Tx, pemdaId: number, dokumen: Dokumen): Promise<BahanDokumen> {
  const { tahun, asalId, jenis, dokumenId } = dokumen
  const leluhur = await listLeluhur(tx, { pemdaId, asalId }, { kunci: true })
  const ids = [dokumenId, ...leluhur.map((satu) => satu.dokumenId)]
  const lines = Map.groupBy(await listBaris(tx, { pemdaId, tahun, dokumen: ids }), (b) => b.dokumenId)
  const baris = lines.get(dokumenId) ?? []
  return {
    dokumen,
    baris,
    leluhur: leluhur.map((satu) => ({ dokumen: satu, baris: lines.get(satu.dokumenId) ?? [] })),
    terpakai:
      asalId === null ? new Map() : await sumTerpakai(tx, { pemdaId, asalId, jenis, kecuali: dokumenId }),
    khusus: await readKhusus(tx, pemdaId, { dokumen, baris, asal: leluhur[0] }),
  }
}

/** The same of many documents of one year, in a few round trips for all; every origin's row is held, in the order of ids. */
export async function readBahanSekaligus(
  tx: Tx,
  pemdaId: number,
  dokumen: readonly Dokumen[],
): Promise<readonly BahanDokumen[]> {
  const [first] = dokumen
  if (first === undefined) return []
  const naik = await readLeluhur(tx, pemdaId, dokumen)
  const ids = [...dokumen, ...naik.values()].map(({ dokumenId }) => dokumenId)
  const lines = Map.groupBy(
    await listBaris(tx, { pemdaId, tahun: first.tahun, dokumen: [...new Set(ids)] }),
    (b) => b.dokumenId,
  )
  const terpakai = Map.groupBy(
    await sumTerpakaiSekaligus(tx, { pemdaId, dokumen: dokumen.map(({ dokumenId }) => dokumenId) }),
    ({ dokumenId }) => dokumenId,
  )
  const semua: BahanDokumen[] = []
  for (const satu of dokumen) {
    const leluhur = leluhurOf(satu, naik)
    const baris = lines.get(satu.dokumenId) ?? []
    const lain = terpakai.get(satu.dokumenId) ?? []
    semua.push({
      ...{ dokumen: satu, baris, terpakai: new Map(lain.map(({ kunci, jumlah }) => [kunci, jumlah])) },
      leluhur: leluhur.map((asal) => ({ dokumen: asal, baris: lines.get(asal.dokumenId) ?? [] })),
      khusus: await readKhusus(tx, pemdaId, { dokumen: satu, baris, asal: leluhur[0] }),
    })
  }
  return semua
}

/** All that these documents came from, by id; the nearest are held. */
async function readLeluhur(
  tx: Tx,
  pemdaId: number,
  dokumen: readonly Dokumen[],
): Promise<ReadonlyMap<bigint, Dokumen>> {
  const naik = new Map<bigint, Dokumen>()
  let asal = asalIds(dokumen)
  for (let kunci = true; asal.length > 0; kunci = false) {
    const rows = await listDokumenSekaligus(tx, { pemdaId, dokumen: asal }, { kunci })
    for (const row of rows) naik.set(row.dokumenId, row)
    asal = asalIds(rows).filter((id) => !naik.has(id))
  }
  return naik
}

function asalIds(dokumen: readonly Dokumen[]): readonly bigint[] {
  return dokumen.flatMap(({ asalId }) => asalId ?? [])
}

function leluhurOf({ asalId }: Dokumen, naik: ReadonlyMap<bigint, Dokumen>): readonly Dokumen[] {
  const asal = asalId === null ? undefined : naik.get(asalId)
  return asal === undefined ? [] : [asal, ...leluhurOf(asal, naik)]
}

async function readKhusus(
  tx: Tx,
  pemdaId: number,
  { dokumen, baris, asal }: Pick<BahanDokumen, 'dokumen' | 'baris'> & { asal: Dokumen | undefined },
): Promise<BahanDokumen['khusus']> {
  const { dokumenId, jenis, tahun, tanggal } = dokumen
  const key = { pemdaId, dokumenId }
  const jenisPengecualian = ['pengecualian_ppas', 'pengecualian_rka']
  const terbatas = ['ppas', 'ppas_perubahan', 'rka'].includes(jenis)
  const berkurang = ['pergeseran', 'rka_perubahan', 'dpa_perubahan'].includes(jenis)
  const memuat = findJenis(jenis)?.memuat
  return {
    dikecualikan: terbatas
      ? await sumTurunan(tx, { pemdaId, asalId: dokumenId, jenis: jenisPengecualian })
      : new Map(),
    muatan: memuat === undefined ? [] : await listMuatan(tx, key, memuat.status),
    kalender: jenis === 'sts' ? await kalenderPemda(tx, pemdaId) : { hariKerja: 5, libur: new Set() },
    postur: jenis === 'apbd' || jenis === 'apbd_perubahan' ? await readPostur(tx, key) : posturKosong,
    bisaDigeser: berkurang ? await readBisaDigeser(tx, { pemdaId, tahun }, baris) : new Map(),
    jalanPemda: jenisPengecualian.includes(jenis) ? await listJalanPemda(tx, { pemdaId, tanggal }) : [],
    perubahan: await readFaktaPerubahan(tx, pemdaId, dokumen),
    dimuatOleh:
      asal?.jenis === 'rka' || asal?.jenis === 'rka_perubahan'
        ? await findPemuat(tx, { pemdaId, dokumenId: asal.dokumenId })
        : null,
    usulan: {
      diRenja: jenis === 'rkpd' ? await listUsulanMuatan(tx, key) : new Set(),
      penampung: jenis === 'renja' ? await listPenampung(tx, key) : new Map(),
    },
    // What others plan later must not stop who examines it: doubts are weighed when it is submitted.
    asistensi: await faktaAsistensi(tx, pemdaId, dokumen),
    dugaan: jenis === 'rka' && isTerbuka(dokumen) ? await faktaDugaan(tx, pemdaId, dokumen) : [],
    ukuran:
      findJenis(jenis)?.baris === 'indikator'
        ? await readFaktaUkuran(tx, { pemdaId, tahun }, baris)
        : new Map(),
    standar:
      jenis === 'usulan_standar'
        ? await readFaktaStandar(tx, { ...key, kode: String(dokumen.isi['kode'] ?? '').trim() })
        : { bukti: 0, lama: null },
  }
}

/** The same as the rules of law see it. */
export function faktaOf(
  bahan: BahanDokumen,
  {
    hariIni,
    batasNilai,
    penandaTangan,
  }: { hariIni: Tanggal; batasNilai: bigint | null; penandaTangan: string | null },
): FaktaDokumen {
  const { jenis, tahun, tanggal, unitId, jumlah, isi } = bahan.dokumen
  return {
    ...{ jenis, tahun, tanggal, hariIni, unitId, jumlah, isi, batasNilai, penandaTangan },
    baris: bahan.baris,
    asal: asalOf(bahan.leluhur, bahan),
    muatan: bahan.khusus.muatan,
    postur: bahan.khusus.postur,
    kalender: bahan.khusus.kalender,
    bisaDigeser: bahan.khusus.bisaDigeser,
    jalanPemda: bahan.khusus.jalanPemda,
    perubahan: bahan.khusus.perubahan,
    usulan: bahan.khusus.usulan,
    dugaan: bahan.khusus.dugaan,
    asistensi: bahan.khusus.asistensi,
    ukuran: bahan.khusus.ukuran,
    standar: bahan.khusus.standar,
  }
}

/** The same as the posting rules see it. */
export function jurnalOf({ dokumen, baris, leluhur, khusus }: BahanDokumen, nomor: string): BahanJurnal {
  const { jenis, dokumenId, unitId, isi, jumlah } = dokumen
  return {
    ...{ jenis, dokumenId, unitId, isi, jumlah, nomor, dikecualikan: khusus.dikecualikan },
    tercatat: tercatatOf(jenis, khusus.ukuran),
    baris: baris.map(berkunci),
    leluhur: leluhur.map((satu) => ({
      jenis: satu.dokumen.jenis,
      dokumenId: satu.dokumen.dokumenId,
      isi: satu.dokumen.isi,
      baris: satu.baris.map(berkunci),
    })),
  }
}

function asalOf(
  [pertama, ...lain]: BahanDokumen['leluhur'],
  { terpakai, khusus }: Pick<BahanDokumen, 'terpakai' | 'khusus'>,
): FaktaAsal | null {
  if (pertama === undefined) return null
  const { jenis, status, nomor, tanggal, jumlah } = pertama.dokumen
  return {
    ...{ jenis, status, nomor, tanggal, jumlah, terpakai, dimuatOleh: khusus.dimuatOleh },
    baris: pertama.baris,
    asal: asalOf(lain, { terpakai: new Map(), khusus: { ...khusus, dimuatOleh: null } }),
  }
}

function tercatatOf(jenis: string, ukuran: BahanDokumen['khusus']['ukuran']): ReadonlyMap<string, bigint> {
  const entries = [...ukuran].map(
    ([key, { target, capaian }]) => [key, (jenis === 'target_kinerja' ? target : capaian) ?? 0n] as const,
  )
  return new Map(entries)
}

function berkunci({ golongan, ...baris }: DokumenBaris): BarisBerkunci {
  return { ...baris, golongan: namaGolongan(golongan) }
}

function namaGolongan(golongan: number): BarisBerkunci['golongan'] {
  if (golongan === golonganKunci.plafon) return 'plafon'
  if (golongan === golonganKunci.indikator) return 'indikator'
  return golongan === golonganKunci.akun ? 'akun' : 'mata_anggaran'
}
