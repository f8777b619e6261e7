import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { journalHeads } from './journal-heads.ts'
import { migrateCommand } from './migrate.ts'
import { openapi } from './openapi.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { verifyJournalCommand } from './verify-journal.ts'

/** Everything `tsunagi` can be told to do. */
export const commands: readonly Command[] = [start, demo, migrateCommand, backup, restore, verifyJournalCommand, journalHeads, doctor, openapi]
