-- What opens a decision's commitments in the ledger. Served with what is public; set null when the law lets go, and no guess can be
-- tested from then on. Only published versions have one.
alter table decision_version add column salt bytea check (length(salt) = 32);
-- Opens the commitment to a withdrawal's reason and note.
alter table decision add column tombstone_salt bytea check (length(tombstone_salt) = 32);

create index decision_closed on decision (id) where status in ('EXPIRED', 'REPAIRED');
create index decision_version_purged on decision_version (decision_id, version) where content is null;
