-- The general ledger, 1 of 10: the model. A jurnal is a set of mutasi; a mutasi moves a quantity along one allowed arrow
-- (arus) from one akun to another; an akun is (tahap, kunci); a saldo row holds what came in and what went on, and
-- masuk >= keluar is the limit. Stages, arrows, kinds of document and who may grant authority are rows, never code.
set role benang_owner;

-- What is counted. One minor unit is 10^-skala of it: sen for rupiah.
create table ledger.satuan (
  satuan smallint primary key,
  kode text not null unique,
  skala smallint not null check (skala between 0 and 6)
);

-- A stage, a book or a measure.
create table ledger.tahap (
  tahap smallint primary key,
  kode text not null unique,
  nama text not null,
  sifat text not null default 'biasa'
    check (sifat in (
      'biasa',        -- a stage of the thread
      'asal',         -- the world outside: only a kind named in ledger.wewenang may take from it
      'pelampauan',   -- covers what a mirrored fact exceeds: only catat() itself takes from it
      'buku'          -- double-entry accounting, beside the thread
    )),
  uang boolean not null default true,        -- money (keys in rupiah only) or a measure (any other satuan)
  dibatasi boolean not null,                 -- masuk >= keluar at all times, held by a CHECK on saldo
  periode smallint not null default 0        -- 0 none; 1, 3, 6: cumulative limit per n months; -1: each month on its own
    check (periode in (-1, 0, 1, 3, 6)),
  rekap text not null                        -- where a roll-up takes its month from
    check (rekap in ('tanggal', 'mutasi', 'tanpa'))
);

-- Who may feed whom. berbulan and sifat are derived by susun_jangkau, so a mutasi needs one look-up only.
create table ledger.arus (
  dari smallint not null references ledger.tahap,
  ke smallint not null references ledger.tahap,
  kunci_sama boolean not null,
  berbulan boolean not null default false,   -- the mutasi must name a month: either side has a periode
  sifat text not null default 'biasa',       -- that of the stage it comes from
  primary key (dari, ke)
);

-- A kind of document. Its date may lie some years beside the book's: the budget of year n is decided in n-1,
-- corrections of n are still dated in n+1.
create table ledger.jenis (
  jenis smallint primary key,
  kode text not null unique,
  nama text not null,
  nol boolean not null default false,        -- every arrow of the document sums to zero: it shifts, it never adds
  tahun_dari smallint not null default 0,
  tahun_sampai smallint not null default 0,
  check (tahun_dari <= tahun_sampai)
);

-- Which kind may bring a quantity in from outside, into which stage, when, and by which law.
-- An exception to a ceiling is a document that grants authority, so exceptions are rows here too.
create table ledger.wewenang (
  jenis smallint not null references ledger.jenis,
  tahap smallint not null references ledger.tahap,
  sejak date not null,
  sampai date not null default 'infinity',
  dasar text not null,
  primary key (jenis, tahap, sejak),
  check (sejak <= sampai)
);

-- Derived: which saldo rows a month touches. A cumulative stage has a row per period end, each holding all up to it.
create table ledger.jangkau (
  tahap smallint not null references ledger.tahap,
  bulan smallint not null,
  sampai smallint not null,
  dibatasi boolean not null,
  primary key (tahap, bulan, sampai)
);

-- The definition of jangkau.
create function ledger.hitung_jangkau()
returns table (tahap smallint, bulan smallint, sampai smallint, dibatasi boolean)
language sql stable
as $$
  select t.tahap, b::smallint, s::smallint, t.dibatasi
  from ledger.tahap t, generate_series(0, 12) b, generate_series(0, 12) s
  where case
    when t.periode = 0 then s = 0
    when t.periode = -1 then s = b
    else b > 0 and s % t.periode = 0 and s >= b
  end
$$;

-- Recomputes what is derived from tahap and arus. Every migration that changes the model ends with it.
create function ledger.susun_jangkau() returns void
language sql
as $$
  update ledger.arus a
  set berbulan = exists (select 1 from ledger.tahap t where t.tahap in (a.dari, a.ke) and t.periode <> 0),
      sifat = (select t.sifat from ledger.tahap t where t.tahap = a.dari);
  delete from ledger.jangkau;
  insert into ledger.jangkau
  select * from ledger.hitung_jangkau();
$$;

-- The model as one text. Books pin its hash, so a renamed stage or a limit switched off is found.
create function ledger.teks_model() returns text
language sql stable
as $$
  select concat_ws('|',
    (select string_agg(concat_ws(',', satuan, kode, skala), ';' order by satuan) from ledger.satuan),
    (select string_agg(concat_ws(',', tahap, kode, nama, sifat, uang, dibatasi, periode, rekap), ';' order by tahap)
     from ledger.tahap),
    (select string_agg(concat_ws(',', dari, ke, kunci_sama), ';' order by dari, ke) from ledger.arus),
    (select string_agg(concat_ws(',', jenis, kode, nol, tahun_dari, tahun_sampai), ';' order by jenis)
     from ledger.jenis),
    (select string_agg(concat_ws(',', jenis, tahap, sejak, sampai, dasar), ';' order by jenis, tahap, sejak)
     from ledger.wewenang))
$$;

-- Every text a book ever pinned, under its own hash (hex of sha256): shared by all books that used it.
create table ledger.model (
  sidik text primary key,
  teks text not null
);
create trigger model_tetap before update or delete or truncate on ledger.model
for each statement execute function sistem.tetap();

-- Stores the present text and returns its hash.
create function ledger.simpan_model() returns text
language sql
as $$
  insert into ledger.model (sidik, teks)
  select encode(sha256(convert_to(t, 'UTF8')), 'hex'), t
  from ledger.teks_model() t
  on conflict do nothing;
  select encode(sha256(convert_to(ledger.teks_model(), 'UTF8')), 'hex');
$$;

grant select on ledger.satuan, ledger.tahap, ledger.arus, ledger.jenis, ledger.wewenang, ledger.jangkau, ledger.model
to benang_app;
grant select on ledger.satuan, ledger.tahap, ledger.jenis to benang_lintas;
revoke execute on function ledger.susun_jangkau, ledger.simpan_model from public;
reset role;
