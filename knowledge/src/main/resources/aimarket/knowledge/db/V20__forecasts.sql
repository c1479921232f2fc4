-- Forecasts are few among the figures, and read all at once.
create index fact_of_nature on fact (nature, due_on, id);
