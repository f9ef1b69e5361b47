-- The public thread: what the book did to money, copied by each publication from where the last one ended. A version shows what was
-- published with it or before, so old versions keep their figures and nothing is copied twice. No name of a person, no text of a
-- citizen, no description of a payment is among the columns.
set role benang_owner;

create table publik.benang_kunci (
  pemda_id int not null,
  tahun smallint not null,
  kunci int not null,
  versi smallint not null,                -- the version that published it first
  golongan smallint not null,
  unit int not null,                      -- these four only tell which keys belong together
  sub_kegiatan int not null,
  rekening int not null,
  dana smallint not null,
  kode text not null,
  sebutan text not null,                  -- number of the usulan or contract it stands for, '' for none
  unit_kode text not null,
  unit_nama text not null,
  sub_kode text not null,
  sub_nama text not null,
  rekening_kode text not null,
  rekening_uraian text not null,
  dana_kode text not null,
  primary key (pemda_id, tahun, kunci)
);
create index benang_kunci_kelompok on publik.benang_kunci (pemda_id, tahun, golongan, unit, sub_kegiatan, rekening, dana);
create index benang_kunci_sebutan on publik.benang_kunci (pemda_id, tahun, sebutan) where sebutan <> '';

create table publik.benang_jurnal (
  pemda_id int not null,
  tahun smallint not null,
  no bigint not null,
  versi smallint not null,
  jenis smallint not null,
  tanggal date not null,
  nomor text not null,
  dokumen bigint not null,
  membalik bigint,
  rantai bytea not null,
  primary key (pemda_id, tahun, no)
);

create table publik.benang_mutasi (
  pemda_id int not null,
  tahun smallint not null,
  no bigint not null,
  urut int not null,
  versi smallint not null,
  dari_tahap smallint not null,
  dari int not null,
  ke_tahap smallint not null,
  ke int not null,
  jumlah bigint not null,
  primary key (pemda_id, tahun, no, urut)
);
create index benang_mutasi_dari on publik.benang_mutasi (pemda_id, tahun, dari, no);
create index benang_mutasi_ke on publik.benang_mutasi (pemda_id, tahun, ke, no) where ke <> dari;

create table publik.benang_dokumen (
  pemda_id int not null,
  tahun smallint not null,
  dokumen bigint not null,
  versi smallint not null,
  jenis text not null,
  nomor text not null,
  tanggal date not null,
  uraian text not null,                   -- of plans and budgets only
  alasan text not null,                   -- of exceptions and shifts only
  bukti text not null,
  jalan text not null,
  jalan_dasar text not null,
  pihak text not null,                    -- of a contract: its party, where that is a legal entity
  peran text not null,                    -- who decided last: the office, never the person
  sifat text not null,
  unit text not null,
  primary key (pemda_id, tahun, dokumen)
);

-- An SPM carries on its SPP, an APBD its RKA; `hidup` false: no longer so from this version on.
create table publik.benang_kait (
  pemda_id int not null,
  tahun smallint not null,
  dokumen bigint not null,
  oleh bigint not null,
  versi smallint not null,
  hidup boolean not null,
  primary key (pemda_id, tahun, dokumen, oleh, versi)
);

-- What the Renja that an RKPD adopted asked for a plafon.
create table publik.benang_renja (
  pemda_id int not null,
  tahun smallint not null,
  dokumen bigint not null,
  oleh bigint not null,
  kunci int not null,
  versi smallint not null,
  jumlah bigint not null,
  primary key (pemda_id, tahun, dokumen, oleh, kunci)
);

