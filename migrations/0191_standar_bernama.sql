-- The guard asks what the standard says of a thing by its name: the same key as for lines of other documents.
set role benang_owner;

create index standar_kunci_barang on rujukan.standar (pemda_id, daerah.kunci_barang(nama || ' ' || spesifikasi));
reset role;
