// Questions that do not start from a country start from a year.
CREATE INDEX trades_year IF NOT EXISTS FOR ()-[t:TRADES]-() ON (t.year);
CREATE INDEX declared_year IF NOT EXISTS FOR ()-[d:DECLARED]-() ON (d.year);
CREATE INDEX scores_year IF NOT EXISTS FOR ()-[s:SCORES]-() ON (s.year);
CREATE INDEX traced_year IF NOT EXISTS FOR ()-[t:TRACED]-() ON (t.year);
CREATE INDEX balance_year IF NOT EXISTS FOR ()-[b:BALANCE]-() ON (b.year);
