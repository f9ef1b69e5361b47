-- What was published: a copy of a budget taken from the book at one moment, never changed afterwards. Public pages, downloads and
-- /api/v1 read nothing else. Publishing again makes a new version; old addresses keep their figures.
set role benang_owner;

create table publik.terbitan (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null,
  versi smallint not null check (versi > 0),
  waktu timestamptz not null,
  per_tanggal date not null,                       -- the day in the pemda's zone
  pengguna_id int not null,                        -- who, for the pemda itself; never public
  pejabat_id int not null,
  penugasan_id int not null,
  jabatan text not null,                           -- in which office: public
  dasar text not null check (length(btrim(dasar)) between 3 and 300),
  jurnal_no bigint not null,                       -- the book's head at that moment
  kepala bytea not null check (octet_length(kepala) = 32),
  rujukan_no bigint not null,                      -- the batch of reference rows the names were taken from: the pemda's own,
  rujukan_nasional_no bigint not null,             -- and the national ones
  baris int not null check (baris >= 0),
  anggaran_pendapatan bigint not null,             -- control totals, sen
  realisasi_pendapatan bigint not null,
  anggaran_belanja bigint not null,
  realisasi_belanja bigint not null,
  anggaran_penerimaan bigint not null,             -- financing: in
  realisasi_penerimaan bigint not null,
  anggaran_pengeluaran bigint not null,            -- financing: out
  realisasi_pengeluaran bigint not null,
  sidik bytea not null check (octet_length(sidik) = 32),
  primary key (pemda_id, tahun, versi),
  foreign key (pemda_id, tahun) references ledger.buku
);

-- One mata anggaran as it stood, with the names of that day. The head is written after its rows, since its fingerprint covers
-- them; hence the deferred foreign key.
create table publik.terbitan_baris (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  urut int not null check (urut > 0),
  kunci int not null,                              -- its number in the book: the thread is found by it
  bagian text not null check (bagian in ('pendapatan', 'belanja', 'penerimaan', 'pengeluaran')),
  unit_kode text not null,
  unit_nama text not null,
  urusan_kode text not null,                       -- '' where there is no sub kegiatan: revenue, financing
  urusan_nama text not null,
  bidang_kode text not null,
  bidang_nama text not null,
  program_kode text not null,
  program_nama text not null,
  kegiatan_kode text not null,
  kegiatan_nama text not null,
  sub_kode text not null,
  sub_nama text not null,
  rekening_kode text not null,
  rekening_uraian text not null,
  dana_kode text not null,
  dana_nama text not null,
  anggaran bigint not null,                        -- sen
  realisasi bigint not null,
  primary key (pemda_id, tahun, versi, urut),
  foreign key (pemda_id, tahun, versi) references publik.terbitan deferrable initially deferred
);
create index terbitan_baris_unit on publik.terbitan_baris (pemda_id, tahun, versi, unit_kode, sub_kode);

