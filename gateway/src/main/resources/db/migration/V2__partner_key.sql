-- API keys of partners, hashed (org.jieli.gateway.keys).
create table partner_key (
    partner    text        not null primary key,
    key_hash   bytea       not null unique,
    created_at timestamptz not null
);
