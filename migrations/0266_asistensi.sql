-- What TAPD, its partners, the inspectorate and the DPRD say about an RKA, line by line, and what the SKPD answers. Both grow only; how
-- a note stands is its last reply. What a line said when it was noted stays with the note, since the line may be mended.
set role benang_owner;

create table daerah.asistensi_catatan (
  pemda_id int not null references sistem.pemda,
  catatan_id bigint not null generated always as identity,
  dokumen_id bigint not null,
  urut int check (urut > 0),                -- the line it is about; null: the whole document
  uraian text not null default '' check (length(uraian) <= 1000),
  sumber text not null check (sumber in ('tapd', 'mitra', 'apip', 'dprd')),
  wajib boolean not null,                   -- a change that must be made before the RKA is verified
  isi text not null check (length(btrim(isi)) between 10 and 2000),
  pengguna_id int not null,
  pejabat_id int not null,
  peran text not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, catatan_id),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen,
  check (sumber <> 'dprd' or not wajib)
);
create index asistensi_catatan_dokumen on daerah.asistensi_catatan (pemda_id, dokumen_id, catatan_id);

create table daerah.asistensi_tanggapan (
  pemda_id int not null,
  tanggapan_id bigint not null generated always as identity,
  catatan_id bigint not null,
  jenis text not null check (jenis in ('jawab', 'selesai', 'buka')),
  isi text not null check (length(btrim(isi)) between 5 and 2000),
  pengguna_id int not null,
  pejabat_id int not null,
  peran text not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, tanggapan_id),
  foreign key (pemda_id, catatan_id) references daerah.asistensi_catatan
);
create index asistensi_tanggapan_catatan on daerah.asistensi_tanggapan (pemda_id, catatan_id, tanggapan_id);

call sistem.pagari('daerah', 'asistensi_catatan');
call sistem.pagari('daerah', 'asistensi_tanggapan');
create trigger tetap before update or delete or truncate on daerah.asistensi_catatan
  for each statement execute function sistem.tetap();
create trigger tetap before update or delete or truncate on daerah.asistensi_tanggapan
  for each statement execute function sistem.tetap();
grant select, insert on daerah.asistensi_catatan, daerah.asistensi_tanggapan to benang_app;
reset role;
