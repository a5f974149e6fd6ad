-- Each finished day of the audit trail, chained to the day before and committed to in the ledger: an edited trail no longer fits.
create table staff_audit_digest (
    day      date primary key,             -- Asia/Shanghai
    first_id bigint not null,              -- lines with ids from here
    last_id  bigint not null,              -- up to here; one less than first_id: none
    lines    int    not null,
    digest   bytea  not null,              -- over the digest before and every line
    salt     bytea  not null,              -- of the commitment
    entry_id uuid   not null unique,       -- the ledger entry's random id
    check (last_id >= first_id - 1)
);

create function staff_audit_digest_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'staff_audit_digest is append-only';
end
$$;

create trigger staff_audit_digest_keep_rows before update or delete on staff_audit_digest
    for each row execute function staff_audit_digest_is_append_only();
create trigger staff_audit_digest_keep_table before truncate on staff_audit_digest
    for each statement execute function staff_audit_digest_is_append_only();
