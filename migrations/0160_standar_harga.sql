-- Standard prices of a pemda (PP 12/2019 P51): what goods, services and works may cost at most, by decree of the head of the region.
-- Rows are reference rows: versioned, hashed, never edited. A list belongs to a decree (standar_edisi) and holds from a day; what it cost
-- on any day is asked of standar_berlaku, which is derived from the rows and rebuilt by one function.
set role benang_owner;

-- A decree. `menyeluruh`: it replaces every list before it; otherwise it adds to them.
create table rujukan.standar_edisi (
  pemda_id int not null references sistem.pemda,
  edisi_id int not null default 0 check (edisi_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  nama text not null check (length(btrim(nama)) between 1 and 120),
  dasar text not null check (length(btrim(dasar)) between 3 and 300),
  sejak date not null,
  sampai date,
  menyeluruh boolean not null,
  sidik bytea not null default '',
  primary key (pemda_id, edisi_id, versi),
  unique (pemda_id, nama, versi),
  check (sampai is null or sampai >= sejak)
);
call rujukan.daftarkan('standar_edisi', 'edisi_id');

create view rujukan.standar_edisi_kini with (security_invoker = true) as
select t.*
from rujukan.standar_edisi t
where not exists (
  select from rujukan.standar_edisi b
  where b.pemda_id = t.pemda_id and b.edisi_id = t.edisi_id and b.versi > t.versi);

-- SSH goods, SBU general costs, HSPK unit prices of works, ASB reasonable cost of a whole activity.
create table rujukan.standar (
  pemda_id int not null references sistem.pemda,
  standar_id int not null default 0 check (standar_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,                              -- the decree's name in standar_edisi
  jenis text not null check (jenis in ('SSH', 'SBU', 'HSPK', 'ASB')),
  kode text not null check (length(kode) between 1 and 60),
  kode_kelompok text not null,
  nama_kelompok text not null,
  nama text not null check (length(btrim(nama)) between 1 and 500),
  spesifikasi text not null,
  satuan text not null check (length(btrim(satuan)) between 1 and 80),
  harga bigint[] not null,                          -- sen per satuan by zone; null: as in the first. Of an ASB the fixed part
  rekening text[] not null,                         -- accounts it may be bought under, or levels above, segments without padding; none: any
  tkdn int check (tkdn between 0 and 10000),        -- hundredths of a percent
  jenis_produk text not null check (jenis_produk in ('', 'dalam negeri', 'luar negeri')),
  keterangan text not null,
  -- HSPK: [{kode, koefisien}], koefisien in ten-thousandths; ASB: [{pemicu, satuan, harga}], harga in sen.
  susunan jsonb,
  sidik bytea not null default '',
  primary key (pemda_id, standar_id, versi),
  unique (pemda_id, kode, versi),
  check (cardinality(harga) between 1 and 9 and harga[1] is not null and 0 <= all (array_remove(harga, null))),
  check (harga[1] > 0 or jenis = 'ASB'),
  check (susunan is null or jenis in ('HSPK', 'ASB'))
);
call rujukan.daftarkan('standar', 'standar_id');

create view rujukan.standar_kini with (security_invoker = true) as
select t.*
from rujukan.standar t
where not exists (
  select from rujukan.standar b
  where b.pemda_id = t.pemda_id and b.standar_id = t.standar_id and b.versi > t.versi);

-- From which day to which a version holds, and the words it is found by. Derived: rujukan.susun_standar writes it, nobody else.
create table rujukan.standar_berlaku (
  pemda_id int not null,
  standar_id int not null,
  versi int not null,
  jenis text not null,
  sejak date not null,
  sampai date,
  teks text collate "C" not null,                   -- small letters: name, specification, code, group
  rekening text[] not null,
  primary key (pemda_id, standar_id, versi),
  foreign key (pemda_id, standar_id, versi) references rujukan.standar
);
call sistem.pagari('rujukan', 'standar_berlaku');

-- The words that occur in them: a word typed wrongly is looked up here, so that a search reads no similarity of 60,000 texts.
create table rujukan.standar_kata (
  pemda_id int not null,
  kata text collate "C" not null,
  primary key (pemda_id, kata)
);
call sistem.pagari('rujukan', 'standar_kata');

-- A line of a document may name the version it was priced by, and the zone.
alter table daerah.dokumen_baris
  add column standar_id int,
  add column standar_versi int,
  add column zona smallint check (zona between 1 and 9),
  add foreign key (pemda_id, standar_id, standar_versi) references rujukan.standar,
  add constraint standar_utuh check (
    (standar_id is null) = (standar_versi is null) and (standar_id is null) = (zona is null));
create index dokumen_baris_standar on daerah.dokumen_baris (pemda_id, standar_id, standar_versi) where standar_id is not null;

-- Rebuilds what holds when, of some items or (null) of all of the tenant.
create function rujukan.susun_standar(p_pemda int, p_standar int[]) returns void
language plpgsql
as $$
begin
  delete from rujukan.standar_berlaku b
  where b.pemda_id = p_pemda and (p_standar is null or b.standar_id = any (p_standar));
  insert into rujukan.standar_berlaku (pemda_id, standar_id, versi, jenis, sejak, sampai, teks, rekening)
  with edisi as (
    select e.nama, e.edisi_id, e.sejak, least(e.sampai, (
      select min(l.sejak) - 1 from rujukan.standar_edisi_kini l
      where l.pemda_id = p_pemda and l.menyeluruh and (l.sejak, l.edisi_id) > (e.sejak, e.edisi_id))) as sampai
    from rujukan.standar_edisi_kini e where e.pemda_id = p_pemda),
  -- Of one decree the last version counts: an earlier one was a mistake nobody had used.
  akhir as (
    select distinct on (s.standar_id, s.edisi) s.* from rujukan.standar s
    where s.pemda_id = p_pemda and (p_standar is null or s.standar_id = any (p_standar))
    order by s.standar_id, s.edisi, s.versi desc),
  susul as (
    select a.*, e.sejak, e.sampai as sampai_edisi,
      lead(e.sejak) over (partition by a.standar_id order by e.sejak, e.edisi_id) - 1 as sampai_susul
    from akhir a join edisi e on e.nama = a.edisi)
  select p_pemda, u.standar_id, u.versi, u.jenis, u.sejak, least(u.sampai_edisi, u.sampai_susul),
    lower(concat_ws(' ', u.nama, u.spesifikasi, u.kode, u.nama_kelompok)), u.rekening
  from susul u
  where coalesce(least(u.sampai_edisi, u.sampai_susul) >= u.sejak, true);
  insert into rujukan.standar_kata (pemda_id, kata)
  select distinct p_pemda, k.kata
  from rujukan.standar_berlaku b
  cross join lateral regexp_split_to_table(b.teks, '[^[:alnum:]]+') as k(kata)
  where b.pemda_id = p_pemda and (p_standar is null or b.standar_id = any (p_standar)) and length(k.kata) between 3 and 40
  on conflict do nothing;
end$$;

create function rujukan.standar_susun() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
begin
  perform rujukan.susun_standar(sistem.pemda_kini(), array(select distinct b.standar_id from baru b));
  return null;
end$$;
create trigger y_susun after insert on rujukan.standar referencing new table as baru
  for each statement execute function rujukan.standar_susun();

create function rujukan.standar_edisi_susun() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
begin
  perform rujukan.susun_standar(sistem.pemda_kini(), null);
  return null;
end$$;
create trigger y_susun after insert on rujukan.standar_edisi for each statement execute function rujukan.standar_edisi_susun();

-- A version that a line was priced by stays what its decree says: another price is another decree.
create function rujukan.standar_jaga() returns trigger
language plpgsql
as $$
begin
  if not exists (
    select from rujukan.standar_edisi e where e.pemda_id = new.pemda_id and e.nama = new.edisi) then
    raise exception 'decree % is not there', new.edisi using errcode = '23503', constraint = 'standar_edisi_ada';
  end if;
  if exists (
    select from rujukan.standar s
    join daerah.dokumen_baris d on d.pemda_id = s.pemda_id and d.standar_id = s.standar_id and d.standar_versi = s.versi
    where s.pemda_id = new.pemda_id and s.standar_id = new.standar_id and s.edisi = new.edisi) then
    raise exception 'item % of decree % was used', new.kode, new.edisi
      using errcode = '23514', constraint = 'standar_terkunci';
  end if;
  return new;
end$$;
create trigger c_jaga before insert on rujukan.standar for each row execute function rujukan.standar_jaga();

revoke execute on function rujukan.susun_standar, rujukan.standar_susun, rujukan.standar_edisi_susun from public;
grant select on rujukan.standar_edisi_kini, rujukan.standar_kini, rujukan.standar_berlaku, rujukan.standar_kata to benang_app;
reset role;
