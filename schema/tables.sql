-- The SQLite store, version 4. Rows exist for what is filtered, joined or ordered by; nodes are whole as JSON in `body`.
-- Unknown days are '' (so that they can stand in keys); `key` columns are numbers of this file, ids are for the world.
-- Text indexes hold what `schema/search-words.ts` makes of a text; their tokenizer only splits at blanks.

-- Who put what there: one row an article version, and one for the registry (`seeds`).
CREATE TABLE patch (
  key INTEGER PRIMARY KEY,
  owner TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL, -- SHA-256 of the patch's canonical JSON
  run TEXT
) STRICT;
CREATE INDEX patch_run ON patch (run);

CREATE TABLE run (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Keys grow in the order in which versions were first seen.
CREATE TABLE version (
  key INTEGER PRIMARY KEY REFERENCES patch (key),
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL,
  run TEXT NOT NULL,
  metadata TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX version_article ON version (article);

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL REFERENCES version (key), -- the current one
  day TEXT NOT NULL, -- of publication
  outlet TEXT,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  copy_of TEXT -- the id of the article whose words it shares
) STRICT;
CREATE INDEX article_day ON article (day, id);
CREATE INDEX article_outlet ON article (outlet, day, id);
CREATE INDEX article_copy ON article (copy_of, day, id) WHERE copy_of IS NOT NULL;
-- The hashes by which copies of an article's current version are found.
CREATE TABLE sketch (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (key),
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE article_text USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL REFERENCES version (key),
  shelf INTEGER NOT NULL, -- 0 listed; 1 of the current version, but listed only when asked for; 2 of an older version
  day TEXT NOT NULL, -- on which it was said
  published TEXT NOT NULL,
  outlet TEXT,
  utterance TEXT NOT NULL,
  within TEXT,
  kind TEXT NOT NULL,
  illocution TEXT NOT NULL, -- coarse
  level INTEGER NOT NULL,
  furniture INTEGER NOT NULL,
  review TEXT NOT NULL,
  confidence REAL NOT NULL,
  act TEXT NOT NULL DEFAULT '' -- the utterance it counts as: `utterance` is the wording's
) STRICT;
CREATE INDEX statement_version ON statement (version);
CREATE INDEX statement_day ON statement (day, id, shelf);
CREATE INDEX statement_outlet ON statement (outlet, day, id, shelf);
CREATE INDEX statement_utterance ON statement (utterance, shelf);
CREATE INDEX statement_act ON statement (act, shelf);
CREATE INDEX statement_within ON statement (within) WHERE within IS NOT NULL;
-- Apart from the row, so that filters read little.
CREATE TABLE statement_body (
  key INTEGER PRIMARY KEY REFERENCES statement (key),
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE statement_text USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- Utterances that count as others, though their words differ.
CREATE TABLE joining (
  utterance TEXT PRIMARY KEY,
  wording TEXT NOT NULL, -- of its quoted words
  into_id TEXT NOT NULL,
  method TEXT NOT NULL,
  score REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX joining_wording ON joining (wording);
CREATE INDEX joining_into ON joining (into_id);

CREATE TABLE report (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL REFERENCES version (key),
  measure TEXT NOT NULL,
  current INTEGER NOT NULL,
  day TEXT NOT NULL, -- from which it stands
  body TEXT NOT NULL
) STRICT;
CREATE INDEX report_version ON report (version);
CREATE INDEX report_measure ON report (measure, day, id);
CREATE INDEX report_day ON report (day, id);

-- `source` is the key of a statement, or of a version for the types of `VERSION_LINKS`; `target` is an id.
CREATE TABLE link (
  source INTEGER NOT NULL,
  type TEXT NOT NULL,
  target TEXT NOT NULL,
  properties TEXT NOT NULL,
  PRIMARY KEY (source, type, target)
) STRICT, WITHOUT ROWID;
-- The same links from their end, in the order of lists: `day` and `id` of the statement, or of the article.
CREATE TABLE link_in (
  type TEXT NOT NULL,
  target TEXT NOT NULL,
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  source INTEGER NOT NULL,
  shelf INTEGER NOT NULL,
  PRIMARY KEY (type, target, day, id, source)
) STRICT, WITHOUT ROWID;

-- An entity as it is shown: the preferred of its contributions.
CREATE TABLE entity (
  key INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL, -- folded, to order by
  kind TEXT, -- of an actor
  registry INTEGER,
  rank INTEGER NOT NULL, -- 0 minus the number of listed statements, so that all orders with names ascend
  day TEXT NOT NULL, -- of an actor's last statement, of a measure's last report, on which an event begins
  body TEXT NOT NULL,
  UNIQUE (label, id)
) STRICT;
CREATE INDEX entity_name ON entity (label, name, id);
CREATE INDEX entity_rank ON entity (label, rank, name, id);
CREATE INDEX entity_day ON entity (label, day, id);
CREATE INDEX entity_holder ON entity (body ->> '$.holderId') WHERE label = 'Tenure';
CREATE VIRTUAL TABLE entity_text USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- Whole folded words of names, for what is typed so far.
CREATE TABLE entity_word (
  word TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (key),
  PRIMARY KEY (word, entity)
) STRICT, WITHOUT ROWID;
-- What an entity is of: a measure of its `kind`, `imposer`, `target`, `sector`, an event of its `participant`.
CREATE TABLE entity_of (
  role TEXT NOT NULL,
  id TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (key),
  PRIMARY KEY (role, id, entity)
) STRICT, WITHOUT ROWID;

-- The different things that patches say of an entity, and how many say so.
CREATE TABLE wording (
  key INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entity (key),
  body TEXT NOT NULL,
  uses INTEGER NOT NULL,
  UNIQUE (entity, body)
) STRICT;
CREATE TABLE contribution (
  patch INTEGER NOT NULL REFERENCES patch (key),
  wording INTEGER NOT NULL REFERENCES wording (key),
  PRIMARY KEY (patch, wording)
) STRICT, WITHOUT ROWID;

-- Statement ids that a newer extraction of their version no longer has.
CREATE TABLE superseded (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version (key),
  heir TEXT,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX superseded_version ON superseded (version);

-- How many listed statements each value has (`facet` is a link type, kind, illocution, stance, outlet or day; '' is no
-- value), how many articles each outlet, and totals. Kept by every write.
CREATE TABLE tally (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_count ON tally (facet, count);

-- What people decided, appended and never changed: all else here can be computed again.
CREATE TABLE decision (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_at ON decision (at, id);
-- The articles and entities that each is about.
CREATE TABLE decision_about (
  about TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decision (key),
  PRIMARY KEY (about, decision)
) STRICT, WITHOUT ROWID;
-- Versions that a decision touches and that were not read again since.
CREATE TABLE touched (
  version TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
  source TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX failure_at ON failure (at);

-- `schema`: the version of these tables (as PRAGMA user_version); `snapshot`: the sum of all patch hashes.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
