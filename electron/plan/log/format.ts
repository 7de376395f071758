/**
 * The log format: the exact tables in which a plan is kept. Number 1 is frozen: a change here needs a new number, a
 * migration, and a refusal by older apps. The document for other programs: electron/plan/FORMAT.md.
 */

/** “GWPL”, so that a file can be recognized before anything in it is read. */
export const APPLICATION_ID = 0x4757504c
/** Kept as SQLite's user_version. */
export const LOG_FORMAT = 1
/**
 * The number of a plan whose private log is locked: it has one table more. An app that knows only 1 refuses it, and
 * says so.
 */
export const LOCKED_FORMAT = 2

const logTable = (name: string): readonly string[] => [
  `CREATE TABLE ${name} (id TEXT PRIMARY KEY, session TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, value TEXT, at TEXT NOT NULL, command TEXT NOT NULL, hash BLOB NOT NULL, removed INTEGER NOT NULL DEFAULT 0, UNIQUE (session, n)) STRICT`,
  `CREATE TABLE ${name}_parent (child TEXT NOT NULL, parent TEXT NOT NULL, PRIMARY KEY (child, parent)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ${name}_record ON ${name} (kind, record)`,
  `CREATE INDEX ${name}_command ON ${name} (command)`,
  // Append-only. The one exception is removal for good: the value is emptied and the row marked, once.
  `CREATE TRIGGER ${name}_kept BEFORE DELETE ON ${name} BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER ${name}_fixed BEFORE UPDATE ON ${name} WHEN NOT (NEW.removed = 1 AND NEW.value IS NULL AND NEW.id IS OLD.id AND NEW.session IS OLD.session AND NEW.n IS OLD.n AND NEW.kind IS OLD.kind AND NEW.record IS OLD.record AND NEW.field IS OLD.field AND NEW.at IS OLD.at AND NEW.command IS OLD.command AND NEW.hash IS OLD.hash) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER ${name}_parent_kept BEFORE DELETE ON ${name}_parent BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  `CREATE TRIGGER ${name}_parent_fixed BEFORE UPDATE ON ${name}_parent BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
]

/** The statements of the private log, made again once its rows have been removed. */
export const privateLogDdl = logTable('private_change')

/** The one extra table of a locked plan: its private log, inside an age file (`plan/own`). */
export const LOCKED_DDL =
  'CREATE TABLE private_locked (one INTEGER PRIMARY KEY CHECK (one = 1), age BLOB NOT NULL, swept INTEGER NOT NULL DEFAULT 0, taken BLOB) STRICT'

/**
 * The table of locked notes as it was made until November 28, 2026. It gets its last column when its notes are next
 * saved.
 */
export const LOCKED_DDL_BEFORE =
  'CREATE TABLE private_locked (one INTEGER PRIMARY KEY CHECK (one = 1), age BLOB NOT NULL, swept INTEGER NOT NULL DEFAULT 0) STRICT'

/** Every statement of the log, in order. A plan's schema is compared with these, letter by letter. */
export const logDdl: readonly string[] = [
  `CREATE TABLE plan (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, created_at TEXT NOT NULL, vocabulary INTEGER NOT NULL, digest_shared BLOB NOT NULL, digest_private BLOB NOT NULL) STRICT`,
  `CREATE TABLE session (id TEXT PRIMARY KEY, device TEXT NOT NULL, author TEXT NOT NULL, opened_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE blob (hash TEXT PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT`,
  ...logTable('change'),
  ...privateLogDdl,
]

/** The two logs; private rows are separate so that a copy can be made without them. */
export const logs = ['change', 'private_change'] as const
export type LogName = (typeof logs)[number]
export const logName = (isPrivate: boolean): LogName => (isPrivate ? 'private_change' : 'change')

/** The name of the table, index or trigger that a statement makes. */
export const nameOf = (ddl: string): string => /^CREATE (?:TABLE|INDEX|TRIGGER) (\w+)/.exec(ddl)?.[1] ?? ''
