// topic: Company reports
// class: settled
// statement: A tonne of US concentrate sold to China in 2021 held 0.553 t of rare earths (REO).
// source: Company reports of 2021: sales of concentrate in REO t, over the gross tonnes shipped
// expected: 0.553
// tolerance: 10 %
// rule: 10 % of one flow
// unit: t REO per t gross
// note: Found is the content the flows use: REO tonnes over gross tonnes of the ore settled for the year.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {stage: 'ore', year: 2021}]->(:Country {iso3: 'CHN'})
WITH t.reoTonnes AS reo, t.grossTonnes AS gross
RETURN CASE WHEN gross > 0 THEN reo / gross END AS value,
       CASE WHEN reo IS NULL OR gross IS NULL THEN 'the weight of ore to China is not in the store'
         ELSE toInteger(round(reo)) + ' t REO in ' + toInteger(round(gross)) + ' t gross'
       END AS because
