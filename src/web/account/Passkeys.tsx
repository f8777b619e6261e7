import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { act, newKey, type AnswerFor } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { accountMessages } from './account.messages.ts'

type Mine = AnswerFor<'getMyAccount'>
type Passkey = Mine['passkeys'][number]

/** パスキー: the ones registered, and another. */
export const Passkeys = (props: {
  readonly passkeys: Mine['passkeys']
  readonly onAdd: () => void
  readonly onAgain: (goOn: () => void) => void
  readonly onProblem: (code: string) => void
  readonly onChange: () => void
}) => {
  const words = useMessages(accountMessages)
  const { locale } = useLanguage()
  const { canUsePasskeys } = useDoor()
  const say = useNotice()
  const remove = async (credentialId: string): Promise<void> => {
    const answer = await act('removeMyPasskey', { credentialId }, newKey())
    if (answer.ok) {
      say({ text: words.removed })
      props.onChange()
    } else if (answer.problem.code === 'sign_in_again') props.onAgain(() => void remove(credentialId))
    else props.onProblem(answer.problem.code)
  }
  const moment = (at: string | null): string => (at === null ? words.never : formatMoment(locale, at as Instant))
  const columns: readonly Column<Passkey>[] = [
    { key: 'label', heading: words.label, isRowHeader: true, cell: (one) => one.label },
    { key: 'made', heading: words.made, cell: (one) => moment(one.createdAt) },
    { key: 'used', heading: words.lastUsed, cell: (one) => moment(one.lastUsedAt) },
    { key: 'remove', heading: words.remove, cell: (one) => <Button small onClick={() => void remove(one.credentialId)}>{words.remove}</Button> },
  ]
  return (
    <Section title={words.passkeys} count={props.passkeys.length} actions={canUsePasskeys && <Button small onClick={props.onAdd}>{words.addPasskey}</Button>}>
      <Table
        caption={words.passkeys}
        isCaptionHidden
        columns={columns}
        rows={props.passkeys}
        keyOf={(one) => one.credentialId}
        empty={<Empty title={words.noPasskeys}>{words.noPasskeysNote}</Empty>}
      />
    </Section>
  )
}
