-- Who a pemda consists of: its units and its officials. Both change by new versions only.
set role benang_owner;

create table rujukan.organisasi (
  pemda_id int not null references sistem.pemda,
  organisasi_id int not null default 0 check (organisasi_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  kode text not null,                              -- '1.03.0.00.0.00.01.0000'
  nama text not null check (length(nama) between 1 and 200),
  singkatan text not null check (length(singkatan) between 1 and 40),
  -- pemda: the government itself, home of roles that belong to no SKPD (KDH, DPRD, administrators); it holds no budget
  jenis text not null check (jenis in ('skpd', 'unit', 'skpkd', 'pemda')),
  induk_id int,
  sejak date not null,
  sampai date,
  sidik bytea not null default '',
  primary key (pemda_id, organisasi_id, versi),
  unique (pemda_id, kode, versi),
  check ((jenis = 'unit') = (induk_id is not null)),
  check (sampai >= sejak)
);
call rujukan.daftarkan('organisasi', 'organisasi_id');

create table rujukan.pejabat (
  pemda_id int not null references sistem.pemda,
  pejabat_id int not null default 0 check (pejabat_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  nama text not null check (length(btrim(nama)) between 1 and 120),
  nip text check (nip ~ '^[0-9]{18}$'),            -- null: not a civil servant (KDH, DPRD)
  pangkat text,
  sidik bytea not null default '',
  primary key (pemda_id, pejabat_id, versi)
);
create index pejabat_nip on rujukan.pejabat (pemda_id, nip);
call rujukan.daftarkan('pejabat', 'pejabat_id');

create view rujukan.organisasi_kini with (security_invoker = true) as
select t.*
from rujukan.organisasi t
where not exists (
  select from rujukan.organisasi b
  where b.pemda_id = t.pemda_id and b.organisasi_id = t.organisasi_id and b.versi > t.versi);

create view rujukan.pejabat_kini with (security_invoker = true) as
select t.*
from rujukan.pejabat t
where not exists (
  select from rujukan.pejabat b
  where b.pemda_id = t.pemda_id and b.pejabat_id = t.pejabat_id and b.versi > t.versi);
grant select on rujukan.organisasi_kini, rujukan.pejabat_kini to benang_app;

-- Foreign keys cannot name "any version", so the check is a trigger; the head lock is held, nobody can slip in between.
create function rujukan.periksa_organisasi() returns trigger
language plpgsql
as $$
begin
  if new.induk_id is not null and not exists (
    select from rujukan.organisasi o
    where o.pemda_id = new.pemda_id and o.organisasi_id = new.induk_id and o.jenis <> 'unit') then
    raise exception 'INDUK: unit % has no such parent %', new.organisasi_id, new.induk_id
      using errcode = '23503', constraint = 'organisasi_induk';
  end if;
  if exists (
    select from rujukan.organisasi_kini o
    where o.pemda_id = new.pemda_id and o.kode = new.kode and o.organisasi_id <> new.organisasi_id) then
    raise exception 'KODE: % is the code of another unit', new.kode
      using errcode = '23505', constraint = 'organisasi_kode';
  end if;
  return null;
end$$;
create trigger periksa after insert on rujukan.organisasi for each row execute function rujukan.periksa_organisasi();

create function rujukan.periksa_pejabat() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from rujukan.pejabat_kini p
    where p.pemda_id = new.pemda_id and p.nip = new.nip and p.pejabat_id <> new.pejabat_id) then
    raise exception 'NIP: % belongs to another official', new.nip
      using errcode = '23505', constraint = 'pejabat_nip_tunggal';
  end if;
  return null;
end$$;
create trigger periksa after insert on rujukan.pejabat for each row execute function rujukan.periksa_pejabat();
reset role;
