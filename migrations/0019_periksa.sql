-- The general ledger, 10 of 10: reading the thread, and verification: everything is recomputed from the rows, nothing stored is believed.
set role benang_owner;

-- Who holds what left a limited akun, largest first. A reversal is set off against the jurnal it reverses.
create function ledger.pemegang(p_pemda int, p_tahun smallint, p_tahap smallint, p_kunci int, p_banyak int default 20)
returns table (no bigint, jenis smallint, dokumen bigint, nomor text, tanggal date, jumlah bigint)
language sql stable
as $$
  select j.no, j.jenis, j.dokumen, j.nomor, j.tanggal, keluar.jumlah
  from (
    select coalesce(j.membalik, j.no) as no, sum(m.jumlah)::bigint as jumlah
    from ledger.mutasi m
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.dari = p_kunci and m.dari_tahap = p_tahap
    group by 1
  ) keluar
  join ledger.jurnal j on j.pemda_id = p_pemda and j.tahun = p_tahun and j.no = keluar.no
  where keluar.jumlah <> 0
  order by keluar.jumlah desc, j.no
  limit p_banyak
$$;

-- The golden thread: every arrow, summed, that leads into an akun ('hulu') or out of it ('hilir'), back to the world outside.
-- The double-entry books stand beside the thread, else one cash account would join everything.
create function ledger.benang(p_pemda int, p_tahun smallint, p_tahap smallint, p_kunci int, p_arah text)
returns table (dari_tahap smallint, dari int, ke_tahap smallint, ke int, jumlah bigint, jarak int)
language sql stable
as $$
  with recursive simpul(tahap, kunci, jarak) as (
    select p_tahap, p_kunci, 0
    union
    select t.tahap, t.kunci, s.jarak + 1
    from simpul s
    cross join lateral (
      select m.dari_tahap as tahap, m.dari as kunci
      from ledger.mutasi m
      where p_arah = 'hulu' and m.pemda_id = p_pemda and m.tahun = p_tahun
        and m.ke = s.kunci and m.ke <> m.dari and m.ke_tahap = s.tahap
      union
      select m.dari_tahap, m.dari
      from ledger.mutasi m
      where p_arah = 'hulu' and m.pemda_id = p_pemda and m.tahun = p_tahun
        and m.dari = s.kunci and m.ke = m.dari and m.ke_tahap = s.tahap
      union
      select m.ke_tahap, m.ke
      from ledger.mutasi m
      where p_arah = 'hilir' and m.pemda_id = p_pemda and m.tahun = p_tahun
        and m.dari = s.kunci and m.dari_tahap = s.tahap
    ) t
    join ledger.tahap sifat on sifat.tahap = t.tahap and sifat.sifat <> 'buku'
    where s.jarak < 16
  ), terdekat as (
    select tahap, kunci, min(jarak) as jarak
    from simpul
    group by 1, 2
  )
  select m.dari_tahap, m.dari, m.ke_tahap, m.ke, sum(m.jumlah)::bigint, min(s.jarak)
  from terdekat s
  cross join lateral (
    select m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.jumlah
    from ledger.mutasi m
    where p_arah = 'hulu' and m.pemda_id = p_pemda and m.tahun = p_tahun
      and m.ke = s.kunci and m.ke <> m.dari and m.ke_tahap = s.tahap
    union all
    select m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.jumlah
    from ledger.mutasi m
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.dari = s.kunci
      and ((p_arah = 'hulu' and m.ke = m.dari and m.ke_tahap = s.tahap) or (p_arah = 'hilir' and m.dari_tahap = s.tahap))
  ) m
  join ledger.tahap d on d.tahap = m.dari_tahap and d.sifat <> 'buku'
  join ledger.tahap k on k.tahap = m.ke_tahap and k.sifat <> 'buku'
  group by 1, 2, 3, 4
  having sum(m.jumlah) <> 0
  order by 6, 1, 2, 3, 4
$$;

-- The canonical body of each jurnal p_dari < no <= p_sampai, from whatever rows claim to belong to it.
create function ledger.tubuh(p_pemda int, p_tahun smallint, p_dari bigint, p_sampai bigint)
returns table (no bigint, teks text)
language sql stable
as $$
  select bagian.no, string_agg(bagian.teks, '' order by bagian.urut)
  from (
    select m.no, 1 as urut,
      string_agg(
        ledger.baris_isi(m.penutup, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.bulan, m.jumlah), '' order by m.urut) as teks
    from ledger.mutasi m
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no > p_dari and (p_sampai is null or m.no <= p_sampai)
    group by m.no
    union all
    select k.no_daftar, 2, string_agg(ledger.baris_kunci(k), '' order by k.kunci)
    from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun and k.no_daftar > p_dari and (p_sampai is null or k.no_daftar <= p_sampai)
    group by k.no_daftar
    union all
    select k.no, 3, E'\x1eb,' || k.perkara || ',' || k.nilai
    from ledger.keadaan k
    where k.pemda_id = p_pemda and k.tahun = p_tahun and k.no > p_dari and (p_sampai is null or k.no <= p_sampai)
  ) bagian
  group by bagian.no
$$;

-- What the chain says last about one matter of the book.
create function ledger.keadaan_akhir(p_pemda int, p_tahun smallint, p_perkara text) returns text
language sql stable
as $$
  select k.nilai
  from ledger.keadaan k
  where k.pemda_id = p_pemda and k.tahun = p_tahun and k.perkara = p_perkara
  order by k.no desc
  limit 1
