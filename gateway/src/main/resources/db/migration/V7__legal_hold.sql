-- Legal holds (org.jieli.gateway.storage): what an open one names outlives its retention class. Rows are added and released, never
-- deleted.
create table legal_hold (
    id              bigint generated always as identity primary key,
    message_id      text,
    case_no         text,
    placed_at       timestamptz not null,
    placed_by       text        not null,
    reason          text        not null,
    released_at     timestamptz,
    released_by     text,
    released_reason text,
    check ((message_id is null) <> (case_no is null))
);
create unique index legal_hold_of_message on legal_hold (message_id) where released_at is null and message_id is not null;
create unique index legal_hold_of_case on legal_hold (case_no) where released_at is null and case_no is not null;
