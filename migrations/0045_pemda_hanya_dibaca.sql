-- The registry of governments stands above the tenants, so no row-level security guards it. A transaction of one pemda must
-- not rename another: the application registers a government once and never changes its row.
set role benang_owner;
revoke update on sistem.pemda from benang_app;
reset role;
