-- The year's calendar: a stage opens, closes, has an owner and a deadline. Acts that name a stage are refused while it is
-- closed. An exception is a row of its own: dated, with a reason and a name; nobody moves the schedule to let one unit in.
set role benang_owner;

create table sistem.tahapan (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null check (tahun between 2000 and 2100),
  kode text not null check (kode ~ '^[a-z0-9-]{1,40}$'),
  nama text not null check (length(nama) between 1 and 120),
  buka timestamptz not null,
  tutup timestamptz,                        -- null: stays open
  kunci boolean not null default false,     -- closed by hand before its time
  pemilik text not null,                    -- kode of the role that answers for it
  tenggat date,                             -- the law's date, for the countdown
  dasar text,                               -- where the deadline comes from: 'PP-12-2019:P104.1'
  versi int not null default 1,
  primary key (pemda_id, tahun, kode),
  check (tutup is null or tutup > buka)
);

create table sistem.tahapan_pengecualian (
  pemda_id int not null,
  tahun smallint not null,
  kode text not null,
  urut int not null check (urut > 0),
  unit_id int,                              -- null: every unit
  alasan text not null check (length(btrim(alasan)) >= 10),
  sejak timestamptz not null,
  sampai timestamptz not null,
  pengguna_id int not null,
  peran text not null,
  dibuat timestamptz not null default now(),
  primary key (pemda_id, tahun, kode, urut),
  foreign key (pemda_id, tahun, kode) references sistem.tahapan,
  check (sampai > sejak)
);
create trigger tetap before update or delete or truncate on sistem.tahapan_pengecualian
  for each statement execute function sistem.tetap();

call sistem.pagari('sistem', 'tahapan');
call sistem.pagari('sistem', 'tahapan_pengecualian');
grant select, insert, update on sistem.tahapan to benang_app;
grant select, insert on sistem.tahapan_pengecualian to benang_app;
reset role;
