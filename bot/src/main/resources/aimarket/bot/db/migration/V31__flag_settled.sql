-- What becomes of a flag: a fact that is corrected or retired settles the flags on it, and who
-- flagged it is told so once. Then the row goes.
-- open: nobody has settled it; due: its person has to be told; sending: a process is telling them.
alter table flag add column state varchar(16) default 'open' not null;
alter table flag add column changed_at timestamp(6) with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;
create index flag_state on flag (state);
