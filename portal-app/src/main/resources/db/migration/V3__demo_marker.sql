-- Demo data is loaded once in a directory's life, whatever was imported before or withdrawn since.
create table demo_marker (loaded_at timestamptz not null);
