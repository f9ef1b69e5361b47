-- Sessions. The browser holds 256 random bits, the table their hash, so a copy of the table opens nothing. A session ends
-- after 30 minutes without a request, 12 hours after log-in, when its owner or an administrator ends it, and when the
-- account's roles or password change.
set role benang_owner;

create table sistem.sesi (
  pemda_id int not null,
  sesi_id uuid not null default gen_random_uuid(),
  pengguna_id int not null,
  sidik bytea not null check (length(sidik) = 32),
  dibuat timestamptz not null,
  terakhir timestamptz not null,                      -- of the last request, to the minute
  faktor_kedua timestamptz,                           -- when the second factor was last given; null: password only
  penugasan_id int,                                   -- the role worked under
  alamat text,
  perangkat text,
  berakhir timestamptz,
  sebab text check (sebab in ('keluar', 'diakhiri', 'diganti', 'sandi', 'peran', 'nonaktif', 'faktor-kedua')),
  primary key (pemda_id, sesi_id),
  unique (pemda_id, sidik),
  foreign key (pemda_id, pengguna_id) references sistem.pengguna,
  check ((berakhir is null) = (sebab is null))
);
create index sesi_pengguna on sistem.sesi (pemda_id, pengguna_id, dibuat) where berakhir is null;
call sistem.pagari('sistem', 'sesi');
grant select, insert, delete on sistem.sesi to benang_app;
grant update (terakhir, faktor_kedua, penugasan_id, berakhir, sebab, sidik) on sistem.sesi to benang_app;

-- Who calls: the live session of a token with one row per assignment in force on p_hari (one row of nulls if there is none),
-- no row when it is over. One statement per request, so it sets its own tenant; that lasts as long as the statement's
-- transaction. p_kini null means the clock of the database; tests pass their own.
create function sistem.buka_sesi(p_pemda int, p_sidik bytea, p_kini timestamptz, p_hari date)
returns table (
  sesi_id uuid, pengguna_id int, pejabat_id int, nama text, pemda_nama text, faktor_kedua timestamptz, punya_faktor_kedua boolean,
  penugasan_aktif int, penugasan_id int, peran text, unit_id int, unit_kode text, unit_nama text, sifat text, batas_nilai bigint,
  sejak date, sampai date)
language plpgsql
as $$
declare
  kini timestamptz := coalesce(p_kini, clock_timestamp());
  s sistem.sesi;
begin
  perform set_config('app.pemda', p_pemda::text, true);
  select t.* into s
  from sistem.sesi t
  join sistem.pengguna u on u.pemda_id = t.pemda_id and u.pengguna_id = t.pengguna_id and u.aktif
  where t.pemda_id = p_pemda and t.sidik = p_sidik and t.berakhir is null
    and t.terakhir > kini - interval '30 minutes' and t.dibuat > kini - interval '12 hours';
  if not found then
    return;
  end if;
  if s.terakhir < kini - interval '1 minute' then
    update sistem.sesi t set terakhir = kini where t.pemda_id = s.pemda_id and t.sesi_id = s.sesi_id;
  end if;
  return query
  select s.sesi_id, s.pengguna_id, u.pejabat_id, j.nama, d.nama, s.faktor_kedua, u.totp_rahasia is not null,
    s.penugasan_id, t.penugasan_id, t.peran, t.unit_id, o.kode, o.nama, t.sifat, t.batas_nilai, t.sejak, t.sampai
  from sistem.pengguna u
  join sistem.pemda d on d.pemda_id = u.pemda_id
  join rujukan.pejabat_kini j on j.pemda_id = u.pemda_id and j.pejabat_id = u.pejabat_id
  left join rujukan.penugasan_pada(p_hari) t on t.pemda_id = u.pemda_id and t.pejabat_id = u.pejabat_id
  left join rujukan.organisasi_kini o on o.pemda_id = t.pemda_id and o.organisasi_id = t.unit_id
  where u.pemda_id = s.pemda_id and u.pengguna_id = s.pengguna_id
  order by t.penugasan_id;
end$$;
grant execute on function sistem.buka_sesi to benang_app;
reset role;
