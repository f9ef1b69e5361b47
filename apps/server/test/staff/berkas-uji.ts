import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import type { SelBuku } from '@benang/reports/buku-kerja'

/** A file to choose in a browser. */
export type BerkasUji = { name: string; mimeType: string; buffer: Buffer }

/** A real workbook of one sheet: a title, then the heading, then the rows. */
export async function bukuUji(
  nama: string,
  {
    judul,
    kepala,
    baris,
  }: { judul: string; kepala: readonly string[]; baris: readonly (readonly SelBuku[])[] },
): Promise<BerkasUji> {
  const bytes = await bukuKerjaXlsx({
    judul,
    lembar: [
      {
        ...{ nama: 'Daftar', tampak: 'ya', beku: 0, terkunci: false, pilihan: [], ulang: null },
        kolom: kepala.map(() => ({ lebar: 20, jenis: 'teks' as const })),
        baris: [
          { gaya: 'judul', sel: [judul] },
          { gaya: 'kepala', sel: kepala },
          ...baris.map((sel) => ({ gaya: 'baris' as const, sel })),
        ],
      },
    ],
  })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: nama, mimeType, buffer: Buffer.from(bytes) }
}

/** A file that is what its bytes are, whatever its name says. */
export function berkasUji(nama: string, isi: string | Buffer): BerkasUji {
  return { name: nama, mimeType: 'application/octet-stream', buffer: Buffer.from(isi) }
}
