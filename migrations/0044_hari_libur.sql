-- Days that are no working days. Every "hari" of PP 12/2019 and UU 23/2014 is a working day (PP 12/2019 P1(85)), so deadlines
-- need this table. pemda_id 0 = national rows, read by all; a pemda adds its own local days.
-- `keadaan` tells how sure a row is: the 2026 rows are quoted from public lists of the joint decree, which itself was not read.
set role benang_owner;

create table sistem.hari_libur (
  pemda_id int not null check (pemda_id >= 0),
  tanggal date not null,
  jenis text not null check (jenis in ('nasional', 'cuti-bersama', 'daerah')),
  nama text not null check (length(nama) between 1 and 120),
  dasar text not null,
  keadaan text not null check (keadaan in ('terverifikasi', 'kutipan', 'ingatan')),
  primary key (pemda_id, tanggal, jenis),
  check ((pemda_id = 0) = (jenis in ('nasional', 'cuti-bersama')))
);

insert into sistem.hari_libur (pemda_id, tanggal, jenis, nama, dasar, keadaan)
select 0, tanggal::date, jenis, nama, 'SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025', 'kutipan'
from (values
  ('2026-01-01', 'nasional', 'Tahun Baru 2026 Masehi'),
  ('2026-01-16', 'nasional', 'Isra Mikraj Nabi Muhammad saw.'),
  ('2026-02-16', 'cuti-bersama', 'Tahun Baru Imlek 2577'),
  ('2026-02-17', 'nasional', 'Tahun Baru Imlek 2577'),
  ('2026-03-18', 'cuti-bersama', 'Hari Suci Nyepi'),
  ('2026-03-19', 'nasional', 'Hari Suci Nyepi, Tahun Baru Saka 1948'),
  ('2026-03-20', 'cuti-bersama', 'Idulfitri 1447 Hijriah'),
  ('2026-03-21', 'nasional', 'Idulfitri 1447 Hijriah'),
  ('2026-03-22', 'nasional', 'Idulfitri 1447 Hijriah'),
  ('2026-03-23', 'cuti-bersama', 'Idulfitri 1447 Hijriah'),
  ('2026-03-24', 'cuti-bersama', 'Idulfitri 1447 Hijriah'),
  ('2026-04-03', 'nasional', 'Wafat Yesus Kristus'),
  ('2026-04-05', 'nasional', 'Kebangkitan Yesus Kristus (Paskah)'),
  ('2026-05-01', 'nasional', 'Hari Buruh Internasional'),
  ('2026-05-14', 'nasional', 'Kenaikan Yesus Kristus'),
  ('2026-05-15', 'cuti-bersama', 'Kenaikan Yesus Kristus'),
  ('2026-05-27', 'nasional', 'Iduladha 1447 Hijriah'),
  ('2026-05-28', 'cuti-bersama', 'Iduladha 1447 Hijriah'),
  ('2026-05-31', 'nasional', 'Hari Raya Waisak 2570 BE'),
  ('2026-06-01', 'nasional', 'Hari Lahir Pancasila'),
  ('2026-06-16', 'nasional', '1 Muharam, Tahun Baru Islam 1448 Hijriah'),
  ('2026-08-17', 'nasional', 'Proklamasi Kemerdekaan'),
  ('2026-08-25', 'nasional', 'Maulid Nabi Muhammad saw.'),
  ('2026-12-24', 'cuti-bersama', 'Kelahiran Yesus Kristus'),
  ('2026-12-25', 'nasional', 'Kelahiran Yesus Kristus')
) as libur (tanggal, jenis, nama);

call sistem.pagari('sistem', 'hari_libur');
create policy nasional on sistem.hari_libur for select using (pemda_id = 0);
grant select on sistem.hari_libur to benang_app, benang_lintas;
grant insert, delete on sistem.hari_libur to benang_app;  -- own local days only: the tenant policy keeps row 0 out of reach
reset role;
