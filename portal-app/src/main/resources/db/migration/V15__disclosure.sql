-- Which decisions were ever corrected, without reading every version.
create index decision_version_corrected on decision_version (decision_id) where reason is not null and approved_at is not null;

-- When the figures of an agency's month were first seen as they are: the feed's dates. Counts alone.
create table disclosure_month (
    agency     text not null,
    month      date not null,
    figures    text not null,
    changed_at timestamptz not null,
    primary key (agency, month)
);
