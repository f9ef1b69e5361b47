-- A list of standard prices is decreed, and a decree is public (docs/adr/0015): the role of public pages reads the versions where they
-- stand, without the notes of who keeps them. Rows are never edited, so what was read stays what it was.
set role benang_owner;

grant usage on schema rujukan to benang_publik;
create policy publik on rujukan.standar_edisi for select to benang_publik using (true);
create policy publik on rujukan.standar for select to benang_publik using (true);
create policy publik on rujukan.standar_berlaku for select to benang_publik using (true);
grant select (pemda_id, edisi_id, versi, nama, dasar, sejak, sampai, menyeluruh) on rujukan.standar_edisi to benang_publik;
grant select (pemda_id, standar_id, versi, edisi, jenis, kode, kode_kelompok, nama_kelompok, nama, spesifikasi, satuan, harga,
  rekening, tkdn, jenis_produk, susunan) on rujukan.standar to benang_publik;
grant select (pemda_id, standar_id, versi, jenis, sejak, sampai, teks, rekening) on rujukan.standar_berlaku to benang_publik;
reset role;
