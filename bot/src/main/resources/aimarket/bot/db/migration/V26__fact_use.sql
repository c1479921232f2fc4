-- Which facts an answer used that stands where people see it: one row per fact and thread, without
-- a word of what was asked or who asked. A correction is told there once; the row goes by its expiry.
create table fact_use (
  team        varchar(64)                 not null,
  channel     varchar(64)                 not null,
  thread      varchar(64)                 not null,
  fact        varchar(255)                not null,
  -- how the fact stood when it was shown, or last told of
  version     integer                     not null,
  in_force    boolean                     not null,
  -- how it stands now, where that has to be told
  due_version integer                     not null,
  due_force   boolean                     not null,
  -- shown, due, or sending: handed to Slack, and not known yet whether it took it
  state       varchar(8)                  not null,
  changed_at  timestamp(6) with time zone not null,
  expires_at  timestamp(6) with time zone not null,
  primary key (team, channel, thread, fact)
);
create index fact_use_state on fact_use (state, changed_at);
create index fact_use_fact on fact_use (fact, version);
create index fact_use_age on fact_use (expires_at);
