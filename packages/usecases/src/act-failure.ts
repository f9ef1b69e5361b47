import { failureOf } from '@benang/database/failure'
import { Refused } from './refused.ts'

/** Turns an error of the database into a refusal without its raw text; a bug passes unchanged. */
export function refusedOf(error: unknown): unknown {
  if (error instanceof Refused) return error
  switch (failureOf(error)) {
    case 'jauh':
    case 'ulangi':
      return new Refused(
        'SIBUK',
        'Basis data sedang tidak menjawab. Isian Anda masih di layar; kirim lagi, perintah yang sama tidak tercatat dua kali.',
      )
    case 'kembar':
      return new Refused(
        'BENTROK',
        'Data dengan kunci yang sama sudah dicatat. Muat ulang halaman, lalu periksa sebelum mengirim lagi.',
      )
    case 'tertahan':
      return new Refused(
        'ATURAN',
        'Basis data menahan perubahan ini karena melanggar batas datanya. Tidak ada yang tersimpan; kirim kode kejadian ke admin.',
      )
    case 'lain':
      return error
  }
}

/** True for a serialization failure or a deadlock: the same work may be run again. */
export function isRetryable(error: unknown): boolean {
  return failureOf(error) === 'ulangi'
}
