-- The journal (org.jieli.gateway.journal). Business times come from the application; no column has a default that reads a clock.
-- "Open" deliveries are those that have not ended: READY, IN_FLIGHT, RETRY, UNKNOWN.

create table message (
    message_id     text        not null,
    sender_org     text        not null,
    partner        text        not null,
    type           text        not null,
    case_no        text,
    correlation_id text,
    urgent         boolean     not null,
    received_at    timestamptz not null,
    raw            bytea       not null,
    raw_type       text        not null,
    raw_digest     text        not null,
    interchange    bytea       not null,
    receipt        bytea       not null,
    receipt_type   text        not null,
    problems       text        not null, -- JSON
    primary key (message_id, sender_org)
);

create table refusal (
    id          bigint generated always as identity primary key,
    partner     text        not null,
    message_id  text,
    received_at timestamptz not null,
    raw         bytea       not null,
    raw_type    text        not null,
    problems    text        not null -- JSON
);

create index refusal_of_partner on refusal (partner, received_at);

create table delivery (
    id           bigint generated always as identity primary key,
    message_id   text        not null,
    sender_org   text        not null,
    partner      text        not null,
    copy         boolean     not null,
    pulled       boolean     not null,
    case_no      text,
    urgent       boolean     not null,
    accepted_at  timestamptz not null,
    state        text        not null,
    state_before text        not null, -- the state it takes again when its lease is given back unattempted
    attempt      integer     not null,
    position     bigint,               -- in the inbox; null until somebody looks into the inbox
    due_at       timestamptz,          -- when it may be claimed; null if it ended, is pulled, or sleeps behind another of its case
    lease_owner  text,
    check (state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN', 'DELIVERED', 'REFUSED', 'PARKED')),
    foreign key (message_id, sender_org) references message
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02); -- its rows change all the time

create index delivery_due on delivery (partner, urgent, due_at, id) where due_at is not null;
create index delivery_open on delivery (partner, case_no, id) include (state)
    where state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN');
create index delivery_inbox on delivery (partner, position, id)
    where pulled and state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN');
create index delivery_of_message on delivery (message_id, sender_org);

create table inbox_position (
    partner text   not null primary key,
    last    bigint not null
);

create table attempt (
    id          bigint generated always as identity,
    delivery_id bigint      not null references delivery,
    n           integer     not null,
    at          timestamptz not null,
    state       text        not null,
    next_at     timestamptz,
    cause       text,
    sent        bytea,
    sent_type   text,
    answer      bytea,
    answer_type text,
    problems    text        not null, -- JSON
    primary key (delivery_id, id)
);

create table conversation (
    key     text    not null primary key,
    kind    text    not null,
    state   text    not null,
    version integer not null,
    case_no text,
    facts   text    not null -- JSON
);

-- One row a case: exactly one custodian.
create table custody (
    case_no text        not null primary key,
    org     text        not null,
    since   timestamptz not null
);

create table deadline (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    key         text        not null,
    due_at      timestamptz not null,
    free_at     timestamptz, -- when it may be taken: due, or the end of a lease; null if it fired or was settled
    lease_owner text,
    fired_at    timestamptz,
    settled_at  timestamptz
);

create unique index deadline_open on deadline (kind, key) where free_at is not null;
create index deadline_free on deadline (free_at, id) where free_at is not null;

-- The audit trail: rows are added, never changed.
create table event (
    id         bigint generated always as identity,
    message_id text        not null,
    sender_org text        not null,
    at         timestamptz not null,
    kind       text        not null,
    detail     text        not null,
    primary key (message_id, sender_org, id)
);
