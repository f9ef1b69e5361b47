import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import type {
  DaftarJenis,
  DokumenRingkas,
  DokumenTampak,
  IsiDokumen,
  Ketersediaan,
  PilihanMata,
} from '../dokumen/bentuk.ts'
import type { HalamanBuku, RingkasanBuku } from '../features/akuntansi/bentuk-buku.ts'
import type { KabarSesi, SesiTampak } from '../sesi/bentuk.ts'
import type { PenggunaTampak, PilihanTugas } from '../features/organisasi/bentuk-pengguna.ts'
import type { PekerjaanTampak, TahapanTampak } from '../features/sistem/bentuk.ts'
import type { DataPenolakan } from '../tolakan/penolakan.ts'

type Query<Input, Output> = TRPCQueryProcedure<{ input: Input; output: Output; meta: unknown }>
type Mutation<Input, Output> = TRPCMutationProcedure<{ input: Input; output: Output; meta: unknown }>
type Perintah = { perintah: string }

type Root = {
  ctx: object
  meta: object
  errorShape: { code: number; message: string; data: DataPenolakan }
  transformer: false
}

/** What the screens ask of the server: procedure names, inputs and outputs, all plain JSON. */
export type Kontrak = TRPCBuiltRouter<
  Root,
  {
    sesi: {
      masuk: Mutation<{ namaMasuk: string; sandi: string }, KabarSesi>
      keluar: Mutation<void, { ok: true }>
      saya: Query<void, SesiTampak>
      gantiPeran: Mutation<{ penugasanId: number }, { ok: true }>
      konfirmasiFaktorKedua: Mutation<{ kode: string }, { ok: true }>
      daftarSesi: Query<
        void,
        readonly {
          sesiId: string
          perangkat: string
          alamat: string
          dibuat: string
          terakhir: string
          ini: boolean
        }[]
      >
      akhiriSesi: Mutation<{ sesiId: string }, { ok: true }>
      mulaiTotp: Mutation<void, { uri: string; rahasia: string }>
      aktifkanTotp: Mutation<{ kode: string }, { kodePemulihan: readonly string[] }>
      kodeDemo: Query<void, { kode: string }>
      gantiSandi: Mutation<{ lama: string; baru: string }, { ok: true }>
      pakaiTautanAwal: Mutation<{ tautan: string; sandi: string }, KabarSesi>
    }
    dokumen: {
      jenis: Query<void, DaftarJenis>
      daftar: Query<
        { tahun: number; jenis: string; status?: string; cari?: string; halaman: number },
        { baris: readonly DokumenRingkas[]; jumlahBaris: number; ukuranHalaman: number }
      >
      lihat: Query<{ jenis: string; dokumenId: string }, DokumenTampak>
      buat: Mutation<
        Perintah & IsiDokumen & { tahun: number; jenis: string; asalId?: string },
        { dokumenId: string; versi: number }
      >
      ubah: Mutation<
        Perintah & IsiDokumen & { jenis: string; dokumenId: string; versi: number },
        { dokumenId: string; versi: number }
      >
      lakukan: Mutation<
        Perintah & {
          jenis: string
          dokumenId: string
          versi: number
          tindakan: string
          catatan?: string
          sidik?: string
        },
        { dokumenId: string; versi: number; status: string; nomor: string | null }
      >
      pilihanMata: Query<{ jenis: string }, PilihanMata>
      bukaMata: Mutation<
        Perintah & {
          jenis: string
          tahun: number
          unitId: number
          subKegiatanId: number | null
          rekeningId: number | null
          danaId: number | null
        },
        { kunci: string }
      >
      tugasSaya: Query<
        { tahun: number },
        {
          perlu: readonly (DokumenRingkas & { tindakan: string; tenggat: string | null })[]
          menunggu: readonly (DokumenRingkas & { pemegang: string; sejak: string })[]
          terakhir: readonly {
            dokumenId: string
            judul: string
            nama: string
            waktu: string
            hasil: 'jadi' | 'ditolak'
          }[]
          posisi: readonly { nama: string; jumlah: string; keterangan: string }[]
        }
      >
      ketersediaan: Query<{ tahun: number; cari?: string; sampaiBulan?: number }, readonly Ketersediaan[]>
    }
    buku: {
      ringkasan: Query<{ tahun: number }, RingkasanBuku>
      gantiMode: Mutation<
        Perintah & { tahun: number; mode: 'utama' | 'cermin'; alasan: string },
        { ok: true }
      >
      jurnal: Query<{ tahun: number; sebelum?: string }, HalamanBuku>
    }
    pengguna: {
      daftar: Query<{ cari?: string }, readonly PenggunaTampak[]>
      pilihan: Query<void, PilihanTugas>
      buat: Mutation<
        Perintah & { nama: string; nip: string; namaMasuk: string },
        { penggunaId: number; tautan: string }
      >
      nonaktifkan: Mutation<Perintah & { penggunaId: number; alasan: string }, { ok: true }>
      tugaskan: Mutation<
        Perintah & {
          penggunaId: number
          peran: string
          unitId: number
          sifat: string
          sejak: string
          sampai: string | null
          dasar: string
        },
        { ok: true }
      >
      akhiriTugas: Mutation<Perintah & { penugasanId: number; sampai: string }, { ok: true }>
      tautan: Mutation<Perintah & { penggunaId: number }, { tautan: string }>
    }
    tahapan: { daftar: Query<{ tahun: number }, readonly TahapanTampak[]> }
    pekerjaan: {
      daftar: Query<void, readonly PekerjaanTampak[]>
      batalkan: Mutation<Perintah & { pekerjaanId: string }, { ok: true }>
    }
  }
>
