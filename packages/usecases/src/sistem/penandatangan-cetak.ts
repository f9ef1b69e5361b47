import type { Tx } from '@benang/database/connection'
import { findPejabat } from '@benang/database/organisasi/pejabat'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import type { DokumenRiwayat } from '@benang/database/sistem/dokumen-riwayat'
import { findPeran } from '@benang/domain/organisasi/peran'
import type { Penandatangan } from '@benang/reports/laporan'
import type { DokumenCetak } from '@benang/reports/sistem/data-cetak'
import type { FormCetak, TempatTandaTangan } from '@benang/reports/sistem/form-cetak'
import { isiOf } from '@benang/reports/sistem/isian-cetak'
import { awalanOf, type PemdaTercetak, penandatanganOf } from './kop-cetak.ts'

type Sumber = {
  form: FormCetak
  dokumen: Dokumen
  riwayat: readonly DokumenRiwayat[]
  /** The document and those it came from, for who is named in them. */
  isi: readonly DokumenCetak[]
}

/** The signature blocks of a form; place and date stand above the last of them. */
export async function penandatanganCetak(
  tx: Tx,
  kop: PemdaTercetak,
  sumber: Sumber,
): Promise<readonly Penandatangan[]> {
  const all: Penandatangan[] = []
  for (const [index, tempat] of sumber.form.penandatangan.entries()) {
    const isLast = index === sumber.form.penandatangan.length - 1
    const block = await blockOf(tx, kop, { sumber, tempat })
    all.push({ ...block, sebutan: tempat.sebutan, tanggal: isLast ? sumber.dokumen.tanggal : null })
  }
  return all
}

type Orang = Omit<Penandatangan, 'sebutan' | 'tanggal'>

async function blockOf(
  tx: Tx,
  kop: PemdaTercetak,
  { sumber, tempat }: { sumber: Sumber; tempat: TempatTandaTangan },
): Promise<Orang> {
  const { dokumen, isi } = sumber
  if (tempat.isi !== undefined) {
    const { jenis, nama, jabatan } = tempat.isi
    const named = isiOf(
      isi.find((satu) => satu.jenis === jenis),
      nama,
    )
    return { jabatan, awalan: null, nama: named, pangkat: null, nip: null }
  }
  const jadi = stepOf(sumber, tempat)
  if (jadi !== undefined) return signerOf(tx, kop, jadi)
  const { peran } = tempat
  const unitId = findPeran(peran)?.cakupan === 'pemda' ? null : dokumen.unitId
  const [held] = await penandatanganOf(tx, kop, { peran, unitId, tanggal: dokumen.tanggal })
  return held ?? { jabatan: peran, awalan: null, nama: '', pangkat: null, nip: null }
}

/** The step as it was taken since the content last went back or was written: only that stands for what is printed. */
function stepOf({ riwayat }: Sumber, { tindakan }: TempatTandaTangan): DokumenRiwayat | undefined {
  const mundur = riwayat.findLastIndex(({ keStatus }) => keStatus === 'draf' || keStatus === 'dikembalikan')
  return riwayat.slice(mundur + 1).findLast((satu) => satu.tindakan === tindakan)
}

async function signerOf(
  tx: Tx,
  kop: PemdaTercetak,
  { pejabatId, peran, sifat, nama }: DokumenRiwayat,
): Promise<Orang> {
  const pejabat = await findPejabat(tx, { pemdaId: kop.pemdaId, pejabatId })
  return {
    jabatan: peran === 'kdh' ? kop.kepala : (findPeran(peran)?.nama ?? peran),
    awalan: awalanOf(sifatOf(sifat)),
    nama,
    pangkat: pejabat?.pangkat ?? null,
    nip: pejabat?.nip ?? null,
  }
}

function sifatOf(sifat: string): 'definitif' | 'plt' | 'plh' | 'pj' {
  return sifat === 'plt' || sifat === 'plh' || sifat === 'pj' ? sifat : 'definitif'
}
