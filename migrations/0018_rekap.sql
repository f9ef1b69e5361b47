-- The general ledger, 9 of 10: roll-ups, folded up to the watermark buku.no_rekap; readers add the unfolded tail.
set role benang_owner;

-- bulan: 1..12; 0 = no month, or dated before the year; 13 = dated after it (corrections).
create table ledger.rekap (
  pemda_id int not null,
  tahun smallint not null,
  tahap smallint not null,
  bulan smallint not null,
  unit int not null,
  rekening int not null,
  masuk bigint not null,
  keluar bigint not null,
  primary key (pemda_id, tahun, tahap, unit, rekening, bulan)
);
create table ledger.rekap_nasional (
  pemda_id int not null,
  tahun smallint not null,
  tahap smallint not null,
  bulan smallint not null,
  objek text not null,                 -- account code at level objek, equal in all pemda
  masuk bigint not null,
  keluar bigint not null,
  primary key (pemda_id, tahun, tahap, objek, bulan)
);
create index rekap_nasional_tahap on ledger.rekap_nasional (tahun, tahap);
call sistem.pagari('ledger', 'rekap');
call sistem.pagari('ledger', 'rekap_nasional');
create policy lintas on ledger.rekap_nasional for select to benang_lintas using (true);

-- The month under which a mutasi is summed, by the stage's own rule.
create function ledger.bulan_rekap(p_aturan text, p_tahun smallint, p_bulan smallint, p_tanggal date) returns smallint
language sql stable
as $$
  select case
    when p_aturan = 'tanpa' then 0
    when p_aturan = 'mutasi' then p_bulan
    when extract(year from p_tanggal) < p_tahun then 0
    when extract(year from p_tanggal) > p_tahun then 13
    else extract(month from p_tanggal)
  end::smallint
$$;

-- The mutasi of jurnal p_dari < no <= p_sampai, summed as a roll-up wants them (money only).
create function ledger.jumlah_rekap(p_pemda int, p_tahun smallint, p_dari bigint, p_sampai bigint)
returns table (tahap smallint, bulan smallint, unit int, rekening int, objek text, masuk bigint, keluar bigint)
language sql stable
as $$
  select sisi.tahap, sisi.bulan, k.unit, k.rekening, k.objek, sum(sisi.masuk)::bigint, sum(sisi.keluar)::bigint
  from (
    select m.ke_tahap as tahap, m.ke as kunci, ledger.bulan_rekap(t.rekap, p_tahun, m.bulan, j.tanggal) as bulan,
      m.jumlah as masuk, 0::bigint as keluar
    from ledger.mutasi m
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    join ledger.tahap t on t.tahap = m.ke_tahap
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no > p_dari and m.no <= p_sampai
    union all
    select m.dari_tahap, m.dari, ledger.bulan_rekap(t.rekap, p_tahun, m.bulan, j.tanggal), 0, m.jumlah
    from ledger.mutasi m
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    join ledger.tahap t on t.tahap = m.dari_tahap
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no > p_dari and m.no <= p_sampai
  ) sisi
  join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = sisi.kunci and k.satuan = 1
  group by 1, 2, 3, 4, 5
$$;

-- Folds up to the present head and returns it. Never holds the book while it sums; it can skip nothing, for no_akhir becomes
-- visible only together with its jurnal.
create function ledger.gulung(p_pemda int, p_tahun smallint) returns bigint
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  mulai bigint;
  akhir bigint;
begin
  if p_pemda is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(p_pemda, p_tahun);
  select b.no_rekap, b.no_akhir into mulai, akhir
  from ledger.buku b
  where b.pemda_id = p_pemda and b.tahun = p_tahun;
  if mulai is not distinct from akhir then
    return akhir;
  end if;
  with baru as materialized (
    select * from ledger.jumlah_rekap(p_pemda, p_tahun, mulai, akhir)
  ), nasional as (
    insert into ledger.rekap_nasional as r (pemda_id, tahun, tahap, bulan, objek, masuk, keluar)
    select p_pemda, p_tahun, tahap, bulan, objek, sum(masuk), sum(keluar)
    from baru
    group by tahap, bulan, objek
    on conflict (pemda_id, tahun, tahap, objek, bulan) do update
    set masuk = r.masuk + excluded.masuk, keluar = r.keluar + excluded.keluar
  )
  insert into ledger.rekap as r (pemda_id, tahun, tahap, bulan, unit, rekening, masuk, keluar)
  select p_pemda, p_tahun, tahap, bulan, unit, rekening, sum(masuk), sum(keluar)
  from baru
  group by tahap, bulan, unit, rekening
  on conflict (pemda_id, tahun, tahap, unit, rekening, bulan) do update
  set masuk = r.masuk + excluded.masuk, keluar = r.keluar + excluded.keluar;
  update ledger.buku set no_rekap = akhir where pemda_id = p_pemda and tahun = p_tahun;
  return akhir;
end$$;

-- The roll-up as of now: what is folded plus the tail, in one snapshot.
create function ledger.rekap_kini(p_pemda int, p_tahun smallint)
returns table (tahap smallint, bulan smallint, unit int, rekening int, masuk bigint, keluar bigint)
language sql stable
as $$
  select r.tahap, r.bulan, r.unit, r.rekening, sum(r.masuk)::bigint, sum(r.keluar)::bigint
  from (
    select tahap, bulan, unit, rekening, masuk, keluar
    from ledger.rekap
    where pemda_id = p_pemda and tahun = p_tahun
    union all
    select ekor.tahap, ekor.bulan, ekor.unit, ekor.rekening, ekor.masuk, ekor.keluar
    from ledger.buku b
    cross join lateral ledger.jumlah_rekap(b.pemda_id, b.tahun, b.no_rekap, b.no_akhir) ekor
    where b.pemda_id = p_pemda and b.tahun = p_tahun
  ) r
  group by 1, 2, 3, 4
$$;

grant select on ledger.rekap, ledger.rekap_nasional to benang_app;
grant select on ledger.rekap_nasional to benang_lintas;
revoke execute on function ledger.gulung from public;
grant execute on function ledger.gulung to benang_app;
reset role;
