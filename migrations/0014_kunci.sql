-- The general ledger, 5 of 10: keys. A key is what is counted: a mata anggaran, a plafon, a contract, a book account, an indicator.
-- It keeps its number through all stages and versions of the year. Registering keys is a jurnal too, so they are in the chain.
set role benang_owner;

create table ledger.kunci (
  pemda_id int not null,
  tahun smallint not null,
  kunci int not null,
  golongan smallint not null check (golongan between 1 and 6),
    -- 1 mata anggaran, 2 plafon, 3 usulan, 4 kontrak × mata anggaran, 5 book account, 6 indikator
  unit int not null default 0,
  sub_kegiatan int not null default 0,
  rekening int not null default 0,
  dana smallint not null default 0,
  acuan bigint not null default 0,         -- id of the usulan, kontrak or indikator it stands for
  satuan smallint not null default 1 references ledger.satuan,
  objek text not null default '',          -- account code at level objek, '5.1.02.01': what national roll-ups compare
  kode text not null,                      -- full codes and nomenclature edition, so a renamed reference row is noticed
  no_daftar bigint not null,               -- the jurnal that registered it
  primary key (pemda_id, tahun, kunci),
  unique (pemda_id, tahun, golongan, unit, sub_kegiatan, rekening, dana, acuan),
  check (kode || objek !~ '[\x01-\x1f]' and objek !~ ',')
);
create index kunci_sub on ledger.kunci (pemda_id, tahun, sub_kegiatan) include (kunci, golongan);
call sistem.pagari('ledger', 'kunci');
create trigger kunci_tetap before update or delete or truncate on ledger.kunci
for each statement execute function sistem.tetap();

create function ledger.baris_kunci(k ledger.kunci) returns text
language sql stable
as $$
  select E'\x1ek,' || concat_ws(',',
    k.kunci, k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.acuan, k.satuan, k.objek, k.kode)
$$;

-- Numbers of the given keys, in order; those not yet known are registered by one jurnal.
create function ledger.daftar_kunci(
  p_pemda int, p_tahun smallint, p_pelaku int, p_tanggal date,
  k_golongan smallint[], k_unit int[], k_sub_kegiatan int[], k_rekening int[], k_dana smallint[], k_acuan bigint[],
  k_satuan smallint[], k_objek text[], k_kode text[]
) returns int[]
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  buku_kini ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
  banyak bigint;
begin
  if not buku_kini.buka then
    raise exception 'BUKU_TUTUP';
  end if;
  with diminta as (
    select distinct on (golongan, unit, sub_kegiatan, rekening, dana, acuan) *
    from unnest(k_golongan, k_unit, k_sub_kegiatan, k_rekening, k_dana, k_acuan, k_satuan, k_objek, k_kode) with ordinality
      d(golongan, unit, sub_kegiatan, rekening, dana, acuan, satuan, objek, kode, urut)
    order by golongan, unit, sub_kegiatan, rekening, dana, acuan, urut
  ), akhir as (
    select coalesce(max(k.kunci), 0) as kunci
    from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun
  )
  insert into ledger.kunci (
    pemda_id, tahun, kunci, golongan, unit, sub_kegiatan, rekening, dana, acuan, satuan, objek, kode, no_daftar)
  select
    p_pemda, p_tahun, (select kunci from akhir) + row_number() over (order by d.urut),
    d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan, d.satuan, d.objek, d.kode, buku_kini.no_akhir + 1
  from diminta d
  where not exists (
    select 1 from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun
      and (k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.acuan)
        = (d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan));
  get diagnostics banyak = row_count;
  if banyak > 0 then
    perform ledger.sambung(buku_kini, 0::smallint, gen_random_uuid(), 0, '', p_tanggal, p_pelaku, (
      select string_agg(ledger.baris_kunci(k), '' order by k.kunci)
      from ledger.kunci k
      where k.pemda_id = p_pemda and k.tahun = p_tahun and k.no_daftar = buku_kini.no_akhir + 1));
  end if;
  if banyak >= 500 then
    analyze ledger.kunci;   -- without statistics the first import is 40 times slower
  end if;
  return (
    select array_agg(k.kunci order by d.urut)
    from unnest(k_golongan, k_unit, k_sub_kegiatan, k_rekening, k_dana, k_acuan) with ordinality
      d(golongan, unit, sub_kegiatan, rekening, dana, acuan, urut)
    join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun
      and (k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.acuan)
        = (d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan));
end$$;

-- Registers the given keys of one year in another and returns old and new numbers: a contract goes on, a plafon is planned anew.
create function ledger.gulir_kunci(
  p_pemda int, p_dari_tahun smallint, p_ke_tahun smallint, p_pelaku int, p_tanggal date, p_kunci int[]
) returns table (lama int, baru int)
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  nomor_lama int[];
  nomor_baru int[];
begin
  if p_pemda is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN' using errcode = '42501';
  end if;
  select
    array_agg(k.kunci order by k.kunci),
    ledger.daftar_kunci(p_pemda, p_ke_tahun, p_pelaku, p_tanggal,
      array_agg(k.golongan order by k.kunci), array_agg(k.unit order by k.kunci),
      array_agg(k.sub_kegiatan order by k.kunci), array_agg(k.rekening order by k.kunci),
      array_agg(k.dana order by k.kunci), array_agg(k.acuan order by k.kunci),
      array_agg(k.satuan order by k.kunci), array_agg(k.objek order by k.kunci), array_agg(k.kode order by k.kunci))
  into nomor_lama, nomor_baru
  from ledger.kunci k
  where k.pemda_id = p_pemda and k.tahun = p_dari_tahun and k.kunci = any (p_kunci)
  having count(*) > 0;
  return query select * from unnest(nomor_lama, nomor_baru);
end$$;

grant select on ledger.kunci to benang_app;
revoke execute on function ledger.daftar_kunci, ledger.gulir_kunci from public;
grant execute on function ledger.daftar_kunci, ledger.gulir_kunci to benang_app;
reset role;
