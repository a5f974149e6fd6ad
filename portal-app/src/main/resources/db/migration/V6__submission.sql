-- Which receipt opens which case. Receipts are kept as keyed hashes; the database doesn't hold the key.
create table submission_receipt (
    receipt_hash bytea primary key,
    nonce_hash   bytea not null unique,      -- a retry finds its first attempt
    text_hash    bytea not null,             -- keyed: whether the retry says the same
    case_id      uuid not null references intake_case
);
