-- Who is told that messages wait (org.jieli.gateway.journal.PostgresAlerts).

-- The oldest delivery of every partner, reason and lane is the first of its group: nothing else is read, however much waits.
create index delivery_waits on delivery (
    partner,
    (case when state = 'PARKED' then 'PARKED' when pulled then 'PULLED' else coalesce(cause, '') end),
    urgent, accepted_at);

-- At most one alert is open for a partner and cause; one that is over stays as a record.
create table alert (
    id         bigint generated always as identity primary key,
    partner    text        not null,
    cause      text        not null,
    urgent     boolean     not null,
    number     bigint      not null,
    oldest_at  timestamptz not null,
    raised_at  timestamptz not null,
    seen_at    timestamptz not null,
    cleared_at timestamptz
);
create unique index alert_open on alert (partner, cause) where cleared_at is null;
