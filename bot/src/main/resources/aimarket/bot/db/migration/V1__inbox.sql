-- One row per request from Slack, committed before the request is acknowledged.
-- answered_at is a far day until the person has an answer, so that no column is nullable.
create table inbox (
  team        varchar(64)                 not null,
  request     varchar(255)                not null,
  kind        varchar(16)                 not null,
  received_at timestamp(6) with time zone not null,
  holder      varchar(64)                 not null,
  held_until  timestamp(6) with time zone not null,
  attempts    integer                     not null,
  answered_at timestamp(6) with time zone not null,
  outcome     varchar(16)                 not null,
  body        bytea                       not null,
  primary key (team, request)
);
create index inbox_open on inbox (answered_at, held_until);
create index inbox_age on inbox (received_at);
