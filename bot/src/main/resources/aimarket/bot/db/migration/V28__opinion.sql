-- Whether an answer helped: the last word of one person on one question. The slot is a digest of
-- the question, which is too long for a key. It goes after 90 days.
create table opinion (
  team     varchar(64)                 not null,
  person   varchar(64)                 not null,
  slot     varchar(64)                 not null,
  helpful  boolean                     not null,
  question varchar                     not null,
  read_as  varchar                     not null,
  given_at timestamp(6) with time zone not null,
  primary key (team, person, slot)
);
create index opinion_age on opinion (given_at);
