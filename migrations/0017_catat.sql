-- The general ledger, 8 of 10: posting. `catat` takes a batch of documents of one book, in order of arrival, as the last statement
-- of the act's own transaction: refuse, judge the limits, write balances, numbers and chain. Arrays as in the file before.
set role benang_owner;

-- Posts a batch. Result rows: per document 'catat' (new number) or 'ulang' (replay, old number); 'tolak' gives one row per failing
-- limit (alasan BATAS) or one row with another reason. Raises only for callers' bugs.
create function ledger.catat(
  p_pemda int, p_tahun smallint,
  d_perintah uuid[], d_jenis smallint[], d_dokumen bigint[], d_versi smallint[], d_nomor text[], d_tanggal date[],
  d_pelaku int[], d_asal_tahun smallint[], d_asal_no bigint[], d_membalik bigint[], d_sidik bytea[],
  m_dokumen int[], m_dari_tahap smallint[], m_dari int[], m_ke_tahap smallint[], m_ke int[], m_bulan smallint[], m_jumlah bigint[]
) returns table (
  urut int, no bigint, hasil text, alasan text, tahap smallint, kunci int, sampai smallint, sisa bigint, perubahan bigint)
language plpgsql
security definer
set search_path = ledger, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  buku_kini ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
  banyak int := cardinality(d_perintah);
  berdiri bigint[] := array_fill(1::bigint, array[banyak]);
  m_penutup boolean[];
  isi bytea[];
  rantai bytea[];
  satu record;
  i int;
  -- the touched balances
  s_tahap smallint[];
  s_kunci int[];
  s_sampai smallint[];
  s_dibatasi boolean[];
  s_masuk bigint[];
  s_keluar bigint[];
  s_ada boolean[];
  s_alamat tid[];
  ragu boolean;
  ulangi boolean;
  kini timestamptz;
  nomor_akhir bigint := buku_kini.no_akhir;
