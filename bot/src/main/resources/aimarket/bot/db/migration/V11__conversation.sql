-- One row per conversation: the questions of a thread, or of a person outside of one, that the next
-- question may follow on. It goes when it was not used for a while.
create table conversation (
  team       varchar(64)                 not null,
  channel    varchar(64)                 not null,
  thread     varchar(64)                 not null,
  turns      varchar                     not null,
  expires_at timestamp(6) with time zone not null,
  primary key (team, channel, thread)
);
create index conversation_age on conversation (expires_at);
