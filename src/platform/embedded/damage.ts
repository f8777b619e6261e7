/** Every word of a log in which PostgreSQL gives up over its own files, and which of them it is, where the line does not name it. */
const DAMAGES: readonly (readonly [words: RegExp, part: string])[] = [
  [/incorrect checksum in control file/, 'global/pg_control'],
  // Of another version it cannot be: that was looked at before the start.
  [/database files are incompatible with server/, 'global/pg_control'],
  [/could not access status of transaction/, 'pg_xact'],
  [/could not locate a valid checkpoint record/, 'pg_wal'],
]

/** Missing, or no longer to be read. What may not be opened, or not for want of room, is whole. */
const UNREADABLE = /could not (?:open|read|access|stat|fsync) (?:file|directory) "([^"]+)": (?:No such file or directory|Input\/output error|Not a directory|read \d+ of \d+)/

const partIn = (line: string): string | undefined => UNREADABLE.exec(line)?.[1] ?? DAMAGES.find(([words]) => words.test(line))?.[1]

/** The damaged part (壊れた部分) over which a database gave up, by the last words of its log; `undefined` when it was something else. */
export const damagedPartIn = (log: string): string | undefined =>
  log.split('\n').filter((line) => /FATAL|PANIC/.test(line)).map(partIn).find((part) => part !== undefined)
