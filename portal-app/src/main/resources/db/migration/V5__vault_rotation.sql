-- Master keys in use, by id. The reference keeps a key from being retired while any content, committed or not, needs it.
create table vault_key (
    id      text primary key,
    made_at timestamptz not null default now()
);
insert into vault_key (id) select distinct key_id from vault_content;

alter table vault_content
    add column format smallint not null default 1,   -- 2: bound to its id
    add foreign key (key_id) references vault_key;

-- The id of the one lookup key, so that another one is noticed at the start and not by lost receipts.
create table vault_lookup_key (
    id  text not null,
    one boolean primary key default true check (one)
);