$$;

-- The first bad jurnal in (p_dari, p_sampai], or no row. Each link is checked against its stored predecessor, so ranges can run
-- in parallel; the last range has p_sampai null and also checks the head. One statement is one snapshot: it locks nothing.
-- sebab: CELAH a number is missing, or rows belong to none; ISI the content is not what was hashed; RANTAI the link is broken;
-- KEPALA the head is not that of the last jurnal; KEADAAN the book's mode or dates are not those its chain says;
-- MODEL stages, arrows, kinds or authorities are not those the book stands on.
create function ledger.periksa(p_pemda int, p_tahun smallint, p_dari bigint default 0, p_sampai bigint default null)
returns table (no bigint, sebab text)
language sql stable
as $$
  with dihitung as (
    select
      coalesce(j.no, t.no) as no, j.no as no_ada, j.isi, j.rantai, j.no_sebelum,
      ledger.isi_dari(
        ledger.kepala_isi(j.bentuk, j.pemda_id, j.tahun, j.perintah, j.jenis, j.dokumen, j.versi, j.nomor, j.tanggal, j.pelaku,
          j.asal_tahun, j.asal_no, j.membalik, j.sidik),
        coalesce(t.teks, '')) as isi_benar,
      ledger.rantai_dari(
        case when j.no = 1 then (
          select ledger.awal_rantai(b.pemda_id, b.tahun, b.model)
          from ledger.buku b
          where b.pemda_id = p_pemda and b.tahun = p_tahun)
        else j.rantai_sebelum end,
        j.no, j.dicatat, j.isi) as rantai_benar
    from (
      select j.*, lag(j.rantai) over (order by j.no) as rantai_sebelum, lag(j.no) over (order by j.no) as no_sebelum
      from ledger.jurnal j
      where j.pemda_id = p_pemda and j.tahun = p_tahun and j.no >= p_dari and (p_sampai is null or j.no <= p_sampai)
    ) j
    full join ledger.tubuh(p_pemda, p_tahun, p_dari, p_sampai) t on t.no = j.no
    where coalesce(j.no, t.no) > p_dari
  ), temuan as (
    select d.no,
      case
        when d.no_ada is null or d.no_sebelum is distinct from nullif(d.no - 1, 0) then 'CELAH'
        when d.isi is distinct from d.isi_benar then 'ISI'
        else 'RANTAI'
      end as sebab
    from dihitung d
    where d.no_ada is null
      or d.no_sebelum is distinct from nullif(d.no - 1, 0)
      or d.isi is distinct from d.isi_benar
      or d.rantai is distinct from d.rantai_benar
    union all
    select b.no_akhir, 'KEPALA'
    from ledger.buku b
    where b.pemda_id = p_pemda and b.tahun = p_tahun and p_sampai is null
      and (
        b.kepala is distinct from coalesce(
          (select j.rantai from ledger.jurnal j where j.pemda_id = p_pemda and j.tahun = p_tahun and j.no = b.no_akhir),
          case when b.no_akhir = 0 then ledger.awal_rantai(b.pemda_id, b.tahun, b.model) end)
        or exists (
          select 1 from ledger.jurnal j
          where j.pemda_id = p_pemda and j.tahun = p_tahun and j.no > b.no_akhir))
    union all
    select b.no_akhir, 'KEADAAN'
    from ledger.buku b
    where b.pemda_id = p_pemda and b.tahun = p_tahun and p_sampai is null
      and (b.mode, b.tutup_sampai, b.buka) is distinct from (
        coalesce(ledger.keadaan_akhir(p_pemda, p_tahun, 'mode'), 'utama'),
        coalesce(ledger.keadaan_akhir(p_pemda, p_tahun, 'tutup_sampai'), '-infinity')::date,
        coalesce(ledger.keadaan_akhir(p_pemda, p_tahun, 'buka'), 'true')::boolean)
    union all
    select b.no_akhir, 'MODEL'
    from ledger.buku b
    where b.pemda_id = p_pemda and b.tahun = p_tahun and p_sampai is null and b.buka
      and ledger.model_kini(p_pemda, p_tahun)
        is distinct from encode(sha256(convert_to(ledger.teks_model(), 'UTF8')), 'hex')
  )
  select t.no, t.sebab
  from temuan t
  order by t.no, t.sebab
  limit 1
$$;

-- Derived reference rows that are not what the model says: a limit switched off in jangkau, a wall moved on an arrow.
create function ledger.periksa_turunan() returns table (tempat text)
language sql stable
as $$
  select format('jangkau tahap %s bulan %s sampai %s', coalesce(a.tahap, b.tahap), coalesce(a.bulan, b.bulan),
    coalesce(a.sampai, b.sampai))
  from ledger.hitung_jangkau() a
  full join ledger.jangkau b on b.tahap = a.tahap and b.bulan = a.bulan and b.sampai = a.sampai
  where a.dibatasi is distinct from b.dibatasi
  union all
  select format('arus %s ke %s', a.dari, a.ke)
  from ledger.arus a
  join ledger.tahap d on d.tahap = a.dari
  join ledger.tahap k on k.tahap = a.ke
  where a.sifat <> d.sifat or a.berbulan <> (d.periode <> 0 or k.periode <> 0)
  union all
  select format('model %s', m.sidik)
  from ledger.model m
  where m.sidik <> encode(sha256(convert_to(m.teks, 'UTF8')), 'hex')
$$;
reset role;
