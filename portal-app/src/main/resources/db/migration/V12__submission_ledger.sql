-- What each submission commits to in the ledger. Whoever holds the receipt can open it; the database can't even test a guess.
alter table submission_receipt
    add column entry_id   uuid unique,                    -- the entry's random id
    add column commitment bytea,
    add column merge_by   timestamptz,                    -- as promised; a full hour
    add column category   text,                           -- as sent; the desk may choose another
    add column salt_part  bytea,                          -- hashed with the receipt it is the salt; destroyed with the case
    add column salt       uuid references vault_content,  -- received before there was a ledger: the whole salt, sealed
    add check ((entry_id is null) = (commitment is null) and (entry_id is null) = (merge_by is null));
create unique index submission_receipt_case on submission_receipt (case_id);
create index submission_receipt_uncommitted on submission_receipt (receipt_hash) where commitment is null;

-- Commitments that wait for their hourly batch.
create table submission_waiting (
    entry_id   uuid primary key,
    commitment bytea not null,
    batch      timestamptz not null                       -- from this full hour on
);
