-- What the public thread's money was for: the indicators of its sub kegiatan, as they stood when a version was published. A version
-- adds what differs from the one before it, so old versions keep their figures. Nobody who answers for an indicator is named.
set role benang_owner;

create table publik.indikator (
  pemda_id int not null,
  tahun smallint not null,
  indikator int not null,
  versi smallint not null,
  aktif boolean not null,                 -- false: measured no more from this version on
  unit int not null,                      -- as in publik.benang_kunci: which threads it belongs to
  sub_kode text not null,
  nama text not null,
  satuan text not null,
  skala smallint not null,
  sifat text not null,
  definisi text not null,
  sumber text not null,
  target bigint[] not null check (cardinality(target) = 4),       -- per quarter, in minor units; null: none
  capaian bigint[] not null check (cardinality(capaian) = 4),
  primary key (pemda_id, tahun, indikator, versi)
);
create index indikator_tempat on publik.indikator (pemda_id, tahun, unit, sub_kode);

-- One row per version: how many rows it added, and a fingerprint that covers them and the row before.
create table publik.indikator_versi (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  baris int not null,
  sidik bytea not null check (octet_length(sidik) = 32),
  primary key (pemda_id, tahun, versi),
  foreign key (pemda_id, tahun, versi) references publik.terbitan
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['indikator', 'indikator_versi'] loop
    call sistem.pagari('publik', tabel);
    execute format('create policy publik on publik.%I for select to benang_publik using (true)', tabel);
    execute format(
      'create trigger %I before update or delete or truncate on publik.%I for each statement execute function sistem.tetap()',
      tabel || '_tetap', tabel);
    execute format('grant select on publik.%I to benang_publik, benang_app', tabel);
  end loop;
end$$;

-- The cards in force of every sub kegiatan that has a published thread, with what was verified of each quarter.
create function publik.hitung_indikator(p_pemda int, p_tahun smallint)
returns table (indikator int, unit int, sub_kode text, nama text, satuan text, skala smallint, sifat text, definisi text, sumber text,
  target bigint[], capaian bigint[])
language sql stable
as $$
  with ukuran as (
    select u.kunci, u.tahap, u.bulan, coalesce(s.masuk, 0)::bigint as nilai
    from (
      select distinct b.kunci, case d.jenis when 'target_kinerja' then 'target' else 'capaian' end as tahap, b.bulan
      from daerah.dokumen d
      join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
      where d.pemda_id = p_pemda and d.tahun = p_tahun and d.jenis in ('target_kinerja', 'capaian_kinerja')
        and d.status = 'diverifikasi') u
    join ledger.tahap t on t.kode = u.tahap
    left join ledger.saldo s on s.pemda_id = p_pemda and s.tahun = p_tahun and s.kunci = u.kunci and s.sampai = u.bulan
      and s.tahap = t.tahap
  ), triwulan as (
    select u.kunci,
      array[max(u.nilai) filter (where u.tahap = 'target' and u.bulan = 3), max(u.nilai) filter (where u.tahap = 'target' and u.bulan = 6),
        max(u.nilai) filter (where u.tahap = 'target' and u.bulan = 9), max(u.nilai) filter (where u.tahap = 'target' and u.bulan = 12)]
        as target,
      array[max(u.nilai) filter (where u.tahap = 'capaian' and u.bulan = 3), max(u.nilai) filter (where u.tahap = 'capaian' and u.bulan = 6),
        max(u.nilai) filter (where u.tahap = 'capaian' and u.bulan = 9), max(u.nilai) filter (where u.tahap = 'capaian' and u.bulan = 12)]
        as capaian
    from ukuran u group by u.kunci
  )
  select i.indikator_id, i.unit_id, s.kode, i.nama, t.kode, t.skala, i.sifat, i.definisi, i.sumber,
    coalesce(w.target, array[null, null, null, null]::bigint[]), coalesce(w.capaian, array[null, null, null, null]::bigint[])
  from rujukan.indikator_kini i
  join ledger.satuan t on t.satuan = i.satuan
  join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = i.sub_kegiatan_id
  left join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.golongan = 6 and k.unit = i.unit_id
    and k.sub_kegiatan = i.sub_kegiatan_id and k.rekening = 0 and k.dana = 0 and k.acuan = i.indikator_id
  left join triwulan w on w.kunci = k.kunci
  where i.pemda_id = p_pemda and i.aktif and exists (
    select from publik.benang_kunci b
    where b.pemda_id = p_pemda and b.tahun = p_tahun and b.unit = i.unit_id and b.sub_kegiatan = i.sub_kegiatan_id)
$$;

-- sha256 of header 'benang/indikator/1', pemda, year, version, the fingerprint before (hex or '') joined by US, and per row of the
-- version RS and its fields joined by US, quarters as an array of PostgreSQL.
create function publik.sidik_indikator(p_pemda int, p_tahun smallint, p_versi smallint) returns bytea
language sql stable
as $$
  select sha256(convert_to(
    concat_ws(E'\x1f', 'benang/indikator/1', g.kode, p_tahun, p_versi, coalesce((
      select encode(v.sidik, 'hex') from publik.indikator_versi v
      where v.pemda_id = p_pemda and v.tahun = p_tahun and v.versi < p_versi order by v.versi desc limit 1), ''))
    || coalesce((
      select string_agg(E'\x1e' || concat_ws(E'\x1f', i.indikator, i.aktif, i.unit, i.sub_kode, i.nama, i.satuan, i.skala, i.sifat,
        i.definisi, i.sumber, i.target::text, i.capaian::text), '' order by i.indikator)
      from publik.indikator i
      where i.pemda_id = p_pemda and i.tahun = p_tahun and i.versi = p_versi), ''), 'UTF8'))
  from sistem.pemda g
  where g.pemda_id = p_pemda
$$;

-- Adds to a version, just published with its threads, the indicators that differ from what was published before. The caller holds
-- the book.
create function publik.terbitkan_indikator(p_pemda int, p_tahun smallint, p_versi smallint) returns void
language plpgsql
security definer
set search_path = publik, pg_temp
set enable_nestloop = off
as $$
declare
  buku ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
begin
  if buku.no_akhir is distinct from (select t.jurnal_no from publik.terbitan t
                                     where t.pemda_id = p_pemda and t.tahun = p_tahun and t.versi = p_versi) then
    raise exception 'indicators belong to the version just made';
  end if;
  insert into publik.indikator
  with terbit as (
    select distinct on (i.indikator) i.* from publik.indikator i
    where i.pemda_id = p_pemda and i.tahun = p_tahun
    order by i.indikator, i.versi desc
  ), kini as (
    select h.indikator, true as aktif, h.unit, h.sub_kode, h.nama, h.satuan, h.skala, h.sifat, h.definisi, h.sumber, h.target, h.capaian
    from publik.hitung_indikator(p_pemda, p_tahun) h
    union all
    select t.indikator, false, t.unit, t.sub_kode, t.nama, t.satuan, t.skala, t.sifat, t.definisi, t.sumber, t.target, t.capaian
    from terbit t
    where t.indikator not in (select h.indikator from publik.hitung_indikator(p_pemda, p_tahun) h)
  )
  select p_pemda, p_tahun, k.indikator, p_versi, k.aktif, k.unit, k.sub_kode, k.nama, k.satuan, k.skala, k.sifat, k.definisi, k.sumber,
    k.target, k.capaian
  from kini k
  left join terbit t on t.indikator = k.indikator
  where (k.aktif, k.unit, k.sub_kode, k.nama, k.satuan, k.skala, k.sifat, k.definisi, k.sumber, k.target, k.capaian)
    is distinct from (t.aktif, t.unit, t.sub_kode, t.nama, t.satuan, t.skala, t.sifat, t.definisi, t.sumber, t.target, t.capaian);
  insert into publik.indikator_versi
  select p_pemda, p_tahun, p_versi, count(*)::int, publik.sidik_indikator(p_pemda, p_tahun, p_versi)
  from publik.indikator i
  where i.pemda_id = p_pemda and i.tahun = p_tahun and i.versi = p_versi;
end$$;

revoke execute on function publik.hitung_indikator, publik.sidik_indikator, publik.terbitkan_indikator from public;
grant execute on function publik.terbitkan_indikator, publik.sidik_indikator to benang_app;
reset role;
