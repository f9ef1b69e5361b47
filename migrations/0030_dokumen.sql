-- A pemda's documents. A draft is edited freely; from the first signature on its content changes only through a return,
-- and a document with a jurnal stays for ever.
set role benang_owner;

create table daerah.dokumen (
  pemda_id int not null references sistem.pemda,
  dokumen_id bigint generated always as identity,
  tahun smallint not null,
  jenis text not null,
  unit_id int not null,
  nomor text,                                           -- drawn by the step that numbers; kept for ever, also by a void one
  tanggal date not null,
  status text not null default 'draf' check (status in
    ('draf', 'diajukan', 'diverifikasi', 'disetujui', 'disahkan', 'dikembalikan', 'ditolak', 'batal', 'dibalik')),
  versi int not null default 1,                         -- optimistic: what the screen saw
  putaran int not null default 1,                       -- an edit or a return voids the approvals: a new round begins
  uraian text not null,
  isi jsonb not null default '{}',
  asal_id bigint,
  sidik bytea not null check (octet_length(sidik) = 32),-- sha256 of the canonical content
  jumlah bigint not null,                               -- sen
  jurnal_no bigint,
  pelampauan jsonb not null default '[]',               -- book mode cermin: the limits this fact broke
  pembuat_id int not null,
  dibuat timestamptz not null default clock_timestamp(),
  primary key (pemda_id, dokumen_id),
  unique (pemda_id, tahun, jenis, unit_id, nomor),
  foreign key (pemda_id, asal_id) references daerah.dokumen
);
create index dokumen_daftar on daerah.dokumen (pemda_id, tahun, jenis, dokumen_id desc);
create index dokumen_asal on daerah.dokumen (pemda_id, asal_id) where asal_id is not null;

create table daerah.dokumen_baris (
  pemda_id int not null,
  dokumen_id bigint not null,
  urut int not null,
  kunci int not null,                                   -- the ledger's key
  bulan smallint not null default 0 check (bulan between 0 and 12),
  jumlah bigint not null check (jumlah <> 0),
  uraian text not null default '',
  primary key (pemda_id, dokumen_id, urut),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen
);
call sistem.pagari('daerah', 'dokumen');
call sistem.pagari('daerah', 'dokumen_baris');

create function daerah.dokumen_jaga() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    if old.nomor is not null or old.jurnal_no is not null or old.status <> 'draf' then
      raise exception 'document % is on record', old.dokumen_id using errcode = '23514', constraint = 'dokumen_tetap';
    end if;
    return old;
  end if;
  if (old.pemda_id, old.dokumen_id, old.tahun, old.jenis, old.unit_id, old.pembuat_id, old.dibuat)
     is distinct from (new.pemda_id, new.dokumen_id, new.tahun, new.jenis, new.unit_id, new.pembuat_id, new.dibuat)
     or (old.nomor is not null and new.nomor is distinct from old.nomor)
     or (old.jurnal_no is not null and new.jurnal_no is distinct from old.jurnal_no) then
    raise exception 'identity of document % is fixed', old.dokumen_id using errcode = '23514', constraint = 'dokumen_tetap';
  end if;
  if (old.tanggal, old.uraian, old.isi, old.asal_id, old.sidik, old.jumlah)
     is distinct from (new.tanggal, new.uraian, new.isi, new.asal_id, new.sidik, new.jumlah)
     and (old.status not in ('draf', 'dikembalikan') or old.jurnal_no is not null) then
    raise exception 'document % was signed; return it first', old.dokumen_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  if new.versi <> old.versi + 1 then
    raise exception 'version of document % must grow by one', old.dokumen_id using errcode = '23514', constraint = 'versi_naik';
  end if;
  return new;
end$$;
create trigger dokumen_jaga before update or delete on daerah.dokumen for each row execute function daerah.dokumen_jaga();

create function daerah.dokumen_baris_jaga() returns trigger
language plpgsql
as $$
declare
  baris daerah.dokumen_baris := case when tg_op = 'DELETE' then old else new end;
  induk daerah.dokumen;
begin
  if tg_op = 'UPDATE' and (old.pemda_id, old.dokumen_id) <> (new.pemda_id, new.dokumen_id) then
    raise exception 'a line stays with its document' using errcode = '23514', constraint = 'isi_tetap';
  end if;
  select * into induk from daerah.dokumen d
  where d.pemda_id = baris.pemda_id and d.dokumen_id = baris.dokumen_id for update;
  if induk.status not in ('draf', 'dikembalikan') or induk.jurnal_no is not null then
    raise exception 'lines of document % were signed', baris.dokumen_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  return baris;
end$$;
create trigger dokumen_baris_jaga before insert or update or delete on daerah.dokumen_baris
  for each row execute function daerah.dokumen_baris_jaga();

grant select, insert, update, delete on daerah.dokumen, daerah.dokumen_baris to benang_app;
reset role;