-- One row per version: how many mutasi it added, and a fingerprint that covers them and the row before.
create table publik.benang_versi (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  mutasi int not null,
  sidik bytea not null check (octet_length(sidik) = 32),
  primary key (pemda_id, tahun, versi),
  foreign key (pemda_id, tahun, versi) references publik.terbitan
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['benang_kunci', 'benang_jurnal', 'benang_mutasi', 'benang_dokumen', 'benang_kait', 'benang_renja',
                               'benang_versi'] loop
    call sistem.pagari('publik', tabel);
    execute format('create policy publik on publik.%I for select to benang_publik using (true)', tabel);
    execute format(
      'create trigger %I before update or delete or truncate on publik.%I for each statement execute function sistem.tetap()',
      tabel || '_tetap', tabel);
    execute format('grant select on publik.%I to benang_publik, benang_app', tabel);
  end loop;
end$$;

-- A party that may be named: a legal entity, whose contracts with a public body are open (UU 14/2008 P11). Persons may not.
create function publik.badan_hukum(p_nama text) returns text
language sql immutable
as $$
  select case
    when p_nama ~* '^(PT|CV|Fa|Firma|Koperasi|KUD|Yayasan|Perkumpulan|Perum|Perumda|Perseroda|BUMD|BUM Desa|BUMDes)[. ]' then p_nama
    else ''
  end
$$;

create function publik.salin_jurnal(p_pemda int, p_tahun smallint, p_versi smallint, p_no bigint) returns void
language plpgsql
as $$
declare
  sesudah bigint := coalesce((
    select max(j.no) from publik.benang_jurnal j where j.pemda_id = p_pemda and j.tahun = p_tahun), 0);
begin
  insert into publik.benang_mutasi
  select p_pemda, p_tahun, m.no, row_number() over (partition by m.no order by m.dari_tahap, m.dari, m.ke_tahap, m.ke), p_versi,
    m.dari_tahap, m.dari, m.ke_tahap, m.ke, sum(m.jumlah)
  from ledger.mutasi m
  join ledger.tahap d on d.tahap = m.dari_tahap and d.uang and d.sifat <> 'buku'
  join ledger.tahap k on k.tahap = m.ke_tahap and k.uang and k.sifat <> 'buku'
  where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no > sesudah and m.no <= p_no
  group by m.no, m.dari_tahap, m.dari, m.ke_tahap, m.ke
  having sum(m.jumlah) <> 0;

  insert into publik.benang_jurnal
  select p_pemda, p_tahun, j.no, p_versi, j.jenis, j.tanggal, j.nomor, j.dokumen, j.membalik, j.rantai
  from ledger.jurnal j
  where j.pemda_id = p_pemda and j.tahun = p_tahun and j.no > sesudah and j.no <= p_no
    and exists (select from publik.benang_mutasi m where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no = j.no);

  insert into publik.benang_kunci
  select p_pemda, p_tahun, k.kunci, p_versi, k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.kode,
    coalesce((select a.nomor from daerah.dokumen a
      where a.pemda_id = p_pemda and a.dokumen_id = k.acuan and k.golongan in (3, 4)), ''),
    coalesce(o.kode, ''), coalesce(o.nama, ''), coalesce(s.kode, ''), coalesce(s.nama, ''), coalesce(r.kode, ''),
    coalesce(r.uraian, ''), coalesce(d.kode, '')
  from (
    select m.dari as kunci from publik.benang_mutasi m where m.pemda_id = p_pemda and m.tahun = p_tahun and m.versi = p_versi
    union
    select m.ke from publik.benang_mutasi m where m.pemda_id = p_pemda and m.tahun = p_tahun and m.versi = p_versi
  ) baru
  join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = baru.kunci
  left join rujukan.organisasi_kini o on o.pemda_id = p_pemda and o.organisasi_id = k.unit
  left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
  left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
  left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
  on conflict do nothing;
end$$;

-- Documents of published jurnal, those that carry them on without a jurnal, and the Renja behind an RKPD.
create function publik.salin_dokumen(p_pemda int, p_tahun smallint, p_versi smallint) returns void
language plpgsql
as $$
begin
  insert into publik.benang_kait
  with kini as (
    select d.asal_id as dokumen, d.dokumen_id as oleh from daerah.dokumen d
    where d.pemda_id = p_pemda and d.jenis = 'spm' and d.status in ('diverifikasi', 'disetujui', 'disahkan')
      and d.asal_id is not null
    union all
    select m.muat_id, m.dokumen_id from daerah.dokumen_muat m
    join daerah.dokumen a on a.pemda_id = m.pemda_id and a.dokumen_id = m.dokumen_id
      and a.jenis = 'apbd' and a.status in ('diverifikasi', 'disetujui', 'disahkan')
    where m.pemda_id = p_pemda
    union all
    select p.dokumen_id, m.dokumen_id from daerah.dokumen p
    join daerah.dokumen_muat m on m.pemda_id = p.pemda_id and m.muat_id = p.asal_id
    join daerah.dokumen a on a.pemda_id = m.pemda_id and a.dokumen_id = m.dokumen_id
      and a.jenis = 'apbd' and a.status in ('diverifikasi', 'disetujui', 'disahkan')
    where p.pemda_id = p_pemda and p.jenis = 'pengecualian_rka'
  ), terbit as (
    select distinct on (k.dokumen, k.oleh) k.dokumen, k.oleh, k.hidup from publik.benang_kait k
    where k.pemda_id = p_pemda and k.tahun = p_tahun
    order by k.dokumen, k.oleh, k.versi desc
  )
  select p_pemda, p_tahun, coalesce(k.dokumen, t.dokumen), coalesce(k.oleh, t.oleh), p_versi, k.dokumen is not null
  from (
    select k.* from kini k
    where exists (select from publik.benang_jurnal j
      where j.pemda_id = p_pemda and j.tahun = p_tahun and j.dokumen = k.dokumen and j.dokumen > 0)
  ) k
  full join terbit t on t.dokumen = k.dokumen and t.oleh = k.oleh
  where (k.dokumen is not null) is distinct from coalesce(t.hidup, false);

  insert into publik.benang_renja
  select p_pemda, p_tahun, b.dokumen_id, m.dokumen_id, b.kunci, p_versi, sum(b.jumlah)
  from daerah.dokumen_muat m
  join daerah.dokumen d on d.pemda_id = m.pemda_id and d.dokumen_id = m.muat_id and d.jenis = 'renja'
  join daerah.dokumen_baris b on b.pemda_id = m.pemda_id and b.dokumen_id = m.muat_id
  where m.pemda_id = p_pemda and exists (select from publik.benang_jurnal j
    where j.pemda_id = p_pemda and j.tahun = p_tahun and j.dokumen = m.dokumen_id and j.dokumen > 0)
  group by b.dokumen_id, m.dokumen_id, b.kunci
  on conflict do nothing;

  insert into publik.benang_dokumen
  select p_pemda, p_tahun, d.dokumen_id, p_versi, d.jenis, coalesce(d.nomor, ''), d.tanggal,
    case when d.jenis in ('renja', 'rkpd', 'ppas', 'rka', 'apbd', 'dpa', 'pergeseran', 'saldo_awal') then d.uraian else '' end,
    case when d.jenis in ('pengecualian_ppas', 'pengecualian_rka', 'pergeseran') then coalesce(d.isi ->> 'alasan', '') else '' end,
    case when d.jenis in ('rkpd', 'ppas', 'apbd', 'dpa', 'pergeseran', 'saldo_awal', 'pengecualian_ppas', 'pengecualian_rka')
      then coalesce(d.isi ->> 'bukti', d.isi ->> 'dasar', d.isi ->> 'nota', d.isi ->> 'perda', '') else '' end,
    coalesce(d.isi ->> 'jalan', ''),
    coalesce((
      select j.dasar from daerah.jalan_pengecualian j
      where j.pemda_id = p_pemda and j.kode = d.isi ->> 'jalan' and j.sejak <= d.tanggal
      order by j.sejak desc limit 1), ''),
    case when d.jenis = 'kontrak' then publik.badan_hukum(coalesce(d.isi ->> 'penyedia', '')) else '' end,
    coalesce(r.peran, ''), coalesce(t.sifat, 'definitif'), coalesce(o.nama, '')
  from (
    select j.dokumen from publik.benang_jurnal j where j.pemda_id = p_pemda and j.tahun = p_tahun and j.dokumen > 0
    union
    select k.oleh from publik.benang_kait k where k.pemda_id = p_pemda and k.tahun = p_tahun
    union
    select n.dokumen from publik.benang_renja n where n.pemda_id = p_pemda and n.tahun = p_tahun
  ) perlu
  join daerah.dokumen d on d.pemda_id = p_pemda and d.dokumen_id = perlu.dokumen
  left join lateral (
    select r.peran, r.penugasan_id from daerah.dokumen_riwayat r
    where r.pemda_id = p_pemda and r.dokumen_id = d.dokumen_id and r.ke_status in ('diverifikasi', 'disetujui', 'disahkan')
    order by r.urut desc limit 1
  ) r on true
  left join rujukan.penugasan_kini t on t.pemda_id = p_pemda and t.penugasan_id = r.penugasan_id
  left join rujukan.organisasi_kini o on o.pemda_id = p_pemda and o.organisasi_id = t.unit_id
  on conflict do nothing;
end$$;

-- sha256 of header 'benang/benang/1', pemda, year, version, the fingerprint before (hex or '') joined by US, and per mutasi of the
-- version RS and its fields joined by US: no, from and to as stage and key, sen, and the chain hash of its jurnal.
create function publik.sidik_benang(p_pemda int, p_tahun smallint, p_versi smallint) returns bytea
language sql stable
as $$
  select sha256(convert_to(
    concat_ws(E'\x1f', 'benang/benang/1', g.kode, p_tahun, p_versi, coalesce((
      select encode(v.sidik, 'hex') from publik.benang_versi v
      where v.pemda_id = p_pemda and v.tahun = p_tahun and v.versi < p_versi order by v.versi desc limit 1), ''))
    || coalesce((
      select string_agg(E'\x1e' || concat_ws(E'\x1f', m.no, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.jumlah,
        encode(j.rantai, 'hex')), '' order by m.no, m.urut)
      from publik.benang_mutasi m
      join publik.benang_jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
      where m.pemda_id = p_pemda and m.tahun = p_tahun and m.versi = p_versi), ''), 'UTF8'))
  from sistem.pemda g
  where g.pemda_id = p_pemda
$$;

-- Adds to a version, just published, what its threads need. The caller holds the book.
create function publik.terbitkan_benang(p_pemda int, p_tahun smallint, p_versi smallint) returns void
language plpgsql
security definer
set search_path = publik, pg_temp
as $$
declare
  buku ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
begin
  if buku.no_akhir is distinct from (select t.jurnal_no from publik.terbitan t
                                     where t.pemda_id = p_pemda and t.tahun = p_tahun and t.versi = p_versi) then
    raise exception 'a thread belongs to the version just made';
  end if;
  perform publik.salin_jurnal(p_pemda, p_tahun, p_versi, buku.no_akhir);
  perform publik.salin_dokumen(p_pemda, p_tahun, p_versi);
  insert into publik.benang_versi
  select p_pemda, p_tahun, p_versi, count(*)::int, publik.sidik_benang(p_pemda, p_tahun, p_versi)
  from publik.benang_mutasi m
  where m.pemda_id = p_pemda and m.tahun = p_tahun and m.versi = p_versi;
end$$;

-- Lines whose thread does not sum to what is published of them: budget granted, and what was paid or received.
create function publik.beda_benang(p_pemda int, p_tahun smallint, p_versi smallint)
returns table (kunci int, anggaran bigint, realisasi bigint)
language sql stable
as $$
  with benang as (
    select m.ke as kunci,
      coalesce(sum(m.jumlah) filter (where t.kode in ('bebas', 'target_pendapatan')), 0)::bigint as anggaran,
      coalesce(sum(m.jumlah) filter (where t.kode in ('sp2d', 'terima')), 0)::bigint as realisasi
    from publik.benang_mutasi m
    join ledger.tahap t on t.tahap = m.ke_tahap and t.kode in ('bebas', 'target_pendapatan', 'sp2d', 'terima')
    join ledger.tahap a on a.tahap = m.dari_tahap and a.sifat <> 'pelampauan'
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.versi <= p_versi
    group by m.ke
  )
  select coalesce(b.kunci, n.kunci), coalesce(n.anggaran, 0) - coalesce(b.anggaran, 0),
    coalesce(n.realisasi, 0) - coalesce(b.realisasi, 0)
  from (select * from publik.terbitan_baris b where b.pemda_id = p_pemda and b.tahun = p_tahun and b.versi = p_versi) b
  full join benang n on n.kunci = b.kunci
  where (coalesce(n.anggaran, 0), coalesce(n.realisasi, 0)) is distinct from (coalesce(b.anggaran, 0), coalesce(b.realisasi, 0))
$$;

revoke execute on function publik.salin_jurnal, publik.salin_dokumen, publik.sidik_benang, publik.terbitkan_benang,
  publik.beda_benang, publik.badan_hukum from public;
grant execute on function publik.terbitkan_benang, publik.beda_benang, publik.sidik_benang to benang_app;
reset role;
