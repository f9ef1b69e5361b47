-- Numbers, codes and sizes are found as they are typed: they made the list of words so long that a mistyped word took 222 ms to find
-- among 60,000 items. Only words without a digit are looked up by likeness.
set role benang_owner;

-- Where a word stands: what a mistyped word was meant to be is looked up here instead of in 60,000 texts.
create table rujukan.standar_letak (
  pemda_id int not null,
  kata text collate "C" not null,
  standar_id int not null,
  versi int not null,
  primary key (pemda_id, kata, standar_id, versi)
);
call sistem.pagari('rujukan', 'standar_letak');
create index standar_letak_barang on rujukan.standar_letak (pemda_id, standar_id);

create or replace function rujukan.susun_standar(p_pemda int, p_standar int[]) returns void
language plpgsql
as $$
begin
  delete from rujukan.standar_berlaku b
  where b.pemda_id = p_pemda and (p_standar is null or b.standar_id = any (p_standar));
  insert into rujukan.standar_berlaku (pemda_id, standar_id, versi, jenis, sejak, sampai, teks, rekening)
  with edisi as (
    select e.nama, e.edisi_id, e.sejak, least(e.sampai, (
      select min(l.sejak) - 1 from rujukan.standar_edisi_kini l
      where l.pemda_id = p_pemda and l.menyeluruh and (l.sejak, l.edisi_id) > (e.sejak, e.edisi_id))) as sampai
    from rujukan.standar_edisi_kini e where e.pemda_id = p_pemda),
  -- Of one decree the last version counts: an earlier one was a mistake nobody had used.
  akhir as (
    select distinct on (s.standar_id, s.edisi) s.* from rujukan.standar s
    where s.pemda_id = p_pemda and (p_standar is null or s.standar_id = any (p_standar))
    order by s.standar_id, s.edisi, s.versi desc),
  susul as (
    select a.*, e.sejak, e.sampai as sampai_edisi,
      lead(e.sejak) over (partition by a.standar_id order by e.sejak, e.edisi_id) - 1 as sampai_susul
    from akhir a join edisi e on e.nama = a.edisi)
  select p_pemda, u.standar_id, u.versi, u.jenis, u.sejak, least(u.sampai_edisi, u.sampai_susul),
    lower(concat_ws(' ', u.nama, u.spesifikasi, u.kode, u.nama_kelompok)), u.rekening
  from susul u
  where coalesce(least(u.sampai_edisi, u.sampai_susul) >= u.sejak, true);
  delete from rujukan.standar_letak l
  where l.pemda_id = p_pemda and (p_standar is null or l.standar_id = any (p_standar));
  insert into rujukan.standar_letak (pemda_id, kata, standar_id, versi)
  select distinct p_pemda, k.kata, b.standar_id, b.versi
  from rujukan.standar_berlaku b
  cross join lateral regexp_split_to_table(b.teks, '[^[:alnum:]]+') as k(kata)
  where b.pemda_id = p_pemda and (p_standar is null or b.standar_id = any (p_standar))
    and length(k.kata) between 3 and 40 and k.kata !~ '[0-9]';
  insert into rujukan.standar_kata (pemda_id, kata)
  select distinct p_pemda, l.kata from rujukan.standar_letak l
  where l.pemda_id = p_pemda and (p_standar is null or l.standar_id = any (p_standar))
  on conflict do nothing;
end$$;

-- Derived anew for every pemda that has a list.
delete from rujukan.standar_kata;
do $$
declare p int;
begin
  for p in select q.pemda_id from sistem.pemda q loop
    perform set_config('app.pemda', p::text, true);
    perform rujukan.susun_standar(p, null);
  end loop;
end$$;
grant select on rujukan.standar_letak to benang_app;
reset role;
