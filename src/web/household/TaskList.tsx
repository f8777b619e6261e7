import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { useLanguage } from '#ui/language/LanguageProvider.tsx'
import { act } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { ChangeTaskDialog } from './TaskDialog.tsx'

type Task = HouseholdShown['tasks'][number]
type RowProps = { readonly task: Task; readonly today: string; readonly mayWrite: boolean; readonly onFinish: (task: Task) => void; readonly onChange: (task: Task) => void }

const TaskRow = ({ task, today, mayWrite, onFinish, onChange }: RowProps) => {
  const { words } = useFormWords()
  const ownWords = useOwnWords()
  const { locale } = useLanguage()
  return (
    <li className="line">
      <div>
        <p>{ownWords.say(task.text)}</p>
        <p className="quiet">
          {formatDayShort(locale, task.dueOn as Day)} {task.dueOn < today && <StatusBadge tone="danger">{words.overdue}</StatusBadge>} {task.who}
        </p>
      </div>
      {mayWrite && (
        <div className="line-actions no-print">
          <Button small onClick={() => onFinish(task)}>{words.finish}</Button>
          <Button small kind="tertiary" onClick={() => onChange(task)}>{words.changeTask}</Button>
        </div>
      )}
    </li>
  )
}

/** 予定: the nearest due day first; what was done by a slip comes back within ten seconds. */
export const TaskList = ({ page, onAdd, again }: { readonly page: HouseholdShown; readonly onAdd: () => void; readonly again: () => void }) => {
  const { words, own, saySaved } = useFormWords()
  const say = useNotice()
  const [changed, setChanged] = useState<Task | undefined>(undefined)
  const finishing = useAct('finishTask')
  const ownWords = useOwnWords()
  const finish = async (task: Task): Promise<void> => {
    const done = await finishing.run({ id: task.id, version: task.version })
    again()
    if (done === undefined) return
    say({ text: words.finished({ text: ownWords.say(task.text) }), onUndo: () => void act('reopenTask', { id: done.id, version: done.version }).then(again) })
  }
  return (
    <Card title={words.tasks} actions={page.may.write && <Button small kind="tertiary" onClick={onAdd}>{words.addTask}</Button>}>
      <ProblemBanner problem={finishing.problem} own={own} />
      {page.tasks.length === 0 && <p className="quiet">{words.noTasks}</p>}
      <ul className="plain">
        {page.tasks.map((task) => <TaskRow key={task.id} task={task} today={page.on} mayWrite={page.may.write} onFinish={(one) => void finish(one)} onChange={setChanged} />)}
      </ul>
      {changed !== undefined && (
        <ChangeTaskDialog task={changed} onClose={() => setChanged(undefined)} onDone={() => { setChanged(undefined); saySaved(); again() }} />
      )}
    </Card>
  )
}
