-- One-time links with which a person chooses a password: for a new account and for a forgotten one. There is no default
-- password anywhere. A link works once, for 30 minutes, and leaves the second factor as it is.
set role benang_owner;

create table sistem.tautan_awal (
  pemda_id int not null,
  tautan_id uuid not null default gen_random_uuid(),
  pengguna_id int not null,
  sidik bytea not null check (length(sidik) = 32),
  dibuat timestamptz not null,
  berlaku_sampai timestamptz not null,
  dipakai timestamptz,                                -- used, or replaced by a newer link
  primary key (pemda_id, tautan_id),
  unique (pemda_id, sidik),
  foreign key (pemda_id, pengguna_id) references sistem.pengguna,
  check (berlaku_sampai > dibuat)
);
create unique index tautan_awal_satu on sistem.tautan_awal (pemda_id, pengguna_id) where dipakai is null;
call sistem.pagari('sistem', 'tautan_awal');
grant select, insert on sistem.tautan_awal to benang_app;
grant update (dipakai) on sistem.tautan_awal to benang_app;
reset role;
