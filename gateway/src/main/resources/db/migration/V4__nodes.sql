-- Several gateway processes, and what people decide (org.jieli.gateway.journal).

alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN', 'DELIVERED', 'REFUSED', 'PARKED', 'DROPPED'));

create index delivery_parked on delivery (id) where state = 'PARKED';

-- The gateway processes; times are the database's.
create table node (
    name    text        not null primary key,
    beat_at timestamptz not null,
    dead_at timestamptz
);

-- What at most one living node does, for example the poll of one folder.
create table duty (
    name text not null primary key,
    node text not null
);

-- Circuit breakers that a person forced open or closed.
create table circuit (
    partner    text        not null,
    operation  text        not null,
    force      text        not null check (force in ('OPEN', 'CLOSED')),
    decided_by text        not null,
    reason     text        not null,
    decided_at timestamptz not null,
    primary key (partner, operation)
);

-- What people decided about anything but a message, whose decisions are events: rows are added, never changed.
create table decision (
    id         bigint generated always as identity primary key,
    decided_at timestamptz not null,
    decided_by text        not null,
    kind       text        not null,
    subject    text        not null,
    detail     text        not null
);
