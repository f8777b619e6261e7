import { totalmem } from 'node:os'

/** Where the database listens: a socket in a private folder, or (Windows) a port of this machine alone. */
export type Listening = { readonly sockets: string | undefined; readonly port: number }

const MEGABYTE = 1_048_576

/** How much of a machine's memory the database keeps pages in: an eighth, so that the rest of the machine still has room on a small one. */
export const bufferMegabytes = (machine: number): number => Math.min(1_024, Math.max(128, Math.floor(machine / 8 / MEGABYTE)))

/** A container may be given less than the machine has. */
const memoryGiven = (): number => {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/**
 * What the server is started with. The log tells what the server did, and never what anybody wrote: no statement, no
 * detail, no error of a statement, for those quote names and notes.
 */
export const serverSettings = (listening: Listening, durable: boolean): readonly string[] => [
  `unix_socket_directories=${listening.sockets ?? ''}`,
  `listen_addresses=${listening.sockets === undefined ? '127.0.0.1' : ''}`,
  `port=${listening.port}`,
  'max_connections=120',
  // Databases for tests are many at once.
  `shared_buffers=${durable ? bufferMegabytes(memoryGiven()) : 128}MB`,
  'wal_compression=on',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'autovacuum=on',
  'password_encryption=scram-sha-256',
  'logging_collector=off',
  'log_destination=stderr',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
  'log_checkpoints=off',
  ...(durable ? ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
]
