import type { Database } from './sqlite'

/**
 * The tables of the index. Raise the number with every change here: an index of another number is thrown away and
 * made anew from the files.
 */
export const schemaVersion = 17

/**
 * `listed` is 1 for what is neither a draft nor retracted; the moment of publication is asked in each query.
 * `tie` orders articles of one moment the same way in every index, however it came about.
 * `articles_by_id` holds what the ranking of related articles asks of hundreds of articles, apart from their long rows.
 * `changed` is the moment of an article's last change, `noindex` 1 where search engines are to leave it.
 * `prominence` is the moment of publication moved forward by the article's priority (`prominence.ts`).
 */
const articles = `
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  edition TEXT NOT NULL,
  section TEXT NOT NULL,
  slug TEXT NOT NULL,
  slug_key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  published INTEGER NOT NULL,
  prominence INTEGER NOT NULL,
  tie INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  noindex INTEGER NOT NULL,
  title_key TEXT NOT NULL,
  translates TEXT,
  json TEXT NOT NULL
);
CREATE INDEX articles_by_slug ON articles (edition, slug, section);
CREATE INDEX articles_by_slug_key ON articles (slug_key);
CREATE INDEX articles_by_time ON articles (edition, published DESC, tie) WHERE listed = 1;
CREATE INDEX articles_by_section ON articles (edition, section, published DESC, tie) WHERE listed = 1;
CREATE INDEX articles_by_kind ON articles (edition, kind, published DESC, tie) WHERE listed = 1;
CREATE INDEX articles_by_section_kind ON articles (edition, section, kind, published DESC, tie) WHERE listed = 1;
CREATE INDEX articles_by_prominence ON articles (edition, prominence DESC, tie) WHERE listed = 1;
CREATE INDEX articles_by_moment ON articles (published) WHERE listed = 1;
CREATE INDEX articles_by_change ON articles (published, tie, changed) WHERE listed = 1 AND noindex = 0;
CREATE INDEX articles_by_id ON articles (id, edition, listed, published, section, kind, title_key, tie);
CREATE INDEX articles_retracted ON articles (edition, section) WHERE retracted = 1;
CREATE INDEX articles_by_translation ON articles (edition, translates) WHERE translates IS NOT NULL;
CREATE TABLE bodies (
  article INTEGER PRIMARY KEY, source TEXT NOT NULL, terms BLOB NOT NULL, tables TEXT NOT NULL
);
`

/** How many articles are listed, those of the future too: counting them would read an index from end to end. */
const stock = `
CREATE TABLE stock (
  edition TEXT NOT NULL, section TEXT NOT NULL, listed INTEGER NOT NULL, PRIMARY KEY (edition, section)
) WITHOUT ROWID;
CREATE TRIGGER stock_comes AFTER INSERT ON articles WHEN new.listed = 1 BEGIN
  INSERT INTO stock VALUES (new.edition, new.section, 1)
    ON CONFLICT (edition, section) DO UPDATE SET listed = listed + 1;
END;
CREATE TRIGGER stock_goes AFTER DELETE ON articles WHEN old.listed = 1 BEGIN
  UPDATE stock SET listed = listed - 1 WHERE edition = old.edition AND section = old.section;
  DELETE FROM stock WHERE edition = old.edition AND section = old.section AND listed = 0;
END;
`

/** Tables that list articles by a property; filled for listed articles only. */
const lists = `
CREATE TABLE topics (
  article INTEGER NOT NULL, edition TEXT NOT NULL, section TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
  published INTEGER NOT NULL, tie INTEGER NOT NULL
);
CREATE INDEX topics_by_key ON topics (edition, key, published DESC, tie, article, name);
CREATE INDEX topics_by_section ON topics (edition, section, key, published);
CREATE INDEX topics_by_article ON topics (article);
CREATE TABLE bylines (
  article INTEGER NOT NULL, edition TEXT NOT NULL, author TEXT NOT NULL, published INTEGER NOT NULL, tie INTEGER NOT NULL
);
CREATE INDEX bylines_by_author ON bylines (edition, author, published DESC, tie, article);
CREATE INDEX bylines_by_article ON bylines (article);
CREATE TABLE corrections (
  article INTEGER NOT NULL, edition TEXT NOT NULL, date INTEGER NOT NULL, position INTEGER NOT NULL,
  published INTEGER NOT NULL, tie INTEGER NOT NULL, json TEXT NOT NULL
);
CREATE INDEX corrections_by_date ON corrections (edition, date DESC, tie, position);
CREATE INDEX corrections_by_article ON corrections (article);
`

/** An urgent notice stands from `published` to `until`; `since` says which of two is the newer. */
/**
 * `claims` holds the addresses that a file claims, its own and its old ones, and the path of each file of `media/`, in
 * small letters: who may be at odds with whom. `unserved` holds why a file of `media/` cannot be served.
 */
const files = `
CREATE TABLE files (
  file TEXT PRIMARY KEY, kind TEXT NOT NULL, changed REAL NOT NULL, bytes INTEGER NOT NULL, hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE pages (
  file TEXT PRIMARY KEY, edition TEXT NOT NULL, slug TEXT NOT NULL, draft INTEGER NOT NULL,
  json TEXT NOT NULL, source TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pages_by_slug ON pages (edition, slug);
CREATE TABLE urgent (
  file TEXT PRIMARY KEY, edition TEXT NOT NULL, published INTEGER NOT NULL, until INTEGER NOT NULL, since INTEGER NOT NULL,
  json TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE aliases (path TEXT NOT NULL, file TEXT NOT NULL, target TEXT NOT NULL);
CREATE INDEX aliases_by_path ON aliases (path);
CREATE INDEX aliases_by_file ON aliases (file);
CREATE TABLE claims (key TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (key, file)) WITHOUT ROWID;
CREATE INDEX claims_by_file ON claims (file);
CREATE TABLE short_links (id TEXT NOT NULL, file TEXT NOT NULL, rank INTEGER NOT NULL);
CREATE INDEX short_links_by_id ON short_links (id, rank, file);
CREATE INDEX short_links_by_file ON short_links (file);
CREATE TABLE mentions (file TEXT NOT NULL, edition TEXT NOT NULL, what TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX mentions_by_key ON mentions (what, key, file);
CREATE INDEX mentions_by_file ON mentions (file);
CREATE TABLE media (file TEXT PRIMARY KEY, hash TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX media_by_hash ON media (hash);
CREATE TABLE unserved (file TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE faults (file TEXT NOT NULL, origin TEXT NOT NULL, line INTEGER NOT NULL, json TEXT NOT NULL);
CREATE INDEX faults_by_file ON faults (file, origin);
CREATE TABLE redirects (
  source TEXT PRIMARY KEY, pattern INTEGER NOT NULL, query TEXT, position INTEGER NOT NULL, json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX redirects_by_pattern ON redirects (position) WHERE pattern = 1;
CREATE INDEX redirects_by_query ON redirects (query) WHERE query IS NOT NULL;
CREATE TABLE settings (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
`

/**
 * Search. The words are folded and stemmed before they come here, so the tokenizer only splits at spaces: the one that
 * knows no letters beyond ASCII takes half the time. `exact`
 * holds each word without article and particles, once; `authors` the bylines and the ids of authors. The text itself is
 * not kept.
 */
const words = `
CREATE VIRTUAL TABLE words USING fts5(
  title, deck, topics, body, exact, authors,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE TABLE terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, documents INTEGER NOT NULL);
`

/** Makes the tables in an empty database. */
export function createTables(db: Database): void {
  db.exec(articles + stock + lists + files + words)
}
