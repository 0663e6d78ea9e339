-- One row, written again whenever readiness is asked for: a node is ready only if the database still commits.
create table readiness (
    id         integer     not null primary key check (id = 1),
    checked_at timestamptz not null
);
