import { getImportBatch, listImportBatches, listImportFaults, undoImport } from './batches.ts'
import { checkImport } from './check-import.ts'
import { commitImport } from './commit-import.ts'
import { discardImportFile, putImportPart } from './import-file.ts'

/** Who does what about importing intakes. */
export const intakeImportHandlers = { putImportPart, checkImport, commitImport, discardImportFile, listImportBatches, getImportBatch, listImportFaults, undoImport }
