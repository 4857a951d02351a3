/**
 * Skills, what roles require of them, and the history of who was rated how. Categories and the scale of a new workspace
 * are written here; they are hers to change.
 */
export const skills = `
CREATE TABLE level (
  id INTEGER PRIMARY KEY,
  value INTEGER NOT NULL UNIQUE CHECK (value >= 0),
  name TEXT NOT NULL,
  anchor TEXT NOT NULL
) STRICT;

CREATE TABLE skill_category (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE skill_group (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES skill_group (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  -- The name without case and accents; one name stands once under one parent.
  name_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX skill_group_by_name ON skill_group (coalesce(parent_id, 0), name_key);

CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  category_id INTEGER REFERENCES skill_category (id) DEFERRABLE INITIALLY DEFERRED,
  group_id INTEGER REFERENCES skill_group (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT,
  currency_months INTEGER CHECK (currency_months > 0),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  -- Where it was imported from, and its identifier there.
  source TEXT,
  source_id TEXT,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived = 0 OR archived = 1)
) STRICT;
CREATE INDEX skill_by_category ON skill (category_id);
CREATE INDEX skill_by_group ON skill (group_id);
CREATE INDEX skill_by_source_id ON skill (source_id) WHERE source_id IS NOT NULL;

-- Other names of a skill. One name leads to one skill only.
CREATE TABLE skill_alias (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX skill_alias_by_skill ON skill_alias (skill_id);

-- What a level of this very skill looks like, where it has its own words.
CREATE TABLE skill_anchor (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  UNIQUE (skill_id, level)
) STRICT;

-- People belong to a role by its name in the roster (person.role), folded.
CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  is_family INTEGER NOT NULL DEFAULT 0 CHECK (is_family = 0 OR is_family = 1),
  family_id INTEGER REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT
) STRICT;
CREATE INDEX role_by_family ON role (family_id);

-- What a role requires from a day on, until its next version. '0001-01-01': since always.
CREATE TABLE role_version (
  id INTEGER PRIMARY KEY,
  role_id INTEGER NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT NOT NULL,
  note TEXT,
  UNIQUE (role_id, valid_from)
) STRICT;

CREATE TABLE requirement (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES role_version (id) DEFERRABLE INITIALLY DEFERRED,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  -- 0 takes back what the family asks for.
  level INTEGER NOT NULL CHECK (level >= 0),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  credential INTEGER NOT NULL DEFAULT 0 CHECK (credential = 0 OR credential = 1),
  UNIQUE (version_id, skill_id)
) STRICT;
CREATE INDEX requirement_by_skill ON requirement (skill_id);

-- History, never overwritten by a later rating. Level NULL withdraws what was rated before. An id is never used again:
-- what the log holds of one was always the same person's, and goes with them.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER CHECK (level >= 0),
  date TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source = 'manager' OR source = 'self' OR source = 'test' OR source = 'credential'
    OR source = 'import'),
  assessor TEXT,
  note TEXT,
  -- Of a credential: the last day on which it counts.
  valid_until TEXT
) STRICT;
CREATE INDEX assessment_by_person ON assessment (person_id, skill_id);
CREATE INDEX assessment_by_skill ON assessment (skill_id);

-- Copies of the files that prove a rating.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX evidence_by_assessment ON evidence (assessment_id);

INSERT INTO level (value, name, anchor) VALUES
  (0, 'None', 'Has not come across it yet.'),
  (1, 'Aware', 'Knows what it is for and its main terms.'),
  (2, 'With guidance', 'Does usual tasks with somebody at hand to ask.'),
  (3, 'Independent', 'Does usual tasks alone, to the standard expected.'),
  (4, 'Advanced', 'Solves unusual cases and helps others.'),
  (5, 'Expert', 'Sets the standard, and is asked by others across the company.');
INSERT INTO skill_category (name, name_key) VALUES
  ('Technical', 'technical'), ('Soft skill', 'soft skill'), ('Leadership', 'leadership'),
  ('Industry-specific', 'industry-specific'), ('Cross-disciplinary', 'cross-disciplinary');
`;
