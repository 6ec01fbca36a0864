// Neo4j: what is unique, what is looked up, and the graph as somebody sees it in Neo4j Browser.
// Every statement may be run again. Properties are those of schema/graph.ts; nested values are JSON in `body`, and the
// properties added for lists and searches are described in src/graph/neo4j/properties.ts.
//
// What was said
//   (:Statement)-[:SAID_BY]->(:Actor)              (:Statement)-[:SAID_TO]->(:Actor)
//   (:Statement)-[:RELAYED_BY]->(:Actor)           (:Statement)-[:MENTIONS]->(:Actor)
//   (:Statement)-[:SPOKEN_AS]->(:Tenure)           (:Statement)-[:NESTED_IN]->(:Statement)
//   (:Statement)-[:ABOUT_SECTOR]->(:Sector)        (:Statement)-[:CONTINUES]->(:Statement)
//   (:Statement)-[:ABOUT_MEASURE]->(:Measure)      (:Statement)-[:REPORTED_IN]->(:Article)
//   (:Statement)-[:ABOUT_AGREEMENT]->(:Agreement)  (:Statement)-[:ABOUT_EVENT]->(:Event)
//   (:Statement)-[:STANCE]->(:Measure)             (:Statement)-[:STANCE]->(:Sector)
//   (:Statement)-[:STANCE]->(:Agreement)           (:Statement)-[:STANCE]->(:Actor)
// Where it stands
//   (:Article)-[:PUBLISHED_BY]->(:Outlet)          (:Article)-[:HAS_VERSION]->(:Version)
//   (:Version)-[:NAMES]->(:Actor)                  (:Version)-[:IN_SECTOR]->(:Sector)
//   (:Version)-[:NAMES_AGREEMENT]->(:Agreement)    (:Version)-[:TELLS_OF]->(:Event)
//   (:Version)-[:PROCESSED_IN]->(:Run)             (:Article)-[:COPY_OF]->(:Article)
// What it is about
//   (:Tenure)-[:HELD_BY]->(:Actor)                 (:Sector)-[:PARENT]->(:Sector)
//   (:Measure)-[:OF_KIND]->(:MeasureKind)          (:Measure)-[:TARGETS_SECTOR]->(:Sector)
//   (:Measure)-[:IMPOSED_BY]->(:Actor)             (:Measure)-[:TARGETS]->(:Actor)
//   (:Report)-[:REPORTS_ON]->(:Measure)            (:Report)-[:STATED_IN]->(:Statement)
//   (:Report)-[:REPORTED_IN]->(:Article)           (:Actor)-[:PARTY_TO]->(:Agreement)
//   (:Actor)-[:PARTICIPATED_IN]->(:Event)          (:Event)-[:SUB_EVENT_OF]->(:Event)
// Bookkeeping: who contributed what to an entity, statement ids that are gone, utterances that count as others, files that failed, the store itself
//   (:Patch)-[:CONTRIBUTES]->(:Outlet)             (:Patch)-[:CONTRIBUTES]->(:Actor)
//   (:Patch)-[:CONTRIBUTES]->(:Tenure)             (:Patch)-[:CONTRIBUTES]->(:Sector)
//   (:Patch)-[:CONTRIBUTES]->(:MeasureKind)        (:Patch)-[:CONTRIBUTES]->(:Measure)
//   (:Patch)-[:CONTRIBUTES]->(:Agreement)          (:Patch)-[:CONTRIBUTES]->(:Event)
//   (:Superseded)  (:Joining)  (:SketchHash)  (:Failure)  (:Meta)
// What people decided (the log; nothing else here is lost with it), and the versions to be read again for it
//   (:Decision)  (:Touched)

CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (n:Version) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT outlet_id IF NOT EXISTS FOR (n:Outlet) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sector_id IF NOT EXISTS FOR (n:Sector) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT measure_kind_id IF NOT EXISTS FOR (n:MeasureKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT patch_id IF NOT EXISTS FOR (n:Patch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT superseded_id IF NOT EXISTS FOR (n:Superseded) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT joining_id IF NOT EXISTS FOR (n:Joining) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sketch_hash_id IF NOT EXISTS FOR (n:SketchHash) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT failure_source IF NOT EXISTS FOR (n:Failure) REQUIRE n.source IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT touched_id IF NOT EXISTS FOR (n:Touched) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;

// Lists: what is asked for most, in the order in which it is shown.
CREATE INDEX statement_newest IF NOT EXISTS FOR (n:Statement) ON (n.listed, n.dayOrFirst, n.id);
CREATE INDEX statement_oldest IF NOT EXISTS FOR (n:Statement) ON (n.listed, n.dayOrLast, n.id);
CREATE INDEX article_newest IF NOT EXISTS FOR (n:Article) ON (n.dayOrFirst, n.id);
CREATE INDEX article_oldest IF NOT EXISTS FOR (n:Article) ON (n.dayOrLast, n.id);
CREATE INDEX actor_statements IF NOT EXISTS FOR (n:Actor) ON (n.statements);

// Look-ups by an id that is not the node's own.
CREATE INDEX statement_version IF NOT EXISTS FOR (n:Statement) ON (n.versionId);
CREATE INDEX statement_article IF NOT EXISTS FOR (n:Statement) ON (n.articleId);
CREATE INDEX statement_utterance IF NOT EXISTS FOR (n:Statement) ON (n.utteranceId);
CREATE INDEX statement_cluster IF NOT EXISTS FOR (n:Statement) ON (n.clusterId);
CREATE INDEX statement_within IF NOT EXISTS FOR (n:Statement) ON (n.withinId);
CREATE INDEX statement_outlet IF NOT EXISTS FOR (n:Statement) ON (n.outletId);
CREATE INDEX article_copy IF NOT EXISTS FOR (n:Article) ON (n.copyOf);
CREATE INDEX joining_wording IF NOT EXISTS FOR (n:Joining) ON (n.wording);
CREATE INDEX joining_into IF NOT EXISTS FOR (n:Joining) ON (n.into);
CREATE INDEX sketch_hash IF NOT EXISTS FOR (n:SketchHash) ON (n.hash);
CREATE INDEX report_version IF NOT EXISTS FOR (n:Report) ON (n.versionId);
CREATE INDEX version_article IF NOT EXISTS FOR (n:Version) ON (n.articleId);
CREATE INDEX tenure_holder IF NOT EXISTS FOR (n:Tenure) ON (n.holderId);
CREATE INDEX superseded_version IF NOT EXISTS FOR (n:Superseded) ON (n.versionId);

// Words, made by schema/search-words.ts, so that blanks are all that is left to split at.
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (n:Statement) ON EACH [n.words]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (n:Article) ON EACH [n.words]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Actor|Sector|Measure|Agreement) ON EACH [n.suggestWords]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
