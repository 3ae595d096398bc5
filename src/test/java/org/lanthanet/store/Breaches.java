package org.lanthanet.store;

/** Ways to break the bundled graph: three lines each, the check that sees it, the change, and one of its findings then. */
final class Breaches {
    private Breaches() {}

    static final String TEXT = """
            null_keys
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.year = null
            TRADES USA to CHN has no year

            null_keys
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.side = null, d.dataset = null
            DECLARED USA to CHN has no side, dataset

            null_keys
            MATCH {USA}-[p:PRODUCES {stage: 'ore', year: 2022}]->(s) WITH p, s LIMIT 1 SET p.dataset = null
            PRODUCES USA to ore has no dataset

            null_keys
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->(s) SET b.stage = null
            BALANCE USA to ore has no stage

            null_keys
            MATCH {USA}-[t:TOTALS {year: 2022, item: 'import'}]->() WITH t LIMIT 1 SET t.form = null
            TOTALS USA to WLD has no form

            null_keys
            MATCH {USA}, (s:Stage {id: 'ore'}) CREATE (usa)-[:SCORES {country: 'USA', stage: 'ore', year: 2022, basis: 'reo'}]->(s)
            SCORES USA to ore has no merged

            null_keys
            MATCH {USA}, {CHN} CREATE (usa)-[:TRACED {origin: 'USA', user: 'CHN', year: 2022, share: 0.5}]->(chn)
            TRACED USA to CHN has no stage

            null_keys
            MATCH (:Dataset {id: 'comtrade'})-[c:COVERS {hs: '2846'}]->{CHN} SET c.yearTo = null
            COVERS comtrade to CHN has no yearTo

            null_key_nodes
            CREATE (:Country {name: 'Atlantis'})
            Country Atlantis has no iso3

            null_key_nodes
            MATCH (d:Dataset {id: 'iso-3166'}) SET d.id = ' ', d.title = 'Codes'
            Dataset Codes has no id

            unknown_nodes
            CREATE (:Contry {iso3: 'XXX'})
            1 nodes (:Contry) are not of the model

            unknown_nodes
            MATCH {USA}, {CHN} CREATE (usa)-[:TRADED]->(chn)
            1 edges [:TRADED] are not of the model

            duplicate_nodes
            CREATE (:Country {iso3: 'Usa'})
            Country stands 2 times: USA, Usa

            duplicate_edges
            MATCH {USA}, {CHN} UNWIND [1, 2] AS i CREATE (usa)-[:TRADES {exporter: 'USA', importer: 'CHN', year: 2022}]->(chn)
            TRADES stands 2 times: 2022 USA CHN ?

            duplicate_edges
            MATCH {USA}, {CHN} UNWIND [1, 2] AS i CREATE (usa)-[:DECLARED {exporter: 'USA', importer: 'CHN', year: 2022, hs: '2846', side: 'export'}]->(chn)
            DECLARED stands 2 times: 2022 USA CHN 2846 export ?

            duplicate_edges
            MATCH {USA}, (s:Stage {id: 'ore'}) UNWIND [1, 2, 3] AS i CREATE (usa)-[:PRODUCES {country: 'USA', stage: 'ore', year: 2022}]->(s)
            PRODUCES stands 3 times: 2022 USA ore ?

            duplicate_edges
            MATCH {USA}, (s:Stage {id: 'ore'}) UNWIND [1, 2] AS i CREATE (usa)-[:BALANCE {country: 'USA', stage: 'ore'}]->(s)
            BALANCE stands 2 times: ? USA ore

            duplicate_edges
            MATCH {USA}, {CHN} UNWIND [1, 2] AS i CREATE (usa)-[:TOTALS {country: 'USA', year: 2022, item: 'import', form: 'all'}]->(chn)
            TOTALS stands 2 times: 2022 USA import all ?

            duplicate_edges
            MATCH {USA}, (s:Stage {id: 'ore'}) UNWIND [1, 2] AS i CREATE (usa)-[:SCORES {country: 'USA', stage: 'ore', year: 2022, basis: 'reo'}]->(s)
            SCORES stands 2 times: 2022 USA ore reo ?

            duplicate_edges
            MATCH {USA}, {CHN} UNWIND [1, 2] AS i CREATE (usa)-[:TRACED {origin: 'USA', user: 'CHN', year: 2022}]->(chn)
            TRACED stands 2 times: 2022 USA CHN ?

            duplicate_edges
            MATCH (d:Dataset {id: 'comtrade'})-[c:COVERS {hs: '2846'}]->{CHN} CREATE (d)-[again:COVERS]->(chn) SET again = properties(c)
            COVERS stands 2 times: 2000 comtrade CHN import 2846 all 2024 ?

            keys_against_ends
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.exporter = 'AUS'
            TRADES 2022 runs from USA to CHN and says AUS to CHN

            keys_against_ends
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.importer = 'QQQ'
            DECLARED 2022 runs from USA to CHN and says USA to QQQ

            keys_against_ends
            MATCH {USA}-[p:PRODUCES {stage: 'ore', year: 2022}]->() WITH p LIMIT 1 SET p.stage = 'metal'
            PRODUCES 2022 runs from USA to ore and says USA to metal

            keys_against_ends
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.country = 'QQQ'
            BALANCE 2022 runs from USA to ore and says QQQ to ore

            keys_against_ends
            MATCH {USA}, {CHN} CREATE (usa)-[:TOTALS {country: 'USA', year: 2022}]->(chn)
            TOTALS 2022 runs from USA to CHN and says USA to WLD

            keys_against_ends
            MATCH {USA}, (s:Stage {id: 'ore'}) CREATE (usa)-[:SCORES {country: 'CHN', stage: 'ore', year: 2022}]->(s)
            SCORES 2022 runs from USA to ore and says CHN to ore

            keys_against_ends
            MATCH {USA}, {CHN} CREATE (usa)-[:TRACED {origin: 'USA', user: 'USA', year: 2022}]->(chn)
            TRACED 2022 runs from USA to CHN and says USA to USA

            edge_ends
            MATCH {USA}, (s:Stage {id: 'ore'}) CREATE (usa)-[:TRADES {exporter: 'USA', year: 2022}]->(s)
            1 TRADES from Country to Stage

            edge_ends
            MATCH {USA}, {CHN} CREATE (usa)-[:PRODUCES]->(chn), (usa)-[:PRODUCES]->(chn)
            2 PRODUCES from Country to Country

            wrong_types
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.year = '2022'
            TRADES year = STRING NOT NULL; USA to CHN

            wrong_types
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.use = true
            BALANCE use = BOOLEAN NOT NULL; USA to a stage

            unknown_words
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.method = 'guessed', t.flags = ['odd']
            1 TRADES with method 'guessed'

            unknown_words
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.flags = ['odd']
            1 TRADES with flags 'odd'

            unknown_words
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.valuation = null
            1 DECLARED with valuation missing

            unknown_words
            MATCH {USA}-[t:TOTALS {year: 2022, item: 'import'}]->() WITH t LIMIT 1 SET t.item = 'imports'
            1 TOTALS with item 'imports'

            unknown_words
            MATCH {USA}-[p:PRODUCES {stage: 'ore', year: 2022}]->() WITH p LIMIT 1 SET p.status = 'final'
            1 PRODUCES with status 'final'

            unknown_words
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.importsCoverage = 'some'
            1 BALANCE with importsCoverage 'some'

            unknown_words
            MATCH (:Dataset {id: 'comtrade'})-[c:COVERS {hs: '2846'}]->{CHN} SET c.extent = 'most'
            1 COVERS with extent 'most'

            unknown_words
            MATCH {USA} SET usa.kind = 'union'
            1 Country with kind 'union'

            self_trade
            MATCH {USA} CREATE (usa)-[:TRADES {exporter: 'USA', importer: 'USA', year: 2022, stage: 'ore'}]->(usa)
            TRADES of USA with itself, ore, 2022

            self_trade
            MATCH {USA} CREATE (usa)-[:DECLARED {exporter: 'USA', importer: 'USA', year: 2022, hs: '2846'}]->(usa)
            DECLARED of USA with itself, 2846, 2022

            trade_with_the_world
            MATCH {USA}, (w:Country {iso3: 'WLD'}) CREATE (usa)-[:TRADES {exporter: 'USA', importer: 'WLD', year: 2022, stage: 'ore'}]->(w)
            TRADES USA to WLD, ore, 2022: the world is no partner

            unknown_stage
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.stage = 'oer'
            1 TRADES at stage 'oer', which is not in the graph

            unknown_product
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.hs = '2847'
            1 DECLARED of 2847, which is no product of the graph

            unknown_product
            MATCH (:Dataset {id: 'comtrade'})-[c:COVERS {hs: '2846'}]->{CHN} SET c.hs = '2847'
            1 COVERS of 2847, which is no product of the graph

            unknown_dataset
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.dataset = 'hearsay'
            1 DECLARED of dataset 'hearsay', which is not in the graph

            unknown_dataset
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.datasets = ['comtrade', 'hearsay']
            1 TRADES of dataset 'hearsay', which is not in the graph

            unknown_dataset
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.datasets = []
            1 TRADES name no dataset

            unknown_file
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.file = 'abc'
            1 DECLARED of file 'abc', which is not in the graph

            incomplete_files
            CREATE (:File {id: 'abc', name: 'mine.csv', complete: false})
            mine.csv: its import was interrupted; import it again

            incomplete_files
            CREATE (:File {id: 'abc', name: 'mine.csv', complete: false, importedAt: '2026-01-01T00:00:00Z'})
            mine.csv: some of its records gave way to another file, or a second import was interrupted

            files_without_dataset
            CREATE (:File {id: 'abc', name: 'mine.csv', complete: true})
            mine.csv: stored, and belongs to no dataset

            dataset_rows
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} DELETE d
            usitc-dataweb: 679 edges, and 680 records when last imported

            dataset_rows
            MATCH (d:Dataset {id: 'bgs-wms'}) SET d.rows = null
            bgs-wms: 141 edges, and 0 records when last imported

            idle_datasets
            CREATE (:Dataset {id: 'rumour', kind: 'user'})
            rumour: no record names this dataset

            orphan_stages
            MATCH (p:Product)-[a:TYPICALLY_AT]->(:Stage {id: 'magnet'}) DELETE a
            magnet: no code of trade stands at it

            orphan_stages
            MATCH ()-[f:FEEDS]-(:Stage {id: 'ore'}) DELETE f
            ore: no stage feeds it and it feeds none

            orphan_stages
            MATCH ()-[t:TRADES {stage: 'metal'}]->() DELETE t
            metal: no flow stands at it

            stage_links
            MATCH (:Stage {id: 'ore'})-[f:FEEDS]->(:Stage {id: 'compound'}) SET f.yield = 1.5
            ore feeds compound: has a yield of 1.5, which is not between 0 and 1

            stage_links
            MATCH (a:Stage {id: 'ore'}), (b:Stage {id: 'magnet'}) CREATE (a)-[:FEEDS {yield: 0.5}]->(b)
            ore feeds magnet: skips or turns the order of stages

            stage_links
            MATCH (:Stage {id: 'ore'})-[f:FEEDS]->(:Stage {id: 'compound'}) SET f.yield = null
            ore feeds compound: has no yield

            product_stages
            MATCH (:Product {hs: '2846'})-[a:TYPICALLY_AT]->() DELETE a
            2846: stands at 0 stages

            product_stages
            MATCH (p:Product {hs: '2846'}), (s:Stage {id: 'ore'}) CREATE (p)-[:TYPICALLY_AT]->(s)
            2846: stands at 2 stages

            negative_values
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.valueUsd = -5.0
            USA to CHN, ore, 2022: TRADES valueUsd is -5.0

            negative_values
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.exports = -1.5
            USA, ore, 2022: BALANCE exports is -1.5

            negative_values
            MATCH {USA}-[t:TOTALS {year: 2022, item: 'import', form: 'compounds'}]->() SET t.reoTonnes = -1.5
            USA, compounds, 2022: TOTALS reoTonnes is -1.5

            not_finite_values
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = NaN
            USA to CHN, ore, 2022: TRADES reoTonnes is not a finite number

            not_finite_values
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.valueUsd = Infinity
            USA to CHN, 2846, 2022: DECLARED valueUsd is not a finite number

            not_finite_values
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.use = -Infinity
            USA, ore, 2022: BALANCE use is not a finite number

            not_finite_values
            MATCH {USA}, (s:Stage {id: 'ore'}) CREATE (usa)-[:SCORES {country: 'USA', stage: 'ore', year: 2022, pagerank: NaN}]->(s)
            USA, ore, 2022: SCORES pagerank is not a finite number

            impossible_shares
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.imputedShare = 1.25
            USA to CHN, ore, 2022: imputedShare is 1.25

            impossible_shares
            MATCH {USA}, {CHN} CREATE (usa)-[:TRACED {origin: 'USA', user: 'CHN', stage: 'ore', year: 2022, share: 2.0}]->(chn)
            USA to CHN, ore, 2022: traced share is 2.0

            impossible_shares
            MATCH {USA}, {CHN} CREATE (usa)-[r:TRACED {origin: 'USA', user: 'CHN', stage: 'ore', year: 2022, share: 0.75}]->(chn), (chn)-[s:TRACED {origin: 'CHN', user: 'CHN', stage: 'ore', year: 2022, share: 0.75}]->(chn)
            CHN, ore, 2022: traced shares together is 1.5

            absurd_years
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.year = 22
            1 TRADES of the year 22

            content_above_weight
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = 10.5, t.grossTonnes = 10.0
            USA to CHN, ore, 2022: 10.5 t of REO in 10.0 t of goods

            unit_values
            MATCH {USA}-[t:TRADES {stage: 'magnet', year: 2022}]->{CHN} SET t.valueUsd = 1e12, t.grossTonnes = 1000.0, t.imputedShare = 0.0
            USA to CHN, magnet, 2022: 1000000000 USD/t, median of 23719 USD/t

            flow_above_world_output
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = 1e6
            USA to CHN, ore, 2022: 1000000 t REO, and all mines gave 297420 t

            negative_use
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() SET b.use = -1500.0
            USA, ore, 2022: exports are 1500 t REO above all supply that is known

            mass_without_value
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.valueUsd = 0.0, d.grossTonnes = 12.5
            usitc-dataweb, 2846, 2022: 1 declaration of 12.5 t has no value

            value_without_mass
            MATCH ()-[t:TRADES {stage: 'ore', year: 2022}]->() SET t.reoTonnes = null
            ore, 2022: flows without a weight hold 100.0 % of the value

            empty_declarations
            MATCH {USA}-[d:DECLARED {hs: '2846', side: 'export', year: 2022}]->{CHN} SET d.valueUsd = null, d.grossTonnes = 0.0
            USA to CHN, 2846, 2022: neither value nor weight

            imputed_weights
            MATCH ()-[t:TRADES {stage: 'ore', year: 2022}]->() SET t.imputedShare = 0.75
            ore, 2022: 75.0 % of the REO tonnes rest on weights nobody declared

            years_without_production
            MATCH ()-[p:PRODUCES {year: 2022, stage: 'ore'}]->() SET p.worldBasis = false
            2022: 4571 flows and no mine production of the world

            production_choice
            MATCH {USA}-[p:PRODUCES {year: 2022, stage: 'ore'}]->() SET p.preferred = false
            USA, ore, 2022: 0 figures are preferred

            production_choice
            MATCH {USA}-[p:PRODUCES {year: 2012, stage: 'ore'}]->() SET p.preferred = true
            USA, ore, 2012: 2 figures are preferred

            production_choice
            MATCH {USA}-[p:PRODUCES {year: 2012, stage: 'ore'}]->() SET p.worldBasis = true
            WLD, ore, 2012: the world rests on 2 sources

            production_against_world
            MATCH {CHN}-[p:PRODUCES {year: 2022, stage: 'ore'}]->() SET p.worldBasis = false
            ore, 2022: countries add up to 87420 t, the world to 297000 t

            sold_beyond_supply
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2019}]->() SET b.exports = 60000.0
            USA, ore, 2019: 60000 t REO sold, 28000 t mined, purchases unknown, 0 t at most in stock

            sold_beyond_supply
            MATCH {USA}-[b:BALANCE {stage: 'ore'}]->() WHERE 2019 <= b.year <= 2022 SET b.exports = CASE b.year WHEN 2021 THEN 12400.0 WHEN 2022 THEN 90000.0 ELSE b.production END
            USA, ore, 2022: 90000 t REO sold, 42500 t mined, purchases unknown, 29867 t at most in stock

            set_aside_years
            MATCH {CHN}-[t:TRADES {stage: 'magnet', year: 2012}]->{USA} SET t.exporterFlags = ['outlier-year'], t.valueUsd = 7200000.0
            CHN, exports, magnet, 2012: 1 flow worth 7 million USD

            production_disagrees
            MATCH {USA}-[p:PRODUCES {year: 2010, stage: 'ore'}]->(s) WITH usa, s LIMIT 1 UNWIND [['a', 100.0], ['b', 300.0]] AS x CREATE (usa)-[:PRODUCES {country: 'USA', stage: 'ore', year: 2010, dataset: x[0], reoTonnes: x[1]}]->(s)
            USA, ore, 2010: from 100 to 300 t REO

            missing_years
            MATCH ()-[t:TRADES {stage: 'magnet', year: 2010}]->() DELETE t
            magnet, 2010: no flow, and some before and after

            missing_links
            MATCH {CHN}-[t:TRADES {stage: 'magnet', year: 2010}]->{USA} DELETE t
            CHN to USA, magnet, 2010: no flow, and more than 5 million USD the year before and after

            uncovered_declarations
            MATCH (:Dataset {id: 'comtrade'})-[c:COVERS {hs: '2846'}]->{CHN} SET c.yearFrom = 2002
            comtrade, 2846, imports of CHN, 2000 to 2001: 34 declarations without coverage

            idle_coverage
            MATCH ()-[d:DECLARED {dataset: 'comtrade', hs: '2846', year: 2015}]->{CHN} DELETE d
            comtrade, 2846, imports of CHN: 1 of the 25 years covered have no row, the first 2015

            idle_coverage
            MATCH ()-[d:DECLARED {dataset: 'baci', year: 2015}]->() DELETE d
            baci, 850511, both sides of WLD: 1 of the 20 years covered have no row, the first 2015

            flows_without_declaration
            MATCH {USA}-[d:DECLARED {year: 2022}]->{CHN} WHERE d.hs <> '850511' DELETE d
            USA to CHN, ore, 2022: a flow that nobody declared

            declarations_without_flow
            MATCH {CHN}-[t:TRADES {year: 2022, stage: 'magnet'}]->{USA} DELETE t
            CHN to USA, magnet, 2022: declared, and there is no flow

            declarations_without_flow
            MATCH {USA}-[t:TRADES {year: 2022, stage: 'ore'}]->{CHN} DELETE t
            USA to CHN, compound, 2022: declared, and there is no flow

            flows_against_declarations
            MATCH {CHN}-[t:TRADES {year: 2022, stage: 'metal'}]->(:Country {iso3: 'JPN'}) SET t.valueUsd = 1.0
            CHN to JPN, metal, 2022: the flow is worth 1 USD, declared were 360449150 at least and 360449150 in all

            flows_against_declarations
            MATCH {CHN}-[t:TRADES {year: 2022, stage: 'metal'}]->(:Country {iso3: 'JPN'}) SET t.valueUsd = 1e12
            CHN to JPN, metal, 2022: the flow is worth 1000000000000 USD, declared were 360449150 at least and 360449150 in all

            flow_outside_its_sides
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = 30.0, t.exporterReoTonnes = 10.0, t.importerReoTonnes = 20.0
            USA to CHN, ore, 2022: 30.0 t REO, exporter 10.0 t, importer 20.0 t

            flow_outside_its_sides
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = 15.0, t.exporterReoTonnes = 10.0, t.importerReoTonnes = 20.0, t.mirrorGap = -10.0
            USA to CHN, ore, 2022: mirror gap is -10.0 and not 10.0 t REO

            flow_outside_its_sides
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.reoTonnes = null
            USA to CHN, ore, 2022: the flow has no weight, and both sides have one

            mirror_gaps
            MATCH {USA}-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} SET t.exporterReoTonnes = 1000.0, t.importerReoTonnes = 3000.0, t.mirrorGap = 2000.0
            USA to CHN, ore, 2022: exporter 1000 t REO, importer 3000 t REO

            datasets_disagree
            MATCH {USA}, {CHN} UNWIND [['a', 1e6], ['b', 2e6]] AS x CREATE (usa)-[:DECLARED {exporter: 'USA', importer: 'CHN', year: 1999, hs: '2846', side: 'export', dataset: x[0], valueUsd: x[1]}]->(chn)
            USA to CHN, 2846, export, 1999: from 1000000 to 2000000 USD in 2 datasets

            balance_against_flows
            MATCH {USA}-[b:BALANCE {stage: 'ore', year: 2022}]->() DELETE b
            USA, ore, 2022: trade or production and no balance

            balance_against_flows
            MATCH (:Country {iso3: 'MMR'})-[t:TRADES {stage: 'ore', year: 2022}]->{CHN} MATCH (:Country {iso3: 'MMR'})-[b:BALANCE {stage: 'ore', year: 2022}]->() SET t.reoTonnes = 12.5, b.exports = 10.0
            MMR, ore, 2022: exports of 12.5 t REO in flows and 10.0 in the balance

            balance_against_flows
            MATCH {USA}-[p:PRODUCES {year: 2022, stage: 'ore'}]->() SET p.reoTonnes = 10.0
            USA, ore, 2022: production of 10.0 t REO reported and 42500.0 in the balance

            balance_against_flows
            MATCH {USA}-[p:PRODUCES {year: 2022, stage: 'ore'}]->() DELETE p
            USA, ore, 2022: reported production that nobody reports

            former_states
            MATCH (c:Country {iso3: 'LAO'}) SET c.kind = 'former', c.name = 'Laos'
            LAO (Laos), ore, 2012 to 2024: 5 flows of a former state

            trade_with_areas
            MATCH {CHN} SET chn.kind = 'area'
            ore, 2022: 100.0 % of the value is with areas

            stale_results
            MATCH (l:Ledger {id: 'imports'}) SET l.version = 7, l.scoredAt = 6 WITH l MATCH {USA}, (s:Stage {id: 'ore'}) CREATE (usa)-[:SCORES {country: 'USA', stage: 'ore', year: 2022, basis: 'reo', merged: ''}]->(s)
            1 SCORES of 2022 to 2022 were kept before import 7
            """;
}
