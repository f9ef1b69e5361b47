-- Accounts. An account is a pejabat who may log in; what he may do comes from his penugasan, never from the account.
-- The log-in name is nama_pengguna@akhiran, so the name itself tells the pemda: log-in, sessions and set-up links all know
-- their tenant before they read a row, and no function has to look across the wall to find it.
set role benang_owner;

alter table sistem.pemda add column akhiran text check (akhiran ~ '^[a-z0-9-]{2,40}$');   -- null: the slug
create unique index pemda_akhiran on sistem.pemda (coalesce(akhiran, slug));

create table sistem.pengguna (
  pemda_id int not null references sistem.pemda,
  pengguna_id int generated always as identity,
  pejabat_id int not null,
  nama_pengguna text not null check (nama_pengguna ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
  sandi text check (sandi like '$argon2id$%'),        -- null: the set-up link was not used yet
  sandi_diubah timestamptz,
  totp_rahasia bytea,                                 -- sealed with the server's key; null: no second factor
  totp_calon bytea,                                   -- sealed; being enrolled, not confirmed yet
  totp_langkah bigint not null default 0,             -- 30-second step of the last accepted code: a code counts once
  aktif boolean not null default true,
  alasan_nonaktif text,
  penugasan_id int,                                   -- the role last worked under
  dibuat timestamptz not null default now(),
  terakhir_masuk timestamptz,
  primary key (pemda_id, pengguna_id),
  unique (pemda_id, nama_pengguna),
  unique (pemda_id, pejabat_id),
  check (aktif or alasan_nonaktif is not null)
);
call sistem.pagari('sistem', 'pengguna');
grant select, insert on sistem.pengguna to benang_app;
grant update (sandi, sandi_diubah, totp_rahasia, totp_calon, totp_langkah, aktif, alasan_nonaktif, penugasan_id, terakhir_masuk)
  on sistem.pengguna to benang_app;

create function sistem.periksa_pengguna() returns trigger
language plpgsql
as $$
begin
  if not exists (select from rujukan.pejabat p where p.pemda_id = new.pemda_id and p.pejabat_id = new.pejabat_id) then
    raise exception 'PEJABAT: % does not exist', new.pejabat_id using errcode = '23503', constraint = 'pengguna_pejabat';
  end if;
  return null;
end$$;
create trigger periksa after insert on sistem.pengguna for each row execute function sistem.periksa_pengguna();

-- Recovery codes, each good once. 80 random bits need no slow hash.
create table sistem.kode_pemulihan (
  pemda_id int not null,
  pengguna_id int not null,
  sidik bytea not null check (length(sidik) = 32),
  dipakai timestamptz,
  primary key (pemda_id, pengguna_id, sidik),
  foreign key (pemda_id, pengguna_id) references sistem.pengguna
);
call sistem.pagari('sistem', 'kode_pemulihan');
grant select, insert, delete on sistem.kode_pemulihan to benang_app;
grant update (dipakai) on sistem.kode_pemulihan to benang_app;
reset role;
