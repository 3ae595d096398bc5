// Questions start from a year, or from a stage and a year.
CREATE INDEX trades_year IF NOT EXISTS FOR ()-[t:TRADES]-() ON (t.year);
CREATE INDEX trades_stage_year IF NOT EXISTS FOR ()-[t:TRADES]-() ON (t.stage, t.year);
CREATE INDEX declared_year IF NOT EXISTS FOR ()-[d:DECLARED]-() ON (d.year);
CREATE INDEX produces_year IF NOT EXISTS FOR ()-[p:PRODUCES]-() ON (p.year);
