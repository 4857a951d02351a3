/**
 * The first schema: people, what is remembered about them, and the history of every change.
 * Checks of three words or more are written with OR: for IN, SQLite makes a table of the words at every statement and
 * at every row that a trigger notes, which took a quarter of the time of adding many people.
 */
export const foundation = `
-- The file itself: one row. The identity stays with copies of the file; restore points are kept under it.
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  identity TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO workspace (id, identity, created_at)
VALUES (1, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  employee_number TEXT UNIQUE,
  name TEXT NOT NULL,
  email TEXT,
  department TEXT,
  team TEXT,
  role TEXT,
  -- Deferred, and without an action of its own, so that the change log sees every row that is touched.
  manager_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  -- What the file said, where that is no person here.
  manager_text TEXT,
  hire_date TEXT,
  leaving_date TEXT,
  status TEXT NOT NULL CHECK (status = 'active' OR status = 'on-leave' OR status = 'left'),
  location TEXT,
  country TEXT,
  employment_type TEXT,
  weekly_hours REAL,
  fte REAL,
  salary INTEGER,
  salary_currency TEXT,
  salary_period TEXT CHECK (salary_period = 'year' OR salary_period = 'month' OR salary_period = 'week'
    OR salary_period = 'day' OR salary_period = 'hour'),
  cost_centre TEXT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  -- The name without case and accents, for order; name, number and e-mail likewise, for search.
  name_key TEXT NOT NULL,
  search_key TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_manager ON person (manager_id);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (json_valid(state)),
  UNIQUE (page, name)
) STRICT;

-- Mappings confirmed once, by a fingerprint of the headers.
CREATE TABLE column_mapping (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  used_at TEXT NOT NULL,
  UNIQUE (kind, fingerprint)
) STRICT;

-- One row per change. Ids rise with time; a change that took another back names it in undoes.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  undoes INTEGER REFERENCES change (id),
  undone_by INTEGER REFERENCES change (id),
  -- Its rows in change_row have the ids from first_row to last_row, for one change is written at a time.
  first_row INTEGER NOT NULL,
  last_row INTEGER,
  -- How many rows of each table were added, changed and removed.
  touched TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(touched))
) STRICT;
CREATE INDEX change_by_undoes ON change (undoes);

-- One row per row that a change touched, with the net of what happened to it. What a row held before stands in the
-- table <entity>_before under the same id; what it held after is what the next change found, or what stands now.
CREATE TABLE change_row (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change (id),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation = 'added' OR operation = 'changed' OR operation = 'removed')
) STRICT;
CREATE UNIQUE INDEX change_row_by_row ON change_row (entity, row_id, change_id);
`;
