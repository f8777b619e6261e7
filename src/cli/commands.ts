import { inviteCommand } from './account.ts'
import { ask } from './ask.ts'
import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { journalHeads } from './journal-heads.ts'
import { migrateCommand } from './migrate.ts'
import { checkMunicipality, loadMunicipalityCommand } from './municipality.ts'
import { openapi } from './openapi.ts'
import { restore } from './restore.ts'
import { setup } from './setup.ts'
import { start } from './start.ts'
import { townsCommand } from './towns.ts'
import { verifyJournalCommand } from './verify-journal.ts'

/** Everything `tsunagi` can be told to do. */
export const commands: readonly Command[] = [
  setup, inviteCommand, start, demo, checkMunicipality, loadMunicipalityCommand, townsCommand, migrateCommand, backup, restore, verifyJournalCommand, journalHeads, doctor, openapi, ask,
]
