import { useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { hrefOf, usePath, useView } from '../app/address.ts'
import { act, type AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { KeepView } from './KeepView.tsx'
import { viewMessages } from './view.messages.ts'

type View = AnswerFor<'listViews'>['views'][number]

const Chip = (props: { readonly view: View; readonly href: string; readonly isShown: boolean; readonly onForget: () => void }) => {
  const words = useMessages(viewMessages)
  const { name } = props.view
  return (
    <li>
      <Link href={props.href} aria-current={props.isShown ? 'true' : undefined}>{name}</Link>
      <button type="button" className="view-forget" aria-label={words.forget({ name })} onClick={props.onForget}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
}

/** 保存した表示: one's own ways of looking at the list of this page, beside its filters. */
export const SavedViews = () => {
  const words = useMessages(viewMessages)
  const say = useNotice()
  // The address moves on before this page is gone; its views are those of the page it was opened on.
  const path = usePath()
  const [screen] = useState(path)
  const { view } = useView()
  const { answer, again } = useAsk('listViews', { screen })
  const query = hrefOf('', view).slice(1)
  const forget = async (one: View): Promise<void> => {
    await act('forgetView', { id: one.id })
    again()
    const restore = async (): Promise<void> => {
      await act('keepView', { screen, name: one.name, query: one.query })
      again()
    }
    say({ text: words.forgotten({ name: one.name }), onUndo: () => void restore() })
  }
  return (
    <div className="views">
      {answer !== undefined && answer.views.length > 0 && (
        <ul className="plain" aria-label={words.views}>
          {answer.views.map((one) => (
            <Chip key={one.id} view={one} href={one.query === '' ? screen : `${screen}?${one.query}`} isShown={one.query === query} onForget={() => void forget(one)} />
          ))}
        </ul>
      )}
      <KeepView screen={screen} query={query} onKept={again} />
    </div>
  )
}
