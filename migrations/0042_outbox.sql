-- Messages to the world: written by the act in its own transaction, sent afterwards by an adapter, at least once.
-- The receiver tells a repeat by (pemda_id, pesan_id).
set role benang_owner;

create table sistem.outbox (
  pemda_id int not null references sistem.pemda,
  pesan_id bigint generated always as identity,
  saluran text not null check (saluran ~ '^[a-z0-9-]{1,40}$'),   -- which adapter: 'berkas', later 'surel', 'sp2d-bank'
  jenis text not null,
  isi jsonb not null,
  percobaan smallint not null default 0,
  kirim_setelah timestamptz not null default now(),
  galat text,
  dibuat timestamptz not null default now(),
  terkirim timestamptz,
  primary key (pemda_id, pesan_id)
);
create index outbox_antre on sistem.outbox (kirim_setelah) where terkirim is null;

call sistem.pagari('sistem', 'outbox');
grant select, insert on sistem.outbox to benang_app;
grant update (percobaan, kirim_setelah, galat, terkirim) on sistem.outbox to benang_app;

create policy lintas on sistem.outbox for select to benang_lintas using (true);
grant select (pemda_id, pesan_id, saluran, percobaan, kirim_setelah, dibuat, terkirim) on sistem.outbox to benang_lintas;
reset role;