begin
  if not buku_kini.buka then
    raise exception 'BUKU_TUTUP';
  end if;
  isi := ledger.isi_permintaan(
    p_pemda, p_tahun, d_perintah, d_jenis, d_dokumen, d_versi, d_nomor, d_tanggal, d_pelaku, d_asal_tahun, d_asal_no,
    d_membalik, d_sidik, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah, '{}');
  if cardinality(isi) is distinct from banyak then
    raise exception 'JURNAL_KOSONG';
  end if;

  -- refusals that need no balance; the first reason of a document wins
  for satu in
    select t.urut, t.no, t.hasil, t.alasan, 0 as tingkat
    from ledger.tolak_perintah(p_pemda, p_tahun, d_perintah, isi) t
    union all
    select t.urut, null, 'tolak', t.alasan, 1
    from ledger.tolak_kepala(p_tahun, buku_kini.tutup_sampai, d_jenis, d_nomor, d_tanggal) t
    union all
    select t.urut, null, 'tolak', t.alasan, 2
    from ledger.tolak_arus(d_jenis, d_tanggal, d_membalik, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah) t
    where t.alasan is not null
    union all
    select t.urut, null, 'tolak', 'TIDAK_NOL', 3
    from ledger.tolak_tidak_nol(d_jenis, m_dokumen, m_dari_tahap, m_ke_tahap, m_jumlah) t
    union all
    select t.urut, null, 'tolak', 'BALIK', 4
    from ledger.tolak_balik(p_pemda, p_tahun, d_membalik, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah) t
    order by 1, 5
  loop
    if berdiri[satu.urut] = 1 then
      berdiri[satu.urut] := 0;
      urut := satu.urut - 1;
      no := satu.no;
      hasil := satu.hasil;
      alasan := satu.alasan;
      return next;
    end if;
  end loop;
  no := null;
  hasil := 'tolak';

  -- judge the limits until every standing document fits; each round has fewer documents, or covered ones
  loop
    select array_agg(t.tahap), array_agg(t.kunci), array_agg(t.sampai), array_agg(t.dibatasi), array_agg(t.masuk),
      array_agg(t.keluar), array_agg(t.ada), array_agg(t.alamat), coalesce(bool_or(t.ragu), false)
    into s_tahap, s_kunci, s_sampai, s_dibatasi, s_masuk, s_keluar, s_ada, s_alamat, ragu
    from ledger.tersentuh(
      p_pemda, p_tahun, berdiri, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah) t;
    ulangi := false;
    if false = any (s_ada) then
      for satu in
        select t.urut
        from ledger.tolak_kunci(
          p_pemda, p_tahun, berdiri, s_tahap, s_kunci, s_ada, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke) t
        order by 1
      loop
        berdiri[satu.urut] := 0;
        ulangi := true;
        urut := satu.urut - 1;
        alasan := 'KUNCI';
        return next;
      end loop;
      continue when ulangi;
    end if;
    exit when not ragu;
    for satu in
      select *
      from ledger.putusan(
        p_pemda, p_tahun, buku_kini.mode = 'cermin', berdiri, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan,
        m_jumlah)
    loop
      ulangi := true;
      if buku_kini.mode = 'cermin' then
        m_penutup[cardinality(m_dokumen) + 1] := true;
        m_dokumen := m_dokumen || satu.urut - 1;
        m_dari_tahap := m_dari_tahap || 40::smallint;   -- pelampauan
        m_dari := m_dari || satu.kunci;
        m_ke_tahap := m_ke_tahap || satu.tahap;
        m_ke := m_ke || satu.kunci;
        m_bulan := m_bulan || satu.sampai;
        m_jumlah := m_jumlah || satu.tutup;
      else
        berdiri[satu.urut] := 0;
        urut := satu.urut - 1;
        alasan := 'BATAS';
        tahap := satu.tahap;
        kunci := satu.kunci;
        sampai := satu.sampai;
        sisa := satu.sisa;
        perubahan := satu.perubahan;
        return next;
      end if;
    end loop;
    tahap := null;
    kunci := null;
    sampai := null;
    sisa := null;
    perubahan := null;
    exit when not ulangi;
  end loop;

  -- gap-free numbers
  for i in 1..banyak loop
    if berdiri[i] = 1 then
      nomor_akhir := nomor_akhir + 1;
      berdiri[i] := nomor_akhir;
    end if;
  end loop;
  if nomor_akhir = buku_kini.no_akhir then
    return;
  end if;

  -- balances; rows cannot move under their address, for every writer holds the book
  update ledger.saldo s
  set masuk = s.masuk + t.masuk, keluar = s.keluar + t.keluar
  from unnest(s_alamat, s_masuk, s_keluar) t(alamat, masuk, keluar)
  where s.ctid = t.alamat;
  if false = any (s_ada) then
    insert into ledger.saldo (pemda_id, tahun, tahap, kunci, sampai, dibatasi, masuk, keluar)
    select p_pemda, p_tahun, t.tahap, t.kunci, t.sampai, t.dibatasi, t.masuk, t.keluar
    from unnest(s_tahap, s_kunci, s_sampai, s_dibatasi, s_masuk, s_keluar, s_ada)
      t(tahap, kunci, sampai, dibatasi, masuk, keluar, ada)
    where not t.ada;
  end if;

  -- the chain
  if m_penutup is not null then
    isi := ledger.isi_permintaan(
      p_pemda, p_tahun, d_perintah, d_jenis, d_dokumen, d_versi, d_nomor, d_tanggal, d_pelaku, d_asal_tahun, d_asal_no,
      d_membalik, d_sidik, m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah,
      array_fill(null::boolean, array[array_lower(m_penutup, 1) - 1]) || m_penutup);
  end if;
  kini := greatest(clock_timestamp(), buku_kini.dicatat);
  rantai := isi;
  hasil := 'catat';
  alasan := null;
  for i in 1..banyak loop
    if berdiri[i] > 0 then
      buku_kini.kepala := ledger.rantai_dari(buku_kini.kepala, berdiri[i], kini, isi[i]);
      rantai[i] := buku_kini.kepala;
      urut := i - 1;
      no := berdiri[i];
      return next;
    end if;
  end loop;

  insert into ledger.jurnal (
    pemda_id, tahun, jenis, no, dokumen, dicatat, perintah, pelaku, tanggal, versi, bentuk, asal_tahun, asal_no, membalik,
    nomor, sidik, isi, rantai)
  select p_pemda, p_tahun, d.jenis, berdiri[d.urut], d.dokumen, kini, d.perintah, d.pelaku, d.tanggal, d.versi, 1,
    d.asal_tahun, d.asal_no, d.membalik, d.nomor, d.sidik, isi[d.urut], rantai[d.urut]
  from unnest(d_perintah, d_jenis, d_dokumen, d_versi, d_nomor, d_tanggal, d_pelaku, d_asal_tahun, d_asal_no, d_membalik, d_sidik)
    with ordinality
    d(perintah, jenis, dokumen, versi, nomor, tanggal, pelaku, asal_tahun, asal_no, membalik, sidik, urut)
  where berdiri[d.urut] > 0;
  insert into ledger.mutasi (
    pemda_id, tahun, bulan, no, jumlah, urut, dari, ke, dari_tahap, ke_tahap, penutup)
  select p_pemda, p_tahun, m.bulan, berdiri[m.dokumen + 1], m.jumlah, m.urut, m.dari, m.ke, m.dari_tahap, m.ke_tahap,
    coalesce(m_penutup[m.urut], false)
  from unnest(m_dokumen, m_dari_tahap, m_dari, m_ke_tahap, m_ke, m_bulan, m_jumlah)
    with ordinality m(dokumen, dari_tahap, dari, ke_tahap, ke, bulan, jumlah, urut)
  where berdiri[m.dokumen + 1] > 0;
  update ledger.buku
  set no_akhir = nomor_akhir, kepala = buku_kini.kepala, dicatat = kini
  where pemda_id = p_pemda and tahun = p_tahun;
end$$;

revoke execute on function ledger.catat from public;
grant execute on function ledger.catat to benang_app;
reset role;
