-- The vault: content encrypted under keys that this database does not hold.
create table vault_content (
    id           uuid primary key,
    key_id       text not null,
    wrapped_key  bytea,                      -- null: destroyed
    ciphertext   bytea not null,
    destroyed_at timestamptz
);

-- Penalty decisions. One row each; what is public is told by status and public_version alone.
create table decision (
    id               text primary key,
    document_number  text not null,
    number_key       text not null unique,   -- spelling removed: one decision, one row
    agency           text not null,
    party_kind       text not null,
    decision_date    date not null,
    status           text not null check (status in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED')),
    public_version   int,                    -- what the public sees; null before publication
    latest_version   int not null,
    published_at     timestamptz,
    published_until  date,
    changed_at       timestamptz not null,   -- of the newest public change
    withdrawal_reason text,
    withdrawal_note  text,
    seen_in_run      uuid,                   -- the import that saw it last: twice in one file is once too often
    seen_at_line     bigint,
    check ((status = 'DRAFT') = (public_version is null))
);
create index decision_public on decision (published_until) where status in ('PUBLISHED', 'CORRECTED');
create index decision_changed on decision (changed_at desc) where status in ('CORRECTED', 'WITHDRAWN');

create table decision_version (
    decision_id   text not null references decision,
    version       int not null,
    state         text not null check (state in ('DRAFT', 'CHECKED', 'PUBLISHED', 'SUPERSEDED', 'REJECTED')),
    content       jsonb,                     -- the redacted text; null once purged
    published_until date,
    source_digest bytea not null,            -- keyed: tells whether the row changed, not what it says
    original      uuid references vault_content,
    hold_reason   text,                      -- what policy holds back until a person decides
    warnings      text[] not null default '{}',
    prepared_by   text not null,
    prepared_at   timestamptz not null,
    checked_by    text,
    checked_at    timestamptz,
    approved_by   text,
    approved_at   timestamptz,
    reason        text,                      -- of a correction
    note          text,
    changes       jsonb not null default '[]',
    revision      int not null default 0,
    primary key (decision_id, version),
    check (approved_by is null or approved_by <> prepared_by)
);
create index decision_version_open on decision_version (prepared_at) where state in ('DRAFT', 'CHECKED');
create index decision_version_checked_by on decision_version (state) where state = 'CHECKED';

-- Files that came in, and what became of their rows.
create table import_run (
    id            uuid primary key,
    file_name     text not null,
    size          bigint not null,
    state         text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'UNREADABLE')),
    prepared_by   text not null,
    approved_by   text,
    received_at   timestamptz not null,
    finished_at   timestamptz,
    progress      real not null default 0,
    rows_done     bigint not null default 0, -- counted with the rows' own transaction: a killed import goes on from here
    drafts        bigint not null default 0,
    published     bigint not null default 0,
    held          bigint not null default 0,
    expired       bigint not null default 0,
    unchanged     bigint not null default 0,
    corrections   bigint not null default 0,
    refused       bigint not null default 0,
    warnings      bigint not null default 0,
    failure       text,
    failure_detail text,
    check (approved_by is null or approved_by <> prepared_by)
);

create table import_refusal (
    run_id       uuid not null references import_run,
    line         bigint not null,
    ordinal      int not null,
    column_name  text not null,
    reason       text not null,
    masked       text not null,
    value        uuid references vault_content, -- the full value, for the desk alone
    primary key (run_id, line, ordinal)
);

-- Spring Modulith's publication registry: events that must reach their listener, ids only.
create table event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion on event_publication (completion_date);
