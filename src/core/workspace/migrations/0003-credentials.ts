/**
 * Micro-credentials: who issues them, what each certifies and costs, how they stack, who was awarded which, and the badges
 * that prove it.
 */
export const credentials = `
-- Files kept once, however many rows refer to them.
CREATE TABLE stored_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  content BLOB NOT NULL
) STRICT;

-- Who awards credentials, or runs the platform on which they are earned.
CREATE TABLE issuer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  is_platform INTEGER NOT NULL DEFAULT 0 CHECK (is_platform = 0 OR is_platform = 1),
  country TEXT,
  website TEXT,
  email TEXT,
  accreditation TEXT,
  note TEXT
) STRICT;

-- URLs and DIDs by which badges name an issuer. One leads to one issuer only.
CREATE TABLE issuer_identifier (
  id INTEGER PRIMARY KEY,
  issuer_id INTEGER NOT NULL REFERENCES issuer (id) DEFERRABLE INITIALLY DEFERRED,
  identifier TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX issuer_identifier_by_issuer ON issuer_identifier (issuer_id);

-- Public keys that she has confirmed to be an issuer's. The fingerprint is the RFC 7638 thumbprint, SHA-256 in hex.
CREATE TABLE issuer_key (
  id INTEGER PRIMARY KEY,
  issuer_id INTEGER NOT NULL REFERENCES issuer (id) DEFERRABLE INITIALLY DEFERRED,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  key_id TEXT,
  jwk TEXT NOT NULL CHECK (json_valid(jwk)),
  pinned_on TEXT NOT NULL,
  note TEXT,
  UNIQUE (issuer_id, fingerprint)
) STRICT;
CREATE INDEX issuer_key_by_fingerprint ON issuer_key (fingerprint);

-- Copies of what stands at a URL, or belongs to a DID: profiles, keys, DID documents, badge classes, status lists.
CREATE TABLE pinned_document (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind = 'profile' OR kind = 'key' OR kind = 'did' OR kind = 'badge-class'
    OR kind = 'status-list' OR kind = 'revocation-list' OR kind = 'other'),
  issuer_id INTEGER REFERENCES issuer (id) DEFERRABLE INITIALLY DEFERRED,
  file_id INTEGER NOT NULL REFERENCES stored_file (id) DEFERRABLE INITIALLY DEFERRED,
  -- The day on which the copy was taken: the age of a status list counts from it.
  taken_on TEXT NOT NULL
) STRICT;
CREATE INDEX pinned_document_by_issuer ON pinned_document (issuer_id);
CREATE INDEX pinned_document_by_file ON pinned_document (file_id);

CREATE TABLE credential (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  issuer_id INTEGER REFERENCES issuer (id) DEFERRABLE INITIALLY DEFERRED,
  platform_id INTEGER REFERENCES issuer (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT CHECK (kind = 'industry' OR kind = 'soft' OR kind = 'technical' OR kind = 'cross'),
  description TEXT,
  learning_outcomes TEXT,
  workload_hours REAL CHECK (workload_hours > 0),
  ects REAL CHECK (ects > 0),
  -- 1 to 8; 0: stated that it has none.
  eqf_level INTEGER CHECK (eqf_level BETWEEN 0 AND 8),
  assessment TEXT,
  participation TEXT CHECK (participation = 'online' OR participation = 'onsite' OR participation = 'blended'
    OR participation = 'work-based'),
  quality_assurance TEXT,
  prerequisites TEXT,
  supervision TEXT CHECK (supervision = 'unsupervised' OR supervision = 'supervised' OR supervision = 'online-identity'
    OR supervision = 'onsite-identity'),
  grading TEXT,
  stackability TEXT CHECK (stackability = 'stand-alone' OR stackability = 'integrated' OR stackability = 'stackable'),
  delivery TEXT,
  language TEXT,
  duration_days INTEGER CHECK (duration_days > 0),
  validity_months INTEGER CHECK (validity_months > 0),
  -- Days before expiry at which a renewal is due; NULL: as in the settings.
  lead_days INTEGER CHECK (lead_days >= 0),
  link TEXT,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived = 0 OR archived = 1)
) STRICT;
CREATE UNIQUE INDEX credential_by_title ON credential (title_key, coalesce(issuer_id, 0));
CREATE INDEX credential_by_issuer ON credential (issuer_id);
CREATE INDEX credential_by_platform ON credential (platform_id);

-- What files call a credential: another title, or a course id of a platform. Source '': in any file.
CREATE TABLE credential_alias (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  UNIQUE (source, name_key)
) STRICT;
CREATE INDEX credential_alias_by_credential ON credential_alias (credential_id);

-- In minor units (cents). The price on a day is the latest that begins up to it.
CREATE TABLE credential_price (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  note TEXT,
  UNIQUE (credential_id, valid_from)
) STRICT;

-- What one unit of a currency is worth in another, from a day on. Entered by hand: nothing is fetched.
CREATE TABLE exchange_rate (
  id INTEGER PRIMARY KEY,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  into_currency TEXT NOT NULL CHECK (length(into_currency) = 3),
  valid_from TEXT NOT NULL,
  rate REAL NOT NULL CHECK (rate > 0),
  UNIQUE (currency, into_currency, valid_from)
) STRICT;

-- The skills that a credential proves, and the level of each.
CREATE TABLE credential_skill (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level > 0),
  UNIQUE (credential_id, skill_id)
) STRICT;
CREATE INDEX credential_skill_by_skill ON credential_skill (skill_id);

-- What must be held, or be able to be done, before.
CREATE TABLE credential_prerequisite (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  required_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (credential_id, required_id)
) STRICT;
CREATE INDEX credential_prerequisite_by_required ON credential_prerequisite (required_id);
CREATE TABLE credential_entry_skill (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  skill_id INTEGER NOT NULL REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level > 0),
  UNIQUE (credential_id, skill_id)
) STRICT;
CREATE INDEX credential_entry_skill_by_skill ON credential_entry_skill (skill_id);

-- A credential that consists of others: groups of components, each "all of" (need NULL) or "any n of", within each other.
CREATE TABLE stack_group (
  id INTEGER PRIMARY KEY,
  stack_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  -- NULL: the outermost group of the stack.
  parent_id INTEGER REFERENCES stack_group (id) DEFERRABLE INITIALLY DEFERRED,
  need INTEGER CHECK (need > 0),
  title TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX stack_group_by_stack ON stack_group (stack_id);
CREATE INDEX stack_group_by_parent ON stack_group (parent_id);
CREATE TABLE stack_component (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES stack_group (id) DEFERRABLE INITIALLY DEFERRED,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  UNIQUE (group_id, credential_id)
) STRICT;
CREATE INDEX stack_component_by_credential ON stack_component (credential_id);

-- Badges that were checked and kept, always of a person here: nothing is kept of strangers.
CREATE TABLE badge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  file_id INTEGER NOT NULL REFERENCES stored_file (id) DEFERRABLE INITIALLY DEFERRED,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer_name TEXT,
  issuer_identifier TEXT,
  -- Identifier of the badge class or achievement: the next badge of it is of the same credential.
  achievement TEXT,
  issued_on TEXT,
  expires_on TEXT,
  -- The report of the last check, and the day that it was made for.
  report TEXT NOT NULL CHECK (json_valid(report)),
  checked_on TEXT NOT NULL
) STRICT;
CREATE INDEX badge_by_person ON badge (person_id);
CREATE INDEX badge_by_file ON badge (file_id);

-- Ids are never used again, as those of ratings.
CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  issued TEXT NOT NULL,
  -- The first day on which it no longer counts; NULL: it does not expire.
  expires TEXT,
  -- The first day on which it no longer counts, because it was taken back.
  revoked_on TEXT,
  revocation_reason TEXT,
  started TEXT,
  hours REAL CHECK (hours >= 0),
  grade TEXT,
  -- Number of the certificate.
  identifier TEXT,
  link TEXT,
  source TEXT NOT NULL CHECK (source = 'manual' OR source = 'import' OR source = 'badge'),
  badge_id INTEGER REFERENCES badge (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;
CREATE INDEX award_by_person ON award (person_id, credential_id);
CREATE INDEX award_by_credential ON award (credential_id);
CREATE INDEX award_by_expires ON award (expires) WHERE expires IS NOT NULL;
CREATE INDEX award_by_badge ON award (badge_id) WHERE badge_id IS NOT NULL;

CREATE TABLE award_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  award_id INTEGER NOT NULL REFERENCES award (id) DEFERRABLE INITIALLY DEFERRED,
  file_id INTEGER NOT NULL REFERENCES stored_file (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX award_file_by_award ON award_file (award_id);
CREATE INDEX award_file_by_file ON award_file (file_id);

-- Learning that has led to no award: under way, failed or given up.
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  credential_id INTEGER NOT NULL REFERENCES credential (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome = 'in-progress' OR outcome = 'failed' OR outcome = 'withdrawn'),
  started TEXT,
  ended TEXT,
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  grade TEXT,
  hours REAL CHECK (hours >= 0),
  source TEXT NOT NULL CHECK (source = 'manual' OR source = 'import'),
  note TEXT
) STRICT;
CREATE INDEX attempt_by_person ON attempt (person_id, credential_id);
CREATE INDEX attempt_by_credential ON attempt (credential_id);
`;
