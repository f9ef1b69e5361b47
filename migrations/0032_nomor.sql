-- The gap-free counter per kind, unit and year. A row, not a sequence: a rolled back act gives its number back.
set role benang_owner;

create table daerah.nomor (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null,
  jenis text not null,
  unit_id int not null,
  terakhir int not null check (terakhir > 0),
  primary key (pemda_id, tahun, jenis, unit_id)
);
call sistem.pagari('daerah', 'nomor');

create function daerah.nomor_jaga() returns trigger
language plpgsql
as $$
declare
  harus int := 1;
begin
  if tg_op = 'UPDATE' then
    harus := old.terakhir + 1;
  end if;
  if new.terakhir <> harus then
    raise exception 'the counter grows by one' using errcode = '23514', constraint = 'nomor_urut';
  end if;
  return new;
end$$;
create trigger nomor_jaga before insert or update on daerah.nomor for each row execute function daerah.nomor_jaga();
grant select, insert, update on daerah.nomor to benang_app;
reset role;
