-- Jobs of a pemda: enqueued inside the act's transaction, so a job exists exactly when its act was committed.
-- A worker takes one with FOR UPDATE SKIP LOCKED and holds it by a lease; a lease that ran out (kill -9) is taken again,
-- and the job goes on from `posisi`, which is saved in the same transaction as the effect of each step.
set role benang_owner;

create table sistem.pekerjaan (
  pemda_id int not null references sistem.pemda,
  pekerjaan_id bigint generated always as identity,
  jenis text not null check (jenis ~ '^[a-z0-9-]{1,40}$'),
  tunggal text,                                   -- at most one open job per key: a nightly job is never queued twice
  isi jsonb not null default '{}',
  status text not null default 'antre' check (status in ('antre', 'jalan', 'selesai', 'batal', 'macet')),
  selesai bigint not null default 0 check (selesai >= 0),
  jumlah bigint check (jumlah >= 0),              -- null: not counted yet
  satuan text not null,                           -- what is counted: 'jurnal', 'berkas'
  posisi jsonb,                                   -- where the next step starts; null: at the beginning
  hasil jsonb,
  galat text,                                     -- event code and cause of the last failure; no personal data
  percobaan smallint not null default 0 check (percobaan >= 0),
  batas_percobaan smallint not null default 5 check (batas_percobaan > 0),
  mulai_setelah timestamptz not null default now(),
  penyewa uuid,                                   -- the worker that holds it
  sewa_sampai timestamptz,
  batal_diminta boolean not null default false,
  pengguna_id int,                                -- who asked; null: the clock did
  kejadian text,
  dibuat timestamptz not null default now(),
  dimulai timestamptz,
  berakhir timestamptz,
  primary key (pemda_id, pekerjaan_id),
  check ((status = 'jalan') = (penyewa is not null)),
  check ((penyewa is null) = (sewa_sampai is null)),
  check ((status in ('selesai', 'batal', 'macet')) = (berakhir is not null))
);
create unique index pekerjaan_tunggal on sistem.pekerjaan (pemda_id, tunggal) where status in ('antre', 'jalan');
create index pekerjaan_antre on sistem.pekerjaan (mulai_setelah) where status in ('antre', 'jalan');
create index pekerjaan_berakhir on sistem.pekerjaan (pemda_id, berakhir) where berakhir is not null;
create index pekerjaan_milik on sistem.pekerjaan (pemda_id, pengguna_id, pekerjaan_id);

call sistem.pagari('sistem', 'pekerjaan');
grant select, insert, update, delete on sistem.pekerjaan to benang_app;

-- The runner asks across pemda which of them have work, and /metrics counts; neither needs what a job is about.
create policy lintas on sistem.pekerjaan for select to benang_lintas using (true);
grant select (pemda_id, pekerjaan_id, jenis, status, mulai_setelah, sewa_sampai, dibuat, berakhir) on sistem.pekerjaan to benang_lintas;
reset role;
