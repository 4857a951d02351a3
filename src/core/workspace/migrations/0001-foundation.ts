/** The first schema: people, what is remembered about them, and the history of every change. */
export const foundation = `
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
  status TEXT NOT NULL CHECK (status IN ('active', 'on-leave', 'left')),
  location TEXT,
  country TEXT,
  employment_type TEXT,
  weekly_hours REAL,
  fte REAL,
  salary INTEGER,
  salary_currency TEXT,
  salary_period TEXT CHECK (salary_period IN ('year', 'month', 'week', 'day', 'hour')),
  cost_centre TEXT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  -- The name without case and accents, for order; name, number and e-mail likewise, for search.
  name_key TEXT NOT NULL,
  search_key TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_manager ON person (manager_id);
CREATE INDEX person_by_email ON person (email);

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
`;
