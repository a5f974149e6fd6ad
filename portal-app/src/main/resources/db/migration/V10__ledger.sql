-- The transparency log. More than one only after a database was lost: the highest number goes on.
create table ledger_log (
    number       int primary key check (number >= 1),
    origin       text not null unique,
    opened_at    timestamptz not null default now(),
    sequenced    bigint not null default 0,  -- entries that have an index
    integrated   bigint not null default 0,  -- of those, in tiles
    published    bigint not null default 0,  -- of those, under a signed checkpoint
    published_at timestamptz,
    checkpoint   text,                       -- the newest signed note, with cosignatures
    check (published <= integrated and integrated <= sequenced)
);

-- Appended in the deed's transaction; log and leaf follow when it is sequenced.
create table ledger_entry (
    seq     bigint generated always as identity primary key,
    subject text not null,                   -- the entry's random id
    kind    text not null,
    version int not null,
    content bytea not null check (length(content) <= 65535),
    log     int references ledger_log,
    leaf    bigint,
    unique (log, leaf),
    check ((log is null) = (leaf is null))
);
create index ledger_entry_waiting on ledger_entry (seq) where leaf is null;
create index ledger_entry_subject on ledger_entry (subject, seq);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.leaf is null
        and (new.seq, new.subject, new.kind, new.version, new.content) = (old.seq, old.subject, old.kind, old.version, old.content) then
        return new;
    end if;
    raise exception 'the ledger is append-only';
end
$$;

create trigger ledger_entry_keep_rows before update or delete on ledger_entry
    for each row execute function ledger_is_append_only();
create trigger ledger_entry_keep_table before truncate on ledger_entry
    for each statement execute function ledger_is_append_only();

-- Tiles as they are served; a partial one is the beginning of its row.
create table ledger_tile (
    log    int not null references ledger_log,
    level  smallint not null,
    index  bigint not null,
    hashes bytea not null,
    primary key (log, level, index)
);
alter table ledger_tile alter column hashes set storage external;
