-- The calendar of a budget year: when something that no document of Benang shows was done (a letter to the DPRD, an evaluation), and
-- which reminders went out. The deadlines themselves are dated parameters of the domain. A record is never changed; the newest counts.
set role benang_owner;

alter table sistem.tahapan add column sipd_id int check (sipd_id > 0);  -- the stage's number in SIPD, where the pemda knows it

create table daerah.tenggat_tercatat (
  pemda_id int not null references sistem.pemda,
  tercatat_id int not null generated always as identity,
  tahun smallint not null check (tahun between 2000 and 2100),
  kode text not null check (kode ~ '^[a-z0-9-]{1,40}$'),
  tanggal date,                             -- null: the record before was a mistake, it is not done
  bukti text not null check (length(btrim(bukti)) between 5 and 300),
  pengguna_id int not null,
  peran text not null,
  dicatat timestamptz not null default clock_timestamp(),
  primary key (pemda_id, tercatat_id)
);
create index tenggat_tercatat_kode on daerah.tenggat_tercatat (pemda_id, tahun, kode, tercatat_id desc);
create trigger tetap before update or delete or truncate on daerah.tenggat_tercatat
  for each statement execute function sistem.tetap();
call sistem.pagari('daerah', 'tenggat_tercatat');

create table daerah.tenggat_diingatkan (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null,
  kode text not null,
  tenggat date not null,                    -- a deadline that moves is told of again
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, tahun, kode, tenggat)
);
call sistem.pagari('daerah', 'tenggat_diingatkan');

grant select, insert on daerah.tenggat_tercatat, daerah.tenggat_diingatkan to benang_app;
reset role;
