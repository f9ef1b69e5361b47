-- Who did what, with which role, and what was refused. Done acts are written in the transaction of the change itself.
set role benang_owner;

create table daerah.jejak_audit (
  pemda_id int not null references sistem.pemda,
  jejak_id bigint generated always as identity,
  waktu timestamptz not null default clock_timestamp(),    -- the database clock, never the caller's
  pengguna_id int not null,
  pejabat_id int not null,
  peran text,                                              -- null: no role was in force
  penugasan_id int,
  unit_id int,
  tindakan text not null,
  hasil text not null check (hasil in ('jadi', 'ditolak')),
  kode text check ((hasil = 'ditolak') = (kode is not null)),
  pesan text,
  kejadian text not null,
  perintah uuid,
  dokumen_id bigint,
  alamat text,
  primary key (pemda_id, jejak_id)
);
create index jejak_audit_dokumen on daerah.jejak_audit (pemda_id, dokumen_id, jejak_id) where dokumen_id is not null;
create index jejak_audit_waktu on daerah.jejak_audit (pemda_id, waktu);
call sistem.pagari('daerah', 'jejak_audit');
create trigger jejak_audit_tetap before update or delete or truncate on daerah.jejak_audit
  for each statement execute function sistem.tetap();
grant select, insert on daerah.jejak_audit to benang_app;
reset role;
