-- What has to be told to whom. Ids, codes and times alone: whom a reporter's notice goes to is read from the vault while it is sent.
create table notice (
    id         bigint generated always as identity primary key,
    event      text not null,                      -- step:<id>, or clock:<case>:<rule>:<times>:<topic>
    recipient  text not null,                      -- REPORTER, or DEPARTMENT:<code>
    channel    text not null check (channel in ('PORTAL', 'EMAIL')),
    topic      text not null,
    case_id    uuid not null,
    step_id    bigint,                             -- nobody is told before it can't be undone, nor if it was
    created_at timestamptz not null,
    state      text not null default 'PENDING'
        check (state in ('PENDING', 'SENDING', 'SENT', 'UNKNOWN', 'NO_CHANNEL', 'NO_ADDRESS', 'GIVEN_UP', 'DROPPED')),
    attempts   int not null default 0,
    next_at    timestamptz not null,               -- while sending: since when
    done_at    timestamptz,
    error      text,                               -- a code, never a server's words
    unique (event, recipient)
);
create index notice_due on notice (next_at) where state in ('PENDING', 'SENDING', 'NO_CHANNEL');
create index notice_inbox on notice (recipient, done_at desc) where channel = 'PORTAL' and state = 'SENT';
create index notice_troubled on notice (id desc) where state in ('UNKNOWN', 'NO_CHANNEL', 'GIVEN_UP');

-- Up to where somebody has read the inbox.
create table notice_reading (
    staff_id text primary key,
    upto     timestamptz not null
);

create index intake_clock_warned on intake_clock (warn_at) where met_at is null;

-- Steps that the agency's case system is told. Ids alone: what is sent is read from the vault while it is sent.
create table intake_forwarding (
    id         uuid primary key,                   -- the webhook's id: the same in every attempt
    event_id   bigint not null unique references intake_event,
    case_id    uuid not null references intake_case,
    type       text not null,
    state      text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'DEAD', 'GIVEN_UP', 'DROPPED')),
    attempts   int not null default 0,
    since      timestamptz not null,               -- from when on attempts count towards giving up
    next_at    timestamptz not null,
    done_at    timestamptz,
    error      text                                -- a code, never a server's words
);
create index intake_forwarding_due on intake_forwarding (next_at) where state = 'PENDING';
create index intake_forwarding_of_case on intake_forwarding (case_id, event_id);
create index intake_forwarding_dead on intake_forwarding (since desc) where state in ('PENDING', 'DEAD');

-- What the case system told: each event once.
create table intake_case_system_event (
    event_id text primary key,
    case_id  uuid not null references intake_case,
    at       timestamptz not null
);
