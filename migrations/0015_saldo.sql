-- The general ledger, 6 of 10: balances. Derived from mutasi; one function rebuilds them, one compares.
set role benang_owner;

create table ledger.saldo (
  pemda_id int not null,
  tahun smallint not null,
  tahap smallint not null,
  kunci int not null,
  sampai smallint not null,             -- 0 for a stage without periods, else the month up to which the row counts
  dibatasi boolean not null,
  masuk bigint not null,
  keluar bigint not null,
  primary key (pemda_id, tahun, kunci, tahap, sampai),
  constraint batas check (masuk >= keluar or not dibatasi)
) with (fillfactor = 70);               -- no index on a changing column, room on the page: updates stay in place (HOT)
call sistem.pagari('ledger', 'saldo');

-- The definition of saldo, in one statement.
create function ledger.hitung_saldo(p_pemda int, p_tahun smallint)
returns table (tahap smallint, kunci int, sampai smallint, dibatasi boolean, masuk bigint, keluar bigint)
language sql stable
as $$
  select g.tahap, sisi.kunci, g.sampai, g.dibatasi, sum(sisi.masuk)::bigint, sum(sisi.keluar)::bigint
  from (
    select ke_tahap as tahap, ke as kunci, bulan, jumlah as masuk, 0::bigint as keluar
    from ledger.mutasi
    where pemda_id = p_pemda and tahun = p_tahun
    union all
    select dari_tahap, dari, bulan, 0, jumlah
    from ledger.mutasi
    where pemda_id = p_pemda and tahun = p_tahun
  ) sisi
  join ledger.jangkau g on g.tahap = sisi.tahap and g.bulan = sisi.bulan
  group by 1, 2, 3, 4
$$;

-- Rows where the stored balance is not what the mutasi say; none in a sound book.
create function ledger.saldo_berbeda(p_pemda int, p_tahun smallint)
returns table (tahap smallint, kunci int, sampai smallint, masuk bigint, keluar bigint, masuk_benar bigint, keluar_benar bigint)
language sql stable
as $$
  select
    coalesce(h.tahap, s.tahap), coalesce(h.kunci, s.kunci), coalesce(h.sampai, s.sampai),
    s.masuk, s.keluar, h.masuk, h.keluar
  from ledger.hitung_saldo(p_pemda, p_tahun) h
  full join (select * from ledger.saldo where pemda_id = p_pemda and tahun = p_tahun) s
    on s.kunci = h.kunci and s.tahap = h.tahap and s.sampai = h.sampai
  where (h.masuk, h.keluar, h.dibatasi) is distinct from (s.masuk, s.keluar, s.dibatasi)
$$;

create function ledger.selisih_saldo(p_pemda int, p_tahun smallint) returns bigint
language sql stable
as $$ select count(*) from ledger.saldo_berbeda(p_pemda, p_tahun) $$;

-- Throws all derived rows of a book away and computes them again; holds the book meanwhile. Returns the number of balances.
create function ledger.bangun_ulang(p_pemda int, p_tahun smallint) returns bigint
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  banyak bigint;
begin
  perform ledger.kunci_buku(p_pemda, p_tahun);
  delete from ledger.saldo where pemda_id = p_pemda and tahun = p_tahun;
  delete from ledger.rekap where pemda_id = p_pemda and tahun = p_tahun;
  delete from ledger.rekap_nasional where pemda_id = p_pemda and tahun = p_tahun;
  insert into ledger.saldo (pemda_id, tahun, tahap, kunci, sampai, dibatasi, masuk, keluar)
  select p_pemda, p_tahun, tahap, kunci, sampai, dibatasi, masuk, keluar
  from ledger.hitung_saldo(p_pemda, p_tahun);
  get diagnostics banyak = row_count;
  update ledger.buku set no_rekap = 0 where pemda_id = p_pemda and tahun = p_tahun;
  return banyak;
end$$;

