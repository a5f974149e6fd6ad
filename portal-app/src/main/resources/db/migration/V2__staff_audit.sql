-- What staff did. Append-only: the triggers refuse every change, from whomever.
create table staff_audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    staff_id text        not null check (length(staff_id) between 1 and 64),
    action   text        not null check (length(action) between 1 and 80),
    subject  text        not null check (length(subject) between 1 and 200),
    detail   jsonb       not null default '{}'
);

create function staff_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'staff_audit is append-only';
end
$$;

create trigger staff_audit_keep_rows before update or delete on staff_audit
    for each row execute function staff_audit_is_append_only();
create trigger staff_audit_keep_table before truncate on staff_audit
    for each statement execute function staff_audit_is_append_only();
