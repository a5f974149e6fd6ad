-- Whose signature counts for a log, the oldest key first. The last one signs.
create table ledger_key (
    log      int not null references ledger_log,
    place    int not null check (place >= 1),
    verifier text not null,                  -- name+hash+base64
    handover text,                           -- a checkpoint signed by this key and the next; null: this one signs
    primary key (log, place)
);

-- What each witness last cosigned.
create table ledger_witness (
    log         int not null references ledger_log,
    verifier    text not null,
    size        bigint not null default 0,
    cosigned_at timestamptz,
    problem     text,
    primary key (log, verifier)
);