-- One akun as of a date, as known at a jurnal number or a recorded time (null: as known now).
create function ledger.saldo_pada(
  p_pemda int, p_tahun smallint, p_tahap smallint, p_kunci int, p_tanggal date,
  p_no bigint default null, p_saat timestamptz default null
) returns table (sampai smallint, masuk bigint, keluar bigint)
language sql stable
as $$
  select g.sampai, sum(sisi.masuk)::bigint, sum(sisi.keluar)::bigint
  from (
    select m.no, m.bulan, m.jumlah as masuk, 0::bigint as keluar
    from ledger.mutasi m
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.ke = p_kunci and m.ke_tahap = p_tahap and m.ke <> m.dari
    union all
    select m.no, m.bulan,
      case when m.ke = p_kunci and m.ke_tahap = p_tahap then m.jumlah else 0 end,
      case when m.dari_tahap = p_tahap then m.jumlah else 0 end
    from ledger.mutasi m
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.dari = p_kunci
      and (m.dari_tahap = p_tahap or (m.ke = p_kunci and m.ke_tahap = p_tahap))
  ) sisi
  join ledger.jurnal j on j.pemda_id = p_pemda and j.tahun = p_tahun and j.no = sisi.no
  join ledger.jangkau g on g.tahap = p_tahap and g.bulan = sisi.bulan
  where j.tanggal <= p_tanggal
    and (p_no is null or j.no <= p_no)
    and (p_saat is null or j.dicatat <= p_saat)
  group by 1
$$;

-- ── What catat() asks of the balances. Arrays as in the next file; berdiri[i] = 1 while document i stands. ──────────────

