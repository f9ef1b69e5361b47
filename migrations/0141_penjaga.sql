-- The guard over the lines of an RKA: finding what the same thing cost before, and the reasons given for what it doubts.
set role benang_owner;

-- A rough name of a thing, to find its like by index; packages/domain (penjaga/kunci-barang.ts) decides what is the same.
create function daerah.kunci_barang(p_uraian text) returns text
language sql immutable
return btrim(regexp_replace(lower(p_uraian), '[^a-z0-9]+', ' ', 'g'));
create index dokumen_baris_barang on daerah.dokumen_baris (pemda_id, daerah.kunci_barang(uraian)) where koefisien is not null;

-- Why a doubt is none. `tanda` names the doubt by the figures it compared: other figures, another doubt. A later reason takes the
-- place of an earlier one, and both stay.
create table daerah.penjaga_alasan (
  pemda_id int not null references sistem.pemda,
  dokumen_id bigint not null,
  urut int not null,
  tanda text not null check (length(tanda) between 1 and 3000),
  kode text not null check (length(kode) between 1 and 40),
  pesan text not null check (length(pesan) between 1 and 3000),
  alasan text not null check (length(btrim(alasan)) between 10 and 500),
  pengguna_id int not null,
  pejabat_id int not null,
  waktu timestamptz not null default now(),
  primary key (pemda_id, dokumen_id, urut),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen
);
call sistem.pagari('daerah', 'penjaga_alasan');
create trigger penjaga_alasan_tetap before update or delete or truncate on daerah.penjaga_alasan
for each statement execute function sistem.tetap();
grant select, insert on daerah.penjaga_alasan to benang_app;
reset role;