-- Names of the accounts above those of the lines, for reports by akun, kelompok, jenis.
create table publik.terbitan_rekening (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  kode text not null,
  uraian text not null,
  primary key (pemda_id, tahun, versi, kode),
  foreign key (pemda_id, tahun, versi) references publik.terbitan deferrable initially deferred
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['terbitan', 'terbitan_baris', 'terbitan_rekening'] loop
    call sistem.pagari('publik', tabel);
    execute format('create policy publik on publik.%I for select to benang_publik using (true)', tabel);
    execute format(
      'create trigger %I before update or delete or truncate on publik.%I for each statement execute function sistem.tetap()',
      tabel || '_tetap', tabel);
  end loop;
end$$;

-- What the public may read, column by column. The views are the door; the same list is granted below, since a view here looks
-- with the eyes of its reader.
create view publik.apbd with (security_invoker = true) as
select pemda_id, tahun, versi, waktu, per_tanggal, jabatan, dasar, jurnal_no, kepala, baris,
  anggaran_pendapatan, realisasi_pendapatan, anggaran_belanja, realisasi_belanja,
  anggaran_penerimaan, realisasi_penerimaan, anggaran_pengeluaran, realisasi_pengeluaran, sidik
from publik.terbitan;

create view publik.apbd_baris with (security_invoker = true) as
select pemda_id, tahun, versi, urut, kunci, bagian, unit_kode, unit_nama, urusan_kode, urusan_nama, bidang_kode, bidang_nama,
  program_kode, program_nama, kegiatan_kode, kegiatan_nama, sub_kode, sub_nama, rekening_kode, rekening_uraian,
  dana_kode, dana_nama, anggaran, realisasi
from publik.terbitan_baris;

create view publik.apbd_rekening with (security_invoker = true) as
select pemda_id, tahun, versi, kode, uraian
from publik.terbitan_rekening;

grant select (pemda_id, tahun, versi, waktu, per_tanggal, jabatan, dasar, jurnal_no, kepala, baris,
  anggaran_pendapatan, realisasi_pendapatan, anggaran_belanja, realisasi_belanja,
  anggaran_penerimaan, realisasi_penerimaan, anggaran_pengeluaran, realisasi_pengeluaran, sidik)
on publik.terbitan to benang_publik;
grant select on publik.terbitan_baris, publik.terbitan_rekening, publik.apbd, publik.apbd_baris, publik.apbd_rekening
to benang_publik;
grant select on publik.terbitan, publik.terbitan_baris, publik.terbitan_rekening, publik.apbd, publik.apbd_baris,
  publik.apbd_rekening
to benang_app;

-- ── From the book ────────────────────────────────────────────────────────────────────────────────────────────────────

-- Which part of the budget an account belongs to; null: none (the books of assets and the like).
create function publik.bagian_dari(p_segmen smallint[]) returns text
language sql immutable
as $$
  select case
    when p_segmen[1] = 4 then 'pendapatan'
    when p_segmen[1] = 5 then 'belanja'
    when p_segmen[1] = 6 and p_segmen[2] = 1 then 'penerimaan'
    when p_segmen[1] = 6 and p_segmen[2] = 2 then 'pengeluaran'
  end
$$;

-- Budget and realisation of each mata anggaran, summed from the mutasi themselves up to a jurnal. Budget is what documents
-- granted (bebas, target_pendapatan); what covers an overrun in a mirror book (from pelampauan) is no budget.
create function publik.hitung_apbd(p_pemda int, p_tahun smallint, p_no bigint)
returns table (kunci int, anggaran bigint, realisasi bigint)
language sql stable
as $$
  select m.ke,
    coalesce(sum(m.jumlah) filter (where t.kode in ('bebas', 'target_pendapatan')), 0)::bigint,
    coalesce(sum(m.jumlah) filter (where t.kode in ('sp2d', 'terima')), 0)::bigint
  from ledger.mutasi m
  join ledger.tahap t on t.tahap = m.ke_tahap and t.kode in ('bebas', 'target_pendapatan', 'sp2d', 'terima')
  where m.pemda_id = p_pemda and m.tahun = p_tahun and m.no <= p_no and not m.penutup
  group by m.ke
$$;

-- The control totals the other way: from the balances, which are what limits are held against, less what covered overruns.
create function publik.kontrol_apbd(p_pemda int, p_tahun smallint)
returns table (bagian text, anggaran bigint, realisasi bigint)
language sql stable
as $$
  with per_tahap as (
    select s.kunci, t.kode, s.masuk
    from ledger.saldo s
    join ledger.tahap t on t.tahap = s.tahap and t.kode in ('bebas', 'target_pendapatan', 'sp2d', 'terima')
    where s.pemda_id = p_pemda and s.tahun = p_tahun and s.sampai = 0
    union all
    select m.ke, t.kode, -m.jumlah
    from ledger.mutasi m
    join ledger.tahap t on t.tahap = m.ke_tahap and t.kode in ('bebas', 'target_pendapatan', 'sp2d', 'terima')
    where m.pemda_id = p_pemda and m.tahun = p_tahun and m.penutup
  )
  select publik.bagian_dari(r.segmen),
    coalesce(sum(p.masuk) filter (where p.kode in ('bebas', 'target_pendapatan')), 0)::bigint,
    coalesce(sum(p.masuk) filter (where p.kode in ('sp2d', 'terima')), 0)::bigint
  from per_tahap p
  join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = p.kunci
  join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
  where publik.bagian_dari(r.segmen) is not null
  group by 1
$$;

-- Holds the book until the transaction ends and tells its head: what is checked and copied after this is one moment.
create function publik.tahan_buku(p_pemda int, p_tahun smallint) returns bigint
language sql
security definer
set search_path = publik, pg_temp
as $$ select (ledger.kunci_buku(p_pemda, p_tahun)).no_akhir $$;

-- ── Fingerprint ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- sha256(utf8(header ‖ rows)): header 'benang/terbitan/1' and the published fields of the head joined by US (0x1f); each row RS
-- (0x1e) and its fields joined by US, in order of urut. All of it is public, so anybody can compute it from the downloads.
create function publik.sidik_dari(p publik.terbitan) returns bytea
language sql stable
as $$
  select sha256(convert_to(
    concat_ws(E'\x1f', 'benang/terbitan/1', g.kode, p.tahun, p.versi, to_char(p.per_tanggal, 'YYYY-MM-DD'), p.jabatan, p.dasar,
      p.jurnal_no, encode(p.kepala, 'hex'), p.baris)
    || coalesce((
      select string_agg(E'\x1e' || concat_ws(E'\x1f', b.urut, b.kunci, b.bagian, b.unit_kode, b.unit_nama, b.urusan_kode,
        b.urusan_nama, b.bidang_kode, b.bidang_nama, b.program_kode, b.program_nama, b.kegiatan_kode, b.kegiatan_nama, b.sub_kode,
        b.sub_nama, b.rekening_kode, b.rekening_uraian, b.dana_kode, b.dana_nama, b.anggaran, b.realisasi), '' order by b.urut)
      from publik.terbitan_baris b
      where b.pemda_id = p.pemda_id and b.tahun = p.tahun and b.versi = p.versi), ''), 'UTF8'))
  from sistem.pemda g
  where g.pemda_id = p.pemda_id
$$;

-- Copies the book as it stands into a new version and answers its number. The caller holds the book (tahan_buku).
create function publik.terbitkan(
  p_pemda int, p_tahun smallint, p_tanggal date, p_pengguna int, p_pejabat int, p_penugasan int, p_jabatan text, p_dasar text
) returns smallint
language plpgsql
security definer
set search_path = publik, pg_temp
as $$
declare
  buku ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
  baru publik.terbitan;
begin
  baru.pemda_id := p_pemda;
  baru.tahun := p_tahun;
  baru.waktu := clock_timestamp();
  baru.per_tanggal := p_tanggal;
  baru.pengguna_id := p_pengguna;
  baru.pejabat_id := p_pejabat;
  baru.penugasan_id := p_penugasan;
  baru.jabatan := p_jabatan;
  baru.dasar := btrim(p_dasar);
  baru.jurnal_no := buku.no_akhir;
  baru.kepala := buku.kepala;
  baru.rujukan_no := coalesce((select k.no_akhir from rujukan.kepala k where k.pemda_id = p_pemda), 0);
  baru.rujukan_nasional_no := coalesce((select k.no_akhir from rujukan.kepala k where k.pemda_id = 0), 0);
  select coalesce(max(t.versi), 0) + 1 into baru.versi
  from publik.terbitan t
  where t.pemda_id = p_pemda and t.tahun = p_tahun;

  insert into publik.terbitan_baris
  select p_pemda, p_tahun, baru.versi,
    row_number() over (order by
      array_position(array['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'], publik.bagian_dari(r.segmen)),
      o.kode, s.kode nulls first, r.kode, d.kode nulls first, k.kunci)::int,
    k.kunci, publik.bagian_dari(r.segmen), coalesce(o.kode, ''), coalesce(o.nama, ''),
    coalesce(split_part(s.kode, '.', 1), ''), coalesce(s.urusan, ''),
    coalesce(array_to_string((string_to_array(s.kode, '.'))[:2], '.'), ''), coalesce(s.bidang, ''),
    coalesce(array_to_string((string_to_array(s.kode, '.'))[:3], '.'), ''), coalesce(s.program, ''),
    coalesce(array_to_string((string_to_array(s.kode, '.'))[:5], '.'), ''), coalesce(s.kegiatan, ''),
    coalesce(s.kode, ''), coalesce(s.nama, ''), r.kode, r.uraian, coalesce(d.kode, ''), coalesce(d.nama, ''),
    a.anggaran, a.realisasi
  from publik.hitung_apbd(p_pemda, p_tahun, buku.no_akhir) a
  join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = a.kunci
  join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
  left join rujukan.organisasi_kini o on o.pemda_id = p_pemda and o.organisasi_id = k.unit
  left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
  left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
  where publik.bagian_dari(r.segmen) is not null and (a.anggaran <> 0 or a.realisasi <> 0);

  insert into publik.terbitan_rekening
  select distinct on (induk.kode) p_pemda, p_tahun, baru.versi, induk.kode, induk.uraian
  from publik.terbitan_baris b
  join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun and k.kunci = b.kunci
  join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
  join generate_series(1, 5) dalam on dalam < cardinality(r.segmen)
  join rujukan.rekening_kini induk on induk.pemda_id = 0 and induk.edisi = r.edisi and induk.segmen = r.segmen[:dalam]
  where b.pemda_id = p_pemda and b.tahun = p_tahun and b.versi = baru.versi
  order by induk.kode;

  select count(*)::int,
    coalesce(sum(b.anggaran) filter (where b.bagian = 'pendapatan'), 0),
    coalesce(sum(b.realisasi) filter (where b.bagian = 'pendapatan'), 0),
    coalesce(sum(b.anggaran) filter (where b.bagian = 'belanja'), 0),
    coalesce(sum(b.realisasi) filter (where b.bagian = 'belanja'), 0),
    coalesce(sum(b.anggaran) filter (where b.bagian = 'penerimaan'), 0),
    coalesce(sum(b.realisasi) filter (where b.bagian = 'penerimaan'), 0),
    coalesce(sum(b.anggaran) filter (where b.bagian = 'pengeluaran'), 0),
    coalesce(sum(b.realisasi) filter (where b.bagian = 'pengeluaran'), 0)
  into baru.baris, baru.anggaran_pendapatan, baru.realisasi_pendapatan, baru.anggaran_belanja, baru.realisasi_belanja,
    baru.anggaran_penerimaan, baru.realisasi_penerimaan, baru.anggaran_pengeluaran, baru.realisasi_pengeluaran
  from publik.terbitan_baris b
  where b.pemda_id = p_pemda and b.tahun = p_tahun and b.versi = baru.versi;

  baru.sidik := publik.sidik_dari(baru);
  insert into publik.terbitan select baru.*;
  return baru.versi;
end$$;

revoke execute on function publik.hitung_apbd, publik.kontrol_apbd, publik.tahan_buku, publik.sidik_dari, publik.terbitkan from public;
grant execute on function publik.hitung_apbd, publik.kontrol_apbd, publik.tahan_buku, publik.sidik_dari, publik.terbitkan
to benang_app;
reset role;
