-- Facts in versions, and what belongs to them. Runs on H2 (MODE=PostgreSQL) and on PostgreSQL; the
-- placeholder slug is the type of names, compared byte by byte on both, so that "by id" is one order.
-- A version is open while recorded_to is the far sentinel 9999-12-31: never null, since a unique key
-- lets two nulls through.

-- One row. A writer locks it for its turn, so that recorded times grow in the order of commits.
create table store_state (
  only_row        integer primary key check (only_row = 1),
  revision        bigint not null,
  last_recorded   timestamp(6) with time zone not null,
  next_row        bigint not null,
  starter_version integer not null
);
insert into store_state values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00:00', 1, 0);

create table fact (
  row_id           bigint primary key,
  id               ${slug} not null,
  version          integer not null,
  recorded_from    timestamp(6) with time zone not null,
  recorded_to      timestamp(6) with time zone not null,
  visible_at       timestamp(6) with time zone not null,
  by_whom          varchar not null,
  reason           varchar not null,
  from_where       varchar not null,
  -- who took it back, where it was not replaced
  retired_by       varchar,
  retired_reason   varchar,
  retired_from     varchar,
  owner_team       ${slug} not null,
  form             varchar(9) not null check (form in ('figure', 'statement')),
  source           ${slug} not null,
  -- of a figure
  entity           ${slug},
  metric           ${slug},
  amount_low       numeric(38, 10),
  amount_high      numeric(38, 10),
  amount_words     varchar,
  unit             varchar(40),
  currency         varchar(3),
  comparator       varchar(40),
  digits           integer,
  nature           varchar(40),
  dimension_key    varchar not null,
  basis            ${slug} not null,
  -- of a statement
  topic            ${slug},
  statement_kind   varchar(40),
  sentence         varchar,
  -- of both
  period_kind      varchar(40) not null,
  period_from      date,
  period_to        date,
  period_precision varchar(40) not null,
  period_about     boolean not null,
  reading_on       date not null,
  due_on           date,
  printed_on       date not null,
  printed_earliest date not null,
  printed_latest   date not null,
  derived          boolean not null,
  via              ${slug},
  rank_name        varchar(40) not null,
  rank_reason      varchar,
  caveat           varchar,
  note             varchar,
  -- citations, claimants, links, dimensions, counterparties, entities, asks: one row gives a whole fact
  lists            varchar not null,
  constraint fact_one_open unique (id, recorded_to)
);
-- "order by" names these whole, or H2 sorts instead of reading on. The owner is not in them: leading
-- with it would cost the order.
create index fact_lookup on fact (entity, metric, reading_on desc, printed_latest desc, id);
create index fact_of_metric on fact (metric, reading_on desc, printed_latest desc, id);
create index fact_of_entity on fact (entity, reading_on desc, printed_latest desc, id);
create index fact_of_form on fact (form, rank_name, id);
create index fact_visible on fact (visible_at, row_id);

-- The lists once more, as rows, for questions that start from the other side.
create table fact_link (
  row_id   bigint not null references fact (row_id),
  place    integer not null,
  kind     varchar(40) not null,
  other_id ${slug} not null,
  primary key (row_id, place)
);
create index fact_link_other on fact_link (other_id, row_id);

create table fact_claimant (
  row_id     bigint not null references fact (row_id),
  place      integer not null,
  who        ${slug} not null,
  claim_role varchar(40) not null,
  implied    boolean not null,
  primary key (row_id, place)
);
create index fact_claimant_who on fact_claimant (who, row_id);

-- The other side of a figure, or those whom a statement is about.
create table fact_party (
  row_id bigint not null references fact (row_id),
  place  integer not null,
  party  ${slug} not null,
  primary key (row_id, place)
);
create index fact_party_party on fact_party (party, row_id);

create table source (
  id               ${slug} not null,
  recorded_from    timestamp(6) with time zone not null,
  recorded_to      timestamp(6) with time zone not null,
  by_whom          varchar not null,
  reason           varchar not null,
  from_where       varchar not null,
  owner_team       ${slug} not null,
  publisher        ${slug} not null,
  printed_on       date not null,
  printed_earliest date not null,
  printed_latest   date not null,
  body             varchar not null,
  primary key (id, recorded_to)
);

-- How an entity itself reports a metric.
create table own_basis (
  entity        ${slug} not null,
  metric        ${slug} not null,
  recorded_from timestamp(6) with time zone not null,
  recorded_to   timestamp(6) with time zone not null,
  by_whom       varchar not null,
  reason        varchar not null,
  from_where    varchar not null,
  owner_team    ${slug} not null,
  basis         ${slug} not null,
  fact          ${slug} not null,
  primary key (entity, metric, recorded_to)
);

-- The vocabulary that imports add: entities, metrics, topics and so on, each as JSON.
create table word (
  kind          ${slug} not null,
  slug          ${slug} not null,
  owner_team    ${slug} not null,
  recorded_from timestamp(6) with time zone not null,
  recorded_to   timestamp(6) with time zone not null,
  by_whom       varchar not null,
  reason        varchar not null,
  from_where    varchar not null,
  body          varchar not null,
  primary key (kind, slug, owner_team, recorded_to)
);

-- What a newer starter knowledge says of facts that curators changed.
create table proposal (
  fact_id         ${slug} primary key,
  starter_version integer not null,
  proposed_at     timestamp(6) with time zone not null,
  -- the fact as JSON; null where the newer starter knowledge no longer has it
  body            varchar,
  -- kept, so that the same is not proposed again
  dismissed       boolean not null
);
