-- Public pages drill by bidang and by account as well as by unit: each reads its own lines, not all of a version.
set role benang_owner;
create index terbitan_baris_bidang on publik.terbitan_baris (pemda_id, tahun, versi, bidang_kode);
create index terbitan_baris_rekening on publik.terbitan_baris (pemda_id, tahun, versi, rekening_kode collate "C");
reset role;
