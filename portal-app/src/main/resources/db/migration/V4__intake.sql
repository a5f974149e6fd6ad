-- Cases. Words, names, places and reasons lie in the vault: here are ids, codes and times alone.
create table intake_case (
    id                   uuid primary key,
    number               text not null unique,     -- random: it tells neither order nor count
    kind                 text not null,
    channel              text not null,
    category             text,
    state                text not null,
    department           text,                     -- null until somebody accepts
    joint                text[] not null default '{}',
    complained_about     text,                     -- never routed there
    received_at          timestamptz not null,
    content              uuid not null references vault_content,
    identity             uuid references vault_content,
    district             text,
    decision_id          text,                     -- the published decision that a correction or an appeal is about
    leak_of              uuid references intake_case,
    publication_consent  boolean not null,
    place_key            bytea,                    -- keyed: says whether two places are the same, not which
    group_id             uuid,
    emergency            boolean not null default false,
    proposed_department  text,
    proposed_category    text,
    proposed_confidence  real,
    triaged_at           timestamptz,
    next_due             timestamptz,
    next_warn            timestamptz,              -- from then on the deadline is nearly late
    next_rule            text,
    claimed_by           text,
    claimed_until        timestamptz,
    outcome              text,
    closed_at            timestamptz,
    retention_until      date,
    rating               smallint check (rating between 1 and 5),
    entered_by           text,
    revision             int not null default 0,
    erased_at            timestamptz
);
create index intake_case_untriaged on intake_case (received_at) where triaged_at is null;
create index intake_case_open on intake_case (next_due) where closed_at is null;
create index intake_case_of_department on intake_case (department, next_due) where closed_at is null;
create index intake_case_same_place on intake_case (place_key, received_at) where place_key is not null;
create index intake_case_of_group on intake_case (group_id) where group_id is not null;
create index intake_case_of_decision on intake_case (decision_id) where decision_id is not null;
create index intake_case_retention on intake_case (retention_until) where erased_at is null;
create index intake_case_leak on intake_case (leak_of) where leak_of is not null;

-- One deadline. Its rule is copied, so that a later change of the data doesn't move it.
create table intake_clock (
    case_id      uuid not null references intake_case,
    rule         text not null,
    count        int not null,
    unit         text not null,
    source       text not null,
    extension    int not null,
    warn         int not null,
    triggered_at timestamptz not null,
    due_at       timestamptz not null,
    warn_at      timestamptz not null,
    pausable     boolean not null,
    extended_by  int not null default 0,
    extension_reason uuid references vault_content,
    met_at       timestamptz,
    primary key (case_id, rule, triggered_at)
);
create index intake_clock_running on intake_clock (case_id, due_at) where met_at is null;

-- While a question to the reporter is open, pausable clocks stand still.
create table intake_pause (
    case_id uuid not null references intake_case,
    since   timestamptz not null,
    until   timestamptz,
    primary key (case_id, since)
);

-- What happened, in order. An undone step stays, marked.
create table intake_event (
    id           bigint generated always as identity primary key,
    case_id      uuid not null references intake_case,
    at           timestamptz not null,
    visible_from timestamptz not null,             -- the reporter sees it once it can't be undone
    deed         text not null,
    state        text not null,                    -- after it
    department   text,                             -- after it
    role         text not null,                    -- who did it, as the reporter is told
    staff_id     text,
    detail       jsonb not null default '{}',      -- codes and ids
    before       jsonb,                            -- what undo restores
    undone_at    timestamptz
);
create index intake_event_of_case on intake_event (case_id, id);

create table intake_message (
    id           uuid primary key,
    case_id      uuid not null references intake_case,
    event_id     bigint references intake_event,
    at           timestamptz not null,
    visible_from timestamptz not null,
    author       text not null check (author in ('REPORTER', 'STAFF')),
    department   text,
    staff_id     text,
    body         uuid not null references vault_content,
    asks_identity boolean not null default false   -- a member of staff asked an anonymous reporter who they are
);
create index intake_message_of_case on intake_message (case_id, at);

create table intake_material (
    id         uuid primary key,
    case_id    uuid not null references intake_case,
    message_id uuid references intake_message,
    position   int not null,
    kind       text not null,
    width      int not null,
    height     int not null,
    content    uuid not null references vault_content,
    original   uuid references vault_content
);
create index intake_material_of_case on intake_material (case_id, position);

create table intake_note (
    id       uuid primary key,
    case_id  uuid not null references intake_case,
    at       timestamptz not null,
    staff_id text not null,
    body     uuid not null references vault_content
);
create index intake_note_of_case on intake_note (case_id, at);

-- Who opened a case's material. The reporter is shown role, department and time.
create table intake_look (
    case_id      uuid not null references intake_case,
    at           timestamptz not null,
    staff_id     text not null,
    role         text not null,
    department   text,
    glass_broken boolean not null,
    reason       uuid references vault_content
);
create index intake_look_of_case on intake_look (case_id, at);

-- What a person decided where the router proposed something else. It learns from these; their words stay in the vault.
create table intake_routing_correction (
    case_id    uuid not null primary key references intake_case,
    category   text,
    department text not null,
    at         timestamptz not null
);

-- What the public may read about a closed case: one line, written by staff and approved by the reporter.
create table intake_public_line (
    id           uuid primary key,                 -- random: tells nothing of the case
    case_id      uuid not null unique references intake_case,
    proposed     uuid references vault_content,    -- the line until it is approved
    line         text,
    category     text,
    district     text,
    street       text,
    outcome      text,
    closed_on    date,
    published_at timestamptz
);
create index intake_public_line_published on intake_public_line (published_at desc) where published_at is not null;

-- Out of publicity while a correction is decided; its case says why.
alter table decision drop constraint decision_status_check;
alter table decision add constraint decision_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'CORRECTED', 'SUSPENDED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED'));
alter table decision add column suspended_from text;   -- the status that resuming restores
