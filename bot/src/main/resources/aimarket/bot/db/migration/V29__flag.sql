-- What somebody says is wrong with a figure or an answer, for the curators; by name, so that they
-- can ask back. One row a request, so that a request that is taken up twice is one flag. The fact is
-- empty where the answer as a whole is meant. It goes when it is settled, or after 180 days.
create table flag (
  team       varchar(64)                 not null,
  request    varchar(255)                not null,
  person     varchar(64)                 not null,
  fact       varchar(255)                not null,
  reason     varchar                     not null,
  question   varchar                     not null,
  read_as    varchar                     not null,
  flagged_at timestamp(6) with time zone not null,
  primary key (team, request)
);
create index flag_age on flag (flagged_at);
create index flag_fact on flag (fact);
