-- A version is published right after many rows were written, often before anybody gathered statistics: the plan then nests
-- loops over the reference rows and takes a minute for a hundred lines. Joins by hash are near the best plan at every size.
set role benang_owner;
alter function publik.terbitkan set enable_nestloop = off;
alter function publik.terbitkan_benang set enable_nestloop = off;
alter function publik.kontrol_apbd set enable_nestloop = off;
reset role;
