// Questions that do not start from a country start from a year.
CREATE INDEX trades_year IF NOT EXISTS FOR ()-[t:TRADES]-() ON (t.year);
CREATE INDEX declared_year IF NOT EXISTS FOR ()-[d:DECLARED]-() ON (d.year);
CREATE INDEX scores_year IF NOT EXISTS FOR ()-[s:SCORES]-() ON (s.year);
