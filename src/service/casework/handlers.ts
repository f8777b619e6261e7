import { correctContactRecord, listRecordRevisions, pinRecord, saveContactRecord } from './records.ts'
import { getContactRecord, listStory } from './story.ts'
import { addTask, changeTask, finishTask, reopenTask } from './tasks.ts'
import { endRecordTemplate, listRecordTemplates, saveRecordTemplate } from './templates.ts'
import { addWarning, endWarning, reviewWarning, setContactRhythm } from './warnings.ts'

/** Who does what in casework. */
export const caseworkHandlers = {
  listStory, getContactRecord, saveContactRecord, correctContactRecord, listRecordRevisions, pinRecord,
  addTask, changeTask, finishTask, reopenTask,
  addWarning, reviewWarning, endWarning, setContactRhythm,
  listRecordTemplates, saveRecordTemplate, endRecordTemplate,
}