-- What every touched balance would gain if all standing documents were accepted. `buruk` is the sum of the worst each document
-- could do alone: if the balance bears it, no order of acceptance can fail.
create function ledger.tersentuh(
  p_pemda int, p_tahun smallint, berdiri bigint[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[]
) returns table (
  tahap smallint, kunci int, sampai smallint, dibatasi boolean, masuk bigint, keluar bigint, ada boolean, alamat tid, ragu boolean)
language sql stable
as $$
  select a.tahap, a.kunci, a.sampai, a.dibatasi, a.masuk, a.keluar, s.masuk is not null, s.ctid,
    a.dibatasi and coalesce(s.masuk - s.keluar, 0) + a.buruk < 0
  from (
    select sisi.tahap, sisi.kunci, g.sampai, g.dibatasi,
      sum(sisi.masuk)::bigint as masuk, sum(sisi.keluar)::bigint as keluar,
      sum(least(sisi.masuk - sisi.keluar, 0))::bigint as buruk
    from (
      select m.tahap, m.kunci, m.bulan, m.jumlah as masuk, 0::bigint as keluar
      from unnest(m_dokumen, m_ke_tahap, m_ke, m_bulan, m_jumlah) m(dokumen, tahap, kunci, bulan, jumlah)
      where berdiri[m.dokumen + 1] = 1
      union all
      select m.tahap, m.kunci, m.bulan, 0, m.jumlah
      from unnest(m_dokumen, m_dari_tahap, m_dari, m_bulan, m_jumlah) m(dokumen, tahap, kunci, bulan, jumlah)
      where berdiri[m.dokumen + 1] = 1
    ) sisi
    join ledger.jangkau g on g.tahap = sisi.tahap and g.bulan = sisi.bulan
    group by 1, 2, 3, 4
  ) a
  left join lateral (
    select s.masuk, s.keluar, s.ctid
    from ledger.saldo s
    where s.pemda_id = p_pemda and s.tahun = p_tahun and s.kunci = a.kunci and s.tahap = a.tahap and s.sampai = a.sampai
    limit 1
  ) s on true
$$;

-- The exact verdict, document by document in order of arrival, on balances held in memory. One row per limit that a document
-- would break. In a mirror book the document stands all the same: `tutup` is what pelampauan must bring in, and later documents
-- meet the covered balance.
create function ledger.putusan(
  p_pemda int, p_tahun smallint, p_cermin boolean, berdiri bigint[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[]
) returns table (urut int, tahap smallint, kunci int, sampai smallint, sisa bigint, perubahan bigint, tutup bigint)
language plpgsql
stable
as $$
#variable_conflict use_column
declare
  satu record;
  sisa_kini bigint[];
  j int;
  cukup boolean;
  tertutup bigint;
begin
  for satu in
    with berubah as (
      select sisi.dokumen, sisi.tahap, sisi.kunci, g.sampai, sum(sisi.jumlah)::bigint as jumlah
      from (
        select m.dokumen, m.tahap, m.kunci, m.bulan, m.jumlah
        from unnest(m_dokumen, m_ke_tahap, m_ke, m_bulan, m_jumlah) m(dokumen, tahap, kunci, bulan, jumlah)
        where berdiri[m.dokumen + 1] = 1
        union all
        select m.dokumen, m.tahap, m.kunci, m.bulan, -m.jumlah
        from unnest(m_dokumen, m_dari_tahap, m_dari, m_bulan, m_jumlah) m(dokumen, tahap, kunci, bulan, jumlah)
        where berdiri[m.dokumen + 1] = 1
      ) sisi
      join ledger.jangkau g on g.tahap = sisi.tahap and g.bulan = sisi.bulan and g.dibatasi
      group by 1, 2, 3, 4
    ), berawal as (
      select b.*, coalesce(s.masuk - s.keluar, 0) as awal,
        dense_rank() over (order by b.kunci, b.tahap, b.sampai)::int as tempat
      from berubah b
      left join lateral (
        select s.masuk, s.keluar
        from ledger.saldo s
        where s.pemda_id = p_pemda and s.tahun = p_tahun and s.kunci = b.kunci and s.tahap = b.tahap and s.sampai = b.sampai
        limit 1
      ) s on true
    )
    select b.dokumen, max(max(b.tempat)) over () as luas,
      array_agg(b.tempat order by b.tempat) as tempat, array_agg(b.jumlah order by b.tempat) as jumlah,
      array_agg(b.awal order by b.tempat) as awal, array_agg(b.tahap order by b.tempat) as tahap,
      array_agg(b.kunci order by b.tempat) as kunci, array_agg(b.sampai order by b.tempat) as sampai
    from berawal b
    group by b.dokumen
    order by b.dokumen
  loop
    if sisa_kini is null then
      sisa_kini := array_fill(null::bigint, array[satu.luas]);
    end if;
    cukup := true;
    for j in 1..cardinality(satu.tempat) loop
      sisa_kini[satu.tempat[j]] := coalesce(sisa_kini[satu.tempat[j]], satu.awal[j]);
      cukup := cukup and sisa_kini[satu.tempat[j]] + satu.jumlah[j] >= 0;
    end loop;
    tertutup := 0;
    for j in 1..cardinality(satu.tempat) loop
      -- what was covered up to one month also covers the later months of the same akun
      if j = 1 or (satu.tahap[j], satu.kunci[j]) <> (satu.tahap[j - 1], satu.kunci[j - 1]) then
        tertutup := 0;
      end if;
      urut := satu.dokumen + 1;
      tahap := satu.tahap[j];
      kunci := satu.kunci[j];
      sampai := satu.sampai[j];
      sisa := sisa_kini[satu.tempat[j]] + tertutup;
      perubahan := satu.jumlah[j];
      tutup := greatest(-(sisa + perubahan), 0);
      if tutup > 0 then
        return next;
      end if;
      if cukup or p_cermin then
        sisa_kini[satu.tempat[j]] := sisa + perubahan + tutup;
        tertutup := tertutup + tutup;
      end if;
    end loop;
  end loop;
end$$;

grant select on ledger.saldo to benang_app;
revoke execute on function ledger.bangun_ulang from public;
reset role;
