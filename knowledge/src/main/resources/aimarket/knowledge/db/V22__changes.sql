-- What was taken back since a day is told without looking at every fact; what is open lies at the
-- index's far end and is not read.
create index fact_closed on fact (recorded_to, row_id);
