-- The general ledger, 7 of 10: refusals beside the limits, each a function that names the documents it refuses.
-- All are plain `language sql stable` without settings, so PostgreSQL inlines them into catat (next file): the split costs nothing.
--
-- Arrays d_* hold one entry per document, m_* one entry per mutasi; m_dokumen is the 0-based index of its document.
-- berdiri[i]: 1 while document i stands, 0 once refused or replayed, at last its number.
set role benang_owner;

-- The content of each document, from the request alone.
create function ledger.isi_permintaan(
  p_pemda int, p_tahun smallint,
  d_perintah uuid[], d_jenis smallint[], d_dokumen bigint[], d_versi smallint[], d_nomor text[], d_tanggal date[],
  d_pelaku int[], d_asal_tahun smallint[], d_asal_no bigint[], d_membalik bigint[], d_sidik bytea[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[],
  m_penutup boolean[]
) returns bytea[]
language sql stable
as $$
  select array_agg(ledger.isi_dari(
    ledger.kepala_isi(1::smallint, p_pemda, p_tahun, d.perintah, d.jenis, d.dokumen, d.versi, d.nomor, d.tanggal,
      d.pelaku, d.asal_tahun, d.asal_no, d.membalik, d.sidik),
    tubuh.teks) order by d.urut)
  from unnest(d_perintah, d_jenis, d_dokumen, d_versi, d_nomor, d_tanggal, d_pelaku, d_asal_tahun, d_asal_no, d_membalik, d_sidik)
    with ordinality d(perintah, jenis, dokumen, versi, nomor, tanggal, pelaku, asal_tahun, asal_no, membalik, sidik, urut)
  join (
    select m.dokumen,
      string_agg(
        ledger.baris_isi(coalesce(m.penutup, false), m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.bulan, m.jumlah), '' order by m.urut) as teks
    from unnest(m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah, m_penutup)
      with ordinality m(dokumen, dari_tahap, dari, ke_tahap, ke, bulan, jumlah, penutup, urut)
    group by m.dokumen
  ) tubuh on tubuh.dokumen = d.urut - 1
$$;

-- The fingerprint of a posted request: its content without the rows that catat added to cover an excess.
create function ledger.isi_tanpa_penutup(p_pemda int, p_tahun smallint, p_no bigint) returns bytea
language sql stable
as $$
  select ledger.isi_dari(
    ledger.kepala_isi(j.bentuk, j.pemda_id, j.tahun, j.perintah, j.jenis, j.dokumen, j.versi, j.nomor, j.tanggal, j.pelaku,
      j.asal_tahun, j.asal_no, j.membalik, j.sidik),
    (select string_agg(ledger.baris_isi(false, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.bulan, m.jumlah), '' order by m.urut)
     from ledger.mutasi m
     where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no = p_no and not m.penutup))
  from ledger.jurnal j
  where j.pemda_id = p_pemda and j.tahun = p_tahun and j.no = p_no
$$;

-- Command ids seen before: 'ulang' with the old number, or ISI_LAIN when the content differs.
-- Each look-up is "lateral … limit 1" on a full key: without statistics (a fresh database) a plain join may scan the whole book.
create function ledger.tolak_perintah(p_pemda int, p_tahun smallint, d_perintah uuid[], d_isi bytea[])
returns table (urut int, no bigint, hasil text, alasan text)
language sql stable
as $$
  select d.urut::int, lama.no,
    case when sama.ya then 'ulang' else 'tolak' end,
    case when not sama.ya then 'ISI_LAIN' end
  from unnest(d_perintah) with ordinality d(perintah, urut)
  cross join lateral (
    select j.no, j.isi
    from ledger.jurnal j
    where j.pemda_id = p_pemda and j.tahun = p_tahun and j.perintah = d.perintah
    limit 1
  ) lama
  cross join lateral (
    select lama.isi = d_isi[d.urut] or ledger.isi_tanpa_penutup(p_pemda, p_tahun, lama.no) is not distinct from d_isi[d.urut] as ya
  ) sama
$$;

-- The head of a document: its number holds no control character, its date lies in the years of its kind and in no closed period.
create function ledger.tolak_kepala(p_tahun smallint, p_tutup_sampai date, d_jenis smallint[], d_nomor text[], d_tanggal date[])
returns table (urut int, alasan text)
language sql stable
as $$
  select d.urut::int,
    case
      when d.nomor ~ '[\x01-\x1f]' then 'NOMOR'
      when j.jenis is null then 'JENIS'
      when d.tanggal <= p_tutup_sampai then 'PERIODE_TUTUP'
      else 'TAHUN_LAIN'
    end
  from unnest(d_jenis, d_nomor, d_tanggal) with ordinality d(jenis, nomor, tanggal, urut)
  left join ledger.jenis j on j.jenis = d.jenis
  where d.nomor ~ '[\x01-\x1f]'
    or j.jenis is null
    or d.tanggal <= p_tutup_sampai
    or extract(year from d.tanggal) - p_tahun not between j.tahun_dari and j.tahun_sampai
$$;

-- The arrows of a document: each exists, names a month exactly where a period exists, and is open to this kind on this date.
-- A reversal is judged against the jurnal it reverses instead.
create function ledger.tolak_arus(
  d_jenis smallint[], d_tanggal date[], d_membalik bigint[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[]
) returns table (urut int, alasan text)
language sql stable
as $$
  select m.dokumen + 1,
    (array['ARUS', 'MODE', 'WEWENANG'])[min(
      case
        when a.dari is null or m.jumlah = 0 or m.bulan not between 0 and 12 or (m.bulan > 0) <> a.berbulan
          or (a.kunci_sama and m.dari <> m.ke) then 1
        when a.sifat = 'pelampauan' and d_membalik[m.dokumen + 1] is null then 2
        when a.sifat = 'asal' and d_membalik[m.dokumen + 1] is null and not exists (
          select 1 from ledger.wewenang w
          where w.jenis = d_jenis[m.dokumen + 1] and w.tahap = m.ke_tahap
            and d_tanggal[m.dokumen + 1] between w.sejak and w.sampai) then 3
      end)]
  from unnest(m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah)
    m(dokumen, dari_tahap, dari, ke_tahap, ke, bulan, jumlah)
  left join ledger.arus a on a.dari = m.dari_tahap and a.ke = m.ke_tahap
  where a.dari is null or m.jumlah = 0 or m.bulan not between 0 and 12 or (m.bulan > 0) <> a.berbulan
    or (a.kunci_sama and m.dari <> m.ke) or a.sifat in ('asal', 'pelampauan')
  group by m.dokumen
$$;

-- A kind that only shifts must sum to zero on every arrow.
create function ledger.tolak_tidak_nol(
  d_jenis smallint[], m_dokumen int[], m_dari_tahap smallint[], m_ke_tahap smallint[], m_jumlah bigint[]
) returns table (urut int)
language sql stable
as $$
  select distinct per_arus.dokumen + 1
  from (
    select m.dokumen
    from unnest(m_dokumen, m_dari_tahap, m_ke_tahap, m_jumlah) m(dokumen, dari_tahap, ke_tahap, jumlah)
    join ledger.jenis j on j.jenis = d_jenis[m.dokumen + 1] and j.nol
    group by m.dokumen, m.dari_tahap, m.ke_tahap
    having sum(m.jumlah) <> 0
  ) per_arus
$$;

-- A reversal carries the same mutasi with minus signs, and a jurnal is reversed once.
create function ledger.tolak_balik(
  p_pemda int, p_tahun smallint, d_membalik bigint[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[]
) returns table (urut int)
language sql stable
as $$
  select d.urut::int
  from unnest(d_membalik) with ordinality d(membalik, urut)
  where d.membalik is not null and (
    exists (
      select 1 from ledger.jurnal j
      where j.pemda_id = p_pemda and j.tahun = p_tahun and j.membalik = d.membalik)
    or d.membalik = any (d_membalik[:d.urut::int - 1])
    or (
      select string_agg(ledger.baris_isi(false, dari_tahap, dari, ke_tahap, ke, bulan, -jumlah), '' order by urut)
      from ledger.mutasi
      where pemda_id = p_pemda and tahun = p_tahun and no = d.membalik
    ) is distinct from (
      select string_agg(
        ledger.baris_isi(false, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.bulan, m.jumlah), '' order by m.urut)
      from unnest(m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah)
        with ordinality m(dokumen, dari_tahap, dari, ke_tahap, ke, bulan, jumlah, urut)
      where m.dokumen = d.urut - 1))
$$;

-- Documents that would open an akun whose key does not exist or whose satuan does not fit the stage.
-- An akun is checked when its first balance row appears, so a mutasi between two satuan can never be written.
create function ledger.tolak_kunci(
  p_pemda int, p_tahun smallint, berdiri bigint[], s_tahap smallint[], s_kunci int[], s_ada boolean[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[]
) returns table (urut int)
language sql stable
as $$
  with asing as materialized (
    select s.tahap, s.kunci
    from unnest(s_tahap, s_kunci, s_ada) s(tahap, kunci, ada)
    join ledger.tahap t on t.tahap = s.tahap
    left join lateral (
      select k.satuan
      from ledger.kunci k
      where k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = s.kunci
      limit 1
    ) k on true
    where not s.ada and (k.satuan is null or (k.satuan = 1) <> t.uang)
  )
  select distinct m.dokumen + 1
  from unnest(m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke) m(dokumen, dari_tahap, dari, ke_tahap, ke)
  join asing on (asing.tahap, asing.kunci) in ((m.dari_tahap, m.dari), (m.ke_tahap, m.ke))
  where berdiri[m.dokumen + 1] = 1
$$;

reset role;
