import { parseUang } from '@benang/values/parse-uang'
import type { Pembaca } from './baca-baris.ts'
import type { BarisStandar } from './baris-rujukan.ts'

/**
 * What a price is made of. HSPK: `KODE x 0,25; KODE x 2`, at most four decimals. ASB: `peserta (orang): 150.000; hari (hari): 50.000`,
 * what each driver adds to the fixed part. Null when the cell is empty.
 */
export function bacaSusunan(p: Pembaca, jenis: BarisStandar['jenis']): BarisStandar['susunan'] {
  const bagian = (p.teks('susunan') ?? '').split(/[;\n]/).map((satu) => satu.trim())
  const terisi = bagian.filter((satu) => satu !== '')
  if (terisi.length === 0) return null
  if (jenis !== 'HSPK' && jenis !== 'ASB') {
    p.tolak('susunan', {
      alasan: `${jenis} tidak punya susunan`,
      saran: 'Kosongkan, atau ganti kelompoknya.',
    })
    return null
  }
  const read = jenis === 'HSPK' ? komponenOf : pemicuOf
  return terisi.flatMap((satu) => {
    const hasil = read(satu)
    if (hasil !== undefined) return [hasil]
    const contoh = jenis === 'HSPK' ? 'KODE x 0,25' : 'peserta (orang): 150.000'
    p.tolak('susunan', {
      alasan: `"${satu}" tidak terbaca`,
      saran: `Tulis seperti ${contoh}, dipisah titik koma.`,
    })
    return []
  })
}

function komponenOf(teks: string) {
  const [, kode, bulat = '', pecahan = ''] = /^(\S+)\s*[x×*]\s*(\d{1,8})(?:,(\d{1,4}))?$/i.exec(teks) ?? []
  if (kode === undefined) return undefined
  const koefisien = Number(bulat) * 10_000 + Number(pecahan.padEnd(4, '0'))
  return koefisien > 0 ? { kode, koefisien } : undefined
}

function pemicuOf(teks: string) {
  const [, pemicu, satuan, angka = ''] = /^([^():]+?)\s*\(([^()]+)\)\s*:\s*(\S+)$/.exec(teks) ?? []
  const harga = parseUang(angka)
  if (pemicu === undefined || satuan === undefined || harga.keadaan !== 'terbaca') return undefined
  if (harga.peringatan !== undefined) return undefined
  return { pemicu, satuan: satuan.trim(), harga: String(harga.jumlah) }
}
