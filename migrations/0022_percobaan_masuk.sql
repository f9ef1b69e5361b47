-- Back-off against guessing, per account and address, so that nobody can lock another person out from elsewhere. The key is a
-- hash (what was tried, by which account, from where): the table holds no name and no address. Accounts that do not exist
-- count the same, so the answer tells nothing.
set role benang_owner;

create table sistem.percobaan_masuk (
  sidik bytea primary key check (length(sidik) = 32),
  jumlah int not null check (jumlah > 0),
  terakhir timestamptz not null,
  boleh_lagi timestamptz not null
);
create index percobaan_masuk_terakhir on sistem.percobaan_masuk (terakhir);
grant select, insert, delete, update on sistem.percobaan_masuk to benang_app;

-- Takes one try before it is judged, so that many at once cannot all slip through. Answers 0, or how many seconds to wait.
-- Four tries are free, then 2, 4, 8 … seconds, at most 15 minutes; a day without a try forgets.
create function sistem.ambil_percobaan(p_sidik bytea, p_kini timestamptz) returns int
language plpgsql
as $$
declare
  kini timestamptz := coalesce(p_kini, clock_timestamp());
begin
  delete from sistem.percobaan_masuk
  where sidik in (
    select p.sidik from sistem.percobaan_masuk p where p.terakhir < kini - interval '1 day' limit 50 for update skip locked);
  insert into sistem.percobaan_masuk as p (sidik, jumlah, terakhir, boleh_lagi)
  values (p_sidik, 1, kini, kini)
  on conflict (sidik) do update
  set jumlah = p.jumlah + 1,
      terakhir = kini,
      boleh_lagi = kini + make_interval(secs => case when p.jumlah < 4 then 0 else least(900, 2 ^ least(p.jumlah - 3, 10)) end)
  where p.boleh_lagi <= kini;
  if found then
    return 0;
  end if;
  return (select greatest(1, ceil(extract(epoch from p.boleh_lagi - kini)))::int from sistem.percobaan_masuk p where p.sidik = p_sidik);
end$$;
grant execute on function sistem.ambil_percobaan to benang_app;
reset role;
