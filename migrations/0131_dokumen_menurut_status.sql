-- What waits, what was done, what a search reads: found without touching every document of a pemda with tens of thousands of them.
set role benang_owner;
create index dokumen_status on daerah.dokumen (pemda_id, tahun, jenis, status, unit_id) include (dokumen_id, asal_id, jumlah);
create index dokumen_cari on daerah.dokumen (pemda_id, tahun, dokumen_id desc) include (jenis, unit_id, nomor, uraian);
reset role;
