-- How a published version is made: figures from the book, control totals, fingerprint, and the copy itself.
set role benang_owner;

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
