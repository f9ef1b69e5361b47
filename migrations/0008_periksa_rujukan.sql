-- Verification of reference rows: everything is recomputed from the rows, nothing stored is believed.
set role benang_owner;

-- Rows of one table against what their batches recorded.
-- ISI: the content is not what was recorded; HILANG: recorded and gone; SISIPAN: there and never recorded.
create function rujukan.periksa_golongan(p_pemda int, p_golongan text, p_kunci text)
returns table (no bigint, golongan text, kunci int, versi int, sebab text)
language plpgsql stable
as $$
begin
  return query execute format($q$
    with baris as (
      select t.no_rujukan, t.%1$I::int as kunci, t.versi, t.sidik, rujukan.sidik_dari(%2$L, to_jsonb(t)) as benar
      from rujukan.%3$I t
      where t.pemda_id = $1
    ), tercatat as (
      select c.no, d.kunci, d.versi, d.sidik
      from rujukan.catatan c
      cross join lateral unnest(c.kunci, c.versi, c.sidik) as d(kunci, versi, sidik)
      where c.pemda_id = $1 and c.golongan = %2$L
    )
    select coalesce(c.no, b.no_rujukan), %2$L::text, coalesce(c.kunci, b.kunci), coalesce(c.versi, b.versi),
      case when b.kunci is null then 'HILANG' when c.kunci is null then 'SISIPAN' else 'ISI' end
    from tercatat c
    full join baris b on b.kunci = c.kunci and b.versi = c.versi
    where b.kunci is null or c.kunci is null or b.sidik <> c.sidik or b.benar <> c.sidik
      or b.no_rujukan <> c.no$q$, p_kunci, p_golongan, p_golongan)
  using p_pemda;
end$$;

-- The chain of batches. RANTAI: a batch is missing, re-ordered or not what was chained; KEPALA: the head is not its end.
create function rujukan.periksa_rantai(p_pemda int)
returns table (no bigint, golongan text, kunci int, versi int, sebab text)
language sql stable
as $$
  with urutan as (
    select c, c.no, c.golongan, c.rantai,
      lag(c.no, 1, 0::bigint) over (order by c.no) as no_sebelum,
      lag(c.rantai, 1, rujukan.awal_rantai(p_pemda)) over (order by c.no) as rantai_sebelum
    from rujukan.catatan c
    where c.pemda_id = p_pemda
  )
  select u.no, u.golongan, null::int, null::int, 'RANTAI'
  from urutan u
  where u.no_sebelum <> u.no - 1
    or (u.c).isi is distinct from rujukan.isi_dari((u.c).kunci, (u.c).versi, (u.c).sidik)
    or u.rantai is distinct from rujukan.rantai_dari(u.rantai_sebelum, u.c)
    or not exists (select from rujukan.golongan g where g.nama = u.golongan)
  union all
  select coalesce(k.no_akhir, a.no), 'kepala', null, null, 'KEPALA'
  from (select max(u.no) as no from urutan u) a
  left join rujukan.kepala k on k.pemda_id = p_pemda
  where coalesce(k.no_akhir, 0) <> coalesce(a.no, 0)
    or k.rantai is distinct from coalesce(
      (select u.rantai from urutan u order by u.no desc limit 1),
      case when k.pemda_id is not null then rujukan.awal_rantai(p_pemda) end)
$$;

-- All findings of a pemda (0: the national rows) in order of batch; no row means that nothing was altered. What was cut off
-- the end together with the head is found by the head kept outside.
create function rujukan.periksa(p_pemda int)
returns table (no bigint, golongan text, kunci int, versi int, sebab text)
language plpgsql stable
as $$
begin
  if p_pemda is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN' using errcode = '42501';
  end if;
  return query
  select t.*
  from (
    select r.* from rujukan.periksa_rantai(p_pemda) r
    union all
    select i.* from rujukan.golongan g cross join lateral rujukan.periksa_golongan(p_pemda, g.nama, g.kunci) i
  ) t
  order by t.no, t.golongan, t.kunci, t.versi;
end$$;

grant execute on function rujukan.periksa, rujukan.periksa_rantai, rujukan.periksa_golongan to benang_app;
reset role;
