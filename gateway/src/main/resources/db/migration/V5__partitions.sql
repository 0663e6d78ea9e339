-- The journal in partitions of days (docs/decisions/0012-storage.md, org.jieli.gateway.storage). What was kept before is copied.
--
-- A message, a delivery and an event each have a number of one sequence. "no" is the number of a message and "day" the day (UTC) on
-- which it was received, in whatever table it stands: all that belongs to a message is in the partitions of one day. "retention" is
-- the retention class (domain.md 6.3) or HOLD for what must outlive its class. The names of partitions end in their day.
--
-- From here on migrations add and never take away: the version before must be able to work on the tables of the next.

alter table attempt drop constraint attempt_delivery_id_fkey, drop constraint attempt_pkey;
alter table delivery drop constraint delivery_message_id_sender_org_fkey, drop constraint delivery_pkey,
    drop constraint delivery_state_check;
alter table message drop constraint message_pkey;
alter table event drop constraint event_pkey;
alter table refusal drop constraint refusal_pkey;
drop index refusal_of_partner, delivery_due, delivery_open, delivery_inbox, delivery_of_message, delivery_parked;
alter table message rename to former_message;
alter table delivery rename to former_delivery;
alter table attempt rename to former_attempt;
alter table event rename to former_event;
alter table refusal rename to former_refusal;

create sequence number;
create sequence refusal_number;

-- Days whose partitions were made.
create table storage_day (
    day     date        not null primary key,
    made_at timestamptz not null
);

-- The one place that knows whether a message was kept. A row goes with the partition of its message.
create table message_key (
    message_id text   not null,
    sender_org text   not null,
    no         bigint not null,
    day        date   not null,
    primary key (message_id, sender_org)
);

create table message (
    retention      text        not null,
    day            date        not null,
    no             bigint      not null,
    message_id     text        not null,
    sender_org     text        not null,
    partner        text        not null,
    type           text        not null,
    case_no        text,
    correlation_id text,
    urgent         boolean     not null,
    received_at    timestamptz not null,
    raw_digest     text        not null,
    receipt        bytea       not null,
    receipt_type   text        not null,
    problems       text        not null, -- JSON
    payload        text        not null  -- retention class of its bytes
) partition by list (retention);
alter table message alter column receipt set storage external;
create index message_no on message (no);
create index message_of_case on message (case_no, no) where case_no is not null;
create index message_of_partner on message (partner, no);
create table message_t2 partition of message for values in ('T2') partition by range (day);
create table message_hold partition of message for values in ('HOLD');

-- The bytes of messages and of attempts, cut into pieces of which two fill a page. Nothing is compressed: that costs more than it
-- saves.
create table payload (
    retention text    not null,
    day       date    not null,
    no        bigint  not null,
    of_event  bigint  not null, -- the attempt the bytes belong to; 0 for the message itself
    part      text    not null check (part in ('raw', 'interchange', 'sent', 'answer')),
    piece     integer not null, -- from 0
    type      text,            -- content type, with the first piece
    bytes     bytea   not null
) partition by list (retention);
alter table payload alter column bytes set storage external;
create index payload_no on payload (no);
create table payload_t3 partition of payload for values in ('T3') partition by range (day);
create table payload_t4 partition of payload for values in ('T4') partition by range (day);
create table payload_t5 partition of payload for values in ('T5') partition by range (day);
create table payload_hold partition of payload for values in ('HOLD') with (toast_tuple_target = 8160);

-- What happened to a message, attempts to deliver it included: rows are added, never changed. The acceptance itself is not told
-- again, because the row of the message says it.
create table event (
    retention   text        not null,
    day         date        not null,
    no          bigint      not null,
    id          bigint      not null,
    at          timestamptz not null,
    kind        text        not null,
    detail      text,            -- null for the outcome of an attempt, whose columns say it
    delivery_id bigint,          -- of an attempt or a decision about a delivery, with partner, copy and state
    partner     text,
    copy        boolean,
    state       text,            -- of the delivery after it
    attempt     integer,         -- of the outcome of an attempt, with next_at, cause and problems
    next_at     timestamptz,
    cause       text,
    problems    text             -- JSON
) partition by list (retention);
create index event_no on event (no, id);
create index event_of_partner on event (partner, no) where partner is not null;
create index event_of_delivery on event (delivery_id) where delivery_id is not null;
create table event_t2 partition of event for values in ('T2') partition by range (day);
create table event_hold partition of event for values in ('HOLD');

-- Messages that were sent back.
create table refusal (
    day         date        not null,
    id          bigint      not null,
    partner     text        not null,
    message_id  text,
    received_at timestamptz not null,
    raw         bytea       not null,
    raw_type    text        not null,
    problems    text        not null -- JSON
) partition by range (day);
alter table refusal alter column raw set storage external;
create index refusal_id on refusal (id);
create index refusal_of_partner on refusal (partner, id);

