import { benangRouter } from './akuntansi/benang.ts'
import { bukuRouter } from './akuntansi/buku.ts'
import { laporanRouter } from './akuntansi/laporan.ts'
import { organisasiRouter } from './organisasi/organisasi.ts'
import { penggunaRouter } from './organisasi/pengguna.ts'
import { kepatuhanRouter } from './penganggaran/kepatuhan.ts'
import { kinerjaRouter } from './kinerja/kinerja.ts'
import { apbdRouter } from './penganggaran/apbd.ts'
import { asistensiRouter } from './penganggaran/asistensi.ts'
import { efisiensiRouter } from './penganggaran/efisiensi.ts'
import { dpaRouter } from './penganggaran/dpa.ts'
import { kalenderRouter } from './penganggaran/kalender.ts'
import { kertasRouter } from './penganggaran/kertas.ts'
import { pengecualianRouter } from './penganggaran/pengecualian.ts'
import { standarHargaRouter } from './penganggaran/standar-harga.ts'
import { rkaRouter } from './penganggaran/rka.ts'
import { renjaRouter } from './perencanaan/renja.ts'
import { cariRouter } from './sistem/cari.ts'
import { dokumenRouter } from './sistem/dokumen.ts'
import { router } from './procedure.ts'
import { publikasiRouter } from './publik/publikasi.ts'
import { auditRouter } from './sistem/audit.ts'
import { berkasRouter } from './sistem/berkas.ts'
import { imporRouter } from './sistem/impor.ts'
import { pekerjaanRouter } from './sistem/pekerjaan.ts'
import { rujukanRouter } from './sistem/rujukan.ts'
import { sesiRouter } from './sistem/sesi.ts'
import { tahapanRouter } from './sistem/tahapan.ts'

/** Every procedure of the API, by noun. */
export const appRouter = router({
  apbd: apbdRouter,
  asistensi: asistensiRouter,
  audit: auditRouter,
  benang: benangRouter,
  berkas: berkasRouter,
  buku: bukuRouter,
  cari: cariRouter,
  dokumen: dokumenRouter,
  efisiensi: efisiensiRouter,
  impor: imporRouter,
  dpa: dpaRouter,
  kalender: kalenderRouter,
  kertas: kertasRouter,
  kepatuhan: kepatuhanRouter,
  kinerja: kinerjaRouter,
  laporan: laporanRouter,
  organisasi: organisasiRouter,
  pekerjaan: pekerjaanRouter,
  pengecualian: pengecualianRouter,
  pengguna: penggunaRouter,
  publikasi: publikasiRouter,
  renja: renjaRouter,
  rka: rkaRouter,
  rujukan: rujukanRouter,
  sesi: sesiRouter,
  standarHarga: standarHargaRouter,
  tahapan: tahapanRouter,
})

/** What the screens may ask and get; a type only, so that no code of the server reaches the browser. */
export type AppRouter = typeof appRouter
