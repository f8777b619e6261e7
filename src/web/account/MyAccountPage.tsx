import { useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useShortcutList } from '#ui/keys/ShortcutProvider.tsx'
import { LanguageChoice } from '#ui/language/LanguageChoice.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { door, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useSession } from '../app/session.tsx'
import { useAsk } from '../app/use-query.ts'
import { accountMessages } from './account.messages.ts'
import { Attempts } from './Attempts.tsx'
import { ChangeWay, type Way } from './ChangeWay.tsx'
import { Devices } from './Devices.tsx'
import { Passkeys } from './Passkeys.tsx'
import { useAgain } from './use-again.tsx'

type Mine = AnswerFor<'getMyAccount'>

const WaysIn = (props: { readonly mine: Mine; readonly onChange: (way: Way) => void; readonly onRenewCodes: () => void }) => {
  const words = useMessages(accountMessages)
  const { locale } = useLanguage()
  const { mine } = props
  const when = (at: string | null): string => (at === null ? words.notSet : words.setOn({ at: formatMoment(locale, at as Instant) }))
  const change = (way: Way, at: string | null) => <Button small onClick={() => props.onChange(way)}>{at === null ? words.set : words.change}</Button>
  return (
    <Section title={words.ways}>
      <Dl
        pairs={[
          { name: words.loginName, value: <code>{mine.loginName}</code> },
          { name: words.password, value: <span className="bar">{when(mine.passwordSetAt)}{change('password', mine.passwordSetAt)}</span> },
          { name: words.totp, value: <span className="bar">{when(mine.totpSetAt)}{change('totp', mine.totpSetAt)}</span> },
          {
            name: words.codes,
            value: mine.totpSetAt !== null && (
              <span className="bar">{words.codesLeft({ count: mine.recoveryCodes })}<Button small onClick={props.onRenewCodes}>{words.renew}</Button></span>
            ),
          },
        ].filter((pair) => pair.value !== false)}
      />
    </Section>
  )
}

const ThisScreen = () => {
  const words = useMessages(accountMessages)
  const { singleKeysOn, switchSingleKeys } = useShortcutList()
  return (
    <Section title={words.screen}>
      <p className="quiet">{words.screenNote}</p>
      <div className="bar">
        <LanguageChoice />
        <Checkbox label={words.singleKeys} isOn={singleKeysOn} onChange={switchSingleKeys} />
      </div>
    </Section>
  )
}

const Parts = ({ mine, onChange }: { readonly mine: Mine; readonly onChange: () => void }) => {
  const words = useMessages(accountMessages)
  const { name } = useSession()
  const { again, dialog } = useAgain()
  const [way, setWay] = useState<Way | undefined>(undefined)
  const [codes, setCodes] = useState<readonly string[]>([])
  const [problem, setProblem] = useState('')
  const renewCodes = async (): Promise<void> => {
    const answer = await door('recovery-codes')
    if (answer.ok) setCodes((answer.value as DoorAnswer<'renewRecoveryCodes'>).recoveryCodes)
    else if (answer.problem.code === 'sign_in_again') again(() => void renewCodes())
    else setProblem(answer.problem.code)
  }
  const askAgain = (asked: Way): void => {
    setWay(undefined)
    again(() => setWay(asked))
  }
  const close = (): void => {
    setWay(undefined)
    onChange()
  }
  return (
    <>
      <ProblemBanner problem={problem === '' ? undefined : { code: problem }} own={{ last_way_in: words.last_way_in }} />
      <WaysIn mine={mine} onChange={setWay} onRenewCodes={() => void renewCodes()} />
      <Passkeys passkeys={mine.passkeys} onAdd={() => setWay('passkey')} onAgain={again} onProblem={setProblem} onChange={onChange} />
      <Devices sessions={mine.sessions} onChange={onChange} />
      <Attempts attempts={mine.attempts} />
      <ChangeWay way={way} holder={{ loginName: mine.loginName, name, kana: '' }} codes={codes} onCodes={setCodes} onAgain={askAgain} onClose={close} />
      {dialog}
    </>
  )
}

/** わたしのアカウント: ways in, devices, recent sign-ins, and how this screen behaves. */
export const MyAccountPage = () => {
  const words = useMessages(accountMessages)
  const { answer, problem, again } = useAsk('getMyAccount', {})
  return (
    <Page title={words.title} lead={words.lead}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && <Parts mine={answer} onChange={again} />}
      <ThisScreen />
    </Page>
  )
}
