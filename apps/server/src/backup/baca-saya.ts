/** The file that tells a reader without Benang what the archive holds. Indonesian; kept under 80 columns for any viewer. */
export const bacaSaya = `CADANGAN BENANG

Isi berkas ini adalah seluruh data Benang pada satu saat, dalam bentuk yang
dapat dibaca tanpa Benang.

1. Membuka
   Tanpa sandi: tar xzf NAMA.tar.gz
   Bersandi (NAMA.tar.gz.sandi): buka dengan "benang pulihkan", atau tulis
   sendiri pembacanya menurut bentuk di bagian 4.

2. Isi
   data/SKEMA.TABEL/PEMDA-NOMOR.tsv   baris tabel
       Baris pertama: nama kolom. Kolom dipisah tab. \\N berarti kosong (null).
       Di dalam isi, \\t \\n \\r \\\\ berarti tab, baris baru, CR, garis miring
       terbalik. UTF-8. Waktu UTC; tanggal YYYY-MM-DD; bytea \\x diikuti heksa.
       Inilah bentuk teks perintah COPY PostgreSQL.
       Nama "pemda-0" adalah rujukan nasional, "semua" tabel tanpa pemda.
       Kolom jumlah di skema ledger dan daerah bersatuan sen (1/100 rupiah).
   berkas/PEMDA/XX/SIDIK               berkas unggahan, dinamai SHA-256 isinya
   sauh/                               sauh: kepala buku yang ditandatangani
   manifest.json                       daftar isi: tabel, kolom, jumlah baris,
                                       ukuran dan SHA-256 setiap berkas,
                                       migrasi skema, akar Merkle semua buku

3. Memulihkan
   benang pulihkan NAMA.tar.gz
   Basis data tujuan harus kosong. Benang memeriksa seluruh berkas sebelum
   menulis, lalu memeriksa rantai jurnal dan saldo sebelum selesai.

4. Bentuk bersandi
   "BENANG-SANDI-1" LF, 1 bita log2(N), 16 bita garam, 32 bita HMAC-SHA256.
   Kunci = scrypt(sandi NFC, garam, N, r=8, p=1, 32 bita); lalu HKDF-SHA256
   (garam = seluruh kepala sebelum HMAC) dengan info "kepala" untuk HMAC dan
   "isi" untuk isi. Isi: potongan 65536 bita, masing-masing AES-256-GCM dengan
   tanda 16 bita di belakang; nonce = 7 bita nol, nomor potongan 4 bita
   (besar dahulu), 1 bita yang bernilai 1 hanya pada potongan terakhir.

Cadangan memuat data pribadi dan sidik kata sandi. Simpan bersandi, di luar
peladen, dan jangan membagikannya.
`