-- Deliveries that have not ended. One that ends is deleted, and the event that ended it tells of it.
create table delivery (
    id           bigint      not null primary key,
    no           bigint      not null,
    day          date        not null,
    payload      text        not null,
    message_id   text        not null,
    sender_org   text        not null,
    type         text        not null,
    partner      text        not null,
    copy         boolean     not null,
    pulled       boolean     not null,
    case_no      text,
    urgent       boolean     not null,
    accepted_at  timestamptz not null,
    since        timestamptz not null, -- the beginning of its retry horizon
    state        text        not null check (state in ('READY', 'IN_FLIGHT', 'RETRY', 'UNKNOWN', 'PARKED')),
    state_before text        not null, -- the state it takes again when its lease is given back unattempted
    attempt      integer     not null,
    position     bigint,               -- in the inbox; null until somebody looks into the inbox
    due_at       timestamptz,          -- when it may be claimed; null if parked, pulled, or asleep behind another of its case
    lease_owner  text,
    cause        text,                 -- word of its last outcome
    parked_at    timestamptz
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index delivery_due on delivery (partner, urgent, due_at, id) where due_at is not null;
create index delivery_lane on delivery (partner, case_no, id)
    where case_no is not null and not pulled and state <> 'PARKED';
create unique index delivery_one_of_a_case_in_flight on delivery (partner, case_no)
    where case_no is not null and not pulled and state = 'IN_FLIGHT';
create index delivery_inbox on delivery (partner, position, id) where pulled and state <> 'PARKED';
create index delivery_of_message on delivery (no);
create index delivery_parked on delivery (id) where state = 'PARKED';

do $$
declare
    d date;
    name text;
begin
    for d in
        select cast(received_at at time zone 'UTC' as date) from former_message
        union select cast(received_at at time zone 'UTC' as date) from former_refusal
    loop
        insert into storage_day (day, made_at) values (d, now());
        foreach name in array array['message_t2', 'payload_t3', 'payload_t4', 'event_t2', 'refusal'] loop
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                name || '_' || to_char(d, 'YYYYMMDD'), name, d, d + 1);
        end loop;
        execute format('create table if not exists %I partition of payload_t5 for values from (%L) to (%L)',
            'payload_t5_' || to_char(d, 'YYYY'), date_trunc('year', d)::date, (date_trunc('year', d) + interval '1 year')::date);
    end loop;
end $$;

insert into message_key (message_id, sender_org, no, day)
select message_id, sender_org, nextval('number'), cast(received_at at time zone 'UTC' as date)
from (select * from former_message order by received_at) as m;

insert into message
select 'T2', k.day, k.no, m.message_id, m.sender_org, m.partner, m.type, m.case_no, m.correlation_id, m.urgent, m.received_at,
    m.raw_digest, m.receipt, m.receipt_type, m.problems, case when m.type = 'F7' then 'T5' else 'T3' end
from former_message m join message_key k using (message_id, sender_org);

insert into payload
select m.payload, m.day, m.no, 0, p.part, 0, p.type, p.bytes
from message m join former_message f using (message_id, sender_org)
cross join lateral (values ('raw', f.raw_type, f.raw), ('interchange', 'application/xml;charset=UTF-8', f.interchange))
    as p(part, type, bytes);

create temporary table former_number on commit drop as
select a.id, nextval('number') as number from former_attempt a order by a.at, a.id;

insert into event
select 'T2', m.day, m.no, n.number, a.at, lower(a.state), null, d.id, d.partner, d.copy, a.state, a.n, a.next_at, a.cause, a.problems
from former_attempt a join former_number n using (id) join former_delivery d on d.id = a.delivery_id
join message m on m.message_id = d.message_id and m.sender_org = d.sender_org;

insert into payload
select m.payload, m.day, m.no, n.number, p.part, 0, p.type, p.bytes
from former_attempt a join former_number n using (id) join former_delivery d on d.id = a.delivery_id
join message m on m.message_id = d.message_id and m.sender_org = d.sender_org
cross join lateral (values ('sent', a.sent_type, a.sent), ('answer', a.answer_type, a.answer)) as p(part, type, bytes)
where p.bytes is not null;

insert into event (retention, day, no, id, at, kind, detail)
select 'T2', m.day, m.no, nextval('number'), e.at, e.kind, e.detail
from (select * from former_event where kind not in ('accepted', 'retry', 'unknown', 'delivered', 'refused', 'parked') order by id) e
join message m using (message_id, sender_org);

insert into delivery
select d.id, m.no, m.day, m.payload, d.message_id, d.sender_org, m.type, d.partner, d.copy, d.pulled, d.case_no, d.urgent,
    m.received_at, d.accepted_at, d.state, d.state_before, d.attempt, d.position, d.due_at, d.lease_owner, l.cause,
    case when d.state = 'PARKED' then l.at end
from former_delivery d join message m using (message_id, sender_org)
left join lateral (select a.cause, a.at from former_attempt a where a.delivery_id = d.id order by a.id desc limit 1) l on true
where d.state not in ('DELIVERED', 'REFUSED', 'DROPPED');

insert into refusal
select cast(received_at at time zone 'UTC' as date), id, partner, message_id, received_at, raw, raw_type, problems
from former_refusal;

do $$
begin
    perform setval('number', greatest((select coalesce(max(id), 0) from former_delivery), (select last_value from number)) + 1);
    perform setval('refusal_number', (select coalesce(max(id), 0) + 1 from former_refusal));
end $$;

drop table former_event, former_attempt, former_delivery, former_message, former_refusal;
