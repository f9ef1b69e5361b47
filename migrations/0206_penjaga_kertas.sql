-- The guard looks at the rows of working papers too, and tells things apart by their specification.
set role benang_owner;

create index dokumen_baris_barang_rinci on daerah.dokumen_baris
  (pemda_id, daerah.kunci_barang(uraian || ' ' || coalesce(rinci->>'spesifikasi', ''))) where koefisien is not null;
drop index daerah.dokumen_baris_barang;
create index kertas_baris_barang on daerah.kertas_baris
  (pemda_id, daerah.kunci_barang(coalesce(isi->>'uraian', '') || ' ' || coalesce(isi->>'spesifikasi', '')))
  where not dihapus and jumlah > 0;
reset role;
