-- Since when a decision is being checked: its feed says so.
alter table decision add column suspended_at timestamptz;
