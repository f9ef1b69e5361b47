-- Dated roles of officials in units. Only what is in force on the day counts, so a Plh of three days cannot sign on the
-- fourth. The pairs the law forbids are refused here too, whatever the application thought.
set role benang_owner;

create table rujukan.penugasan (
  pemda_id int not null references sistem.pemda,
  penugasan_id int not null default 0 check (penugasan_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  pejabat_id int not null,
  peran text not null references rujukan.peran,
  unit_id int not null,
  sifat text not null check (sifat in ('definitif', 'plt', 'plh', 'pj', 'kuasa')),
  batas_nilai bigint check (batas_nilai > 0),      -- sen; a delegation may stop at a value
  sejak date not null,
  sampai date,                                     -- inclusive; the day before sejak: withdrawn before it began
  dasar text not null check (length(btrim(dasar)) between 3 and 200),   -- the SK
  rangkap_sah text references rujukan.rangkap_sah,
  sidik bytea not null default '',
  primary key (pemda_id, penugasan_id, versi),
  constraint penugasan_masa check (sampai >= sejak - 1),
  constraint penugasan_sementara check (sifat not in ('plt', 'plh', 'pj') or sampai is not null)
);
create index penugasan_pejabat on rujukan.penugasan (pemda_id, pejabat_id);
call rujukan.daftarkan('penugasan', 'penugasan_id');

create view rujukan.penugasan_kini with (security_invoker = true) as
select t.*
from rujukan.penugasan t
where not exists (
  select from rujukan.penugasan b
  where b.pemda_id = t.pemda_id and b.penugasan_id = t.penugasan_id and b.versi > t.versi);

-- What is in force on a day.
create function rujukan.penugasan_pada(p_tanggal date) returns setof rujukan.penugasan
language sql stable
as $$
  select t.*
  from rujukan.penugasan t
  where p_tanggal >= t.sejak and (t.sampai is null or p_tanggal <= t.sampai)
    and not exists (
      select from rujukan.penugasan b
      where b.pemda_id = t.pemda_id and b.penugasan_id = t.penugasan_id and b.versi > t.versi)
$$;

create function rujukan.periksa_penugasan() returns trigger
language plpgsql
as $$
declare
  pasangan record;
begin
  if not exists (select from rujukan.pejabat p where p.pemda_id = new.pemda_id and p.pejabat_id = new.pejabat_id) then
    raise exception 'PEJABAT: % does not exist', new.pejabat_id using errcode = '23503', constraint = 'penugasan_pejabat';
  end if;
  if not exists (select from rujukan.organisasi o where o.pemda_id = new.pemda_id and o.organisasi_id = new.unit_id) then
    raise exception 'UNIT: % does not exist', new.unit_id using errcode = '23503', constraint = 'penugasan_unit';
  end if;
  -- A later version ends or extends an assignment; another person, role or unit is another assignment.
  if exists (
    select from rujukan.penugasan l
    where l.pemda_id = new.pemda_id and l.penugasan_id = new.penugasan_id and l.versi = new.versi - 1
      and (l.pejabat_id, l.peran, l.unit_id, l.sifat, l.sejak)
        is distinct from (new.pejabat_id, new.peran, new.unit_id, new.sifat, new.sejak)) then
    raise exception 'PENUGASAN_TETAP: % names another person, role, unit or start', new.penugasan_id
      using errcode = '23514', constraint = 'penugasan_tetap';
  end if;
  if new.rangkap_sah is not null and not exists (
    select from rujukan.rangkap_sah r where r.kode = new.rangkap_sah and new.peran = any (r.peran)) then
    raise exception 'RANGKAP: % does not include %', new.rangkap_sah, new.peran
      using errcode = '23514', constraint = 'penugasan_rangkap_sah';
  end if;
  -- Three spans that overlap two by two have a day in common.
  select l.penugasan_id, p.dasar into pasangan
  from rujukan.penugasan_kini l
  join rujukan.pasangan_terlarang p
    on (p.peran_a, p.peran_b) in ((new.peran, l.peran), (l.peran, new.peran))
  where l.pemda_id = new.pemda_id and l.pejabat_id = new.pejabat_id and l.penugasan_id <> new.penugasan_id
    and (l.unit_id = new.unit_id
      or exists (select from rujukan.peran r where r.kode in (new.peran, l.peran) and r.cakupan = 'pemda'))
    and daterange(l.sejak, l.sampai + 1) && daterange(new.sejak, new.sampai + 1)
    and daterange(l.sejak, l.sampai + 1) && daterange(p.sejak, p.sampai + 1)
    and daterange(new.sejak, new.sampai + 1) && daterange(p.sejak, p.sampai + 1)
  limit 1;
  if found then
    raise exception 'PASANGAN_TERLARANG: penugasan % with %, %', new.penugasan_id, pasangan.penugasan_id, pasangan.dasar
      using errcode = '23514', constraint = 'penugasan_pasangan_terlarang';
  end if;
  return null;
end$$;
create trigger periksa after insert on rujukan.penugasan for each row execute function rujukan.periksa_penugasan();

grant select on rujukan.penugasan_kini to benang_app;
grant execute on function rujukan.penugasan_pada to benang_app;
reset role;
