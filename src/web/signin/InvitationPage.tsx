import { useEffect, useState } from 'react'
import type { DoorAnswer } from '#contract/door.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { Form } from '#ui/Form.tsx'
import { LanguageChoice } from '#ui/language/LanguageChoice.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo } from '../app/address.ts'
import { door } from '../app/api.ts'
import { EnrolProblem } from './EnrolProblem.tsx'
import { enrolmentMessages } from './enrolment.messages.ts'
import { MembershipChoice } from './MembershipChoice.tsx'
import { NewPasskey } from './NewPasskey.tsx'
import { NewPassword } from './NewPassword.tsx'
import { NewTotp } from './NewTotp.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { signInMessages } from './sign-in.messages.ts'
import { useEntry } from './use-entry.ts'

type Invited = DoorAnswer<'openInvitation'>

const CodeForm = (props: { readonly problem: string; readonly onCode: (code: string) => void }) => {
  const words = useMessages(enrolmentMessages)
  const [typed, setTyped] = useState('')
  return (
    <Form className="stack" onSend={() => props.onCode(typed)}>
      <p>{words.codeLead}</p>
      <EnrolProblem code={props.problem} />
      <TextField label={words.code} name="invitation" missing={words.codeMissing} value={typed} onChange={setTyped} />
      <div className="bar">
        <Button type="submit" kind="primary">{words.open}</Button>
        <Link href="/">{words.toSignIn}</Link>
      </div>
    </Form>
  )
}

/** Two ways; each of them is enough by itself. */
const Ways = (props: { readonly invited: Invited; readonly invitation: string; readonly onPassword: () => void; readonly onEntered: (answer: DoorAnswer<'confirmPasskey'>) => void }) => {
  const words = useMessages(enrolmentMessages)
  const { invited, invitation } = props
  return (
    <>
      <h2>{words.chooseWay}</h2>
      <Card title={words.passkeyTitle} level={3}>
        <p>{invited.canUsePasskeys ? words.passkeyNote : words.noPasskeysHere}</p>
        {invited.canUsePasskeys && <NewPasskey invitation={invitation} onDone={props.onEntered} />}
      </Card>
      <Card title={words.passwordTitle} level={3}>
        <p>{words.passwordNote}</p>
        <NewPassword holder={invited} invitation={invitation} onDone={props.onPassword} />
      </Card>
    </>
  )
}

/** What taking up an invitation has come to. An invitation is good for one whole way in: once that stands, nothing is asked of it again. */
type Step = { readonly is: 'ways' | 'app' | 'entering' } | { readonly is: 'codes'; readonly made: DoorAnswer<'confirmTotp'> }

const Steps = ({ invited, invitation }: { readonly invited: Invited; readonly invitation: string }) => {
  const words = useMessages(enrolmentMessages)
  const go = useGo()
  const entry = useEntry()
  const [step, setStep] = useState<Step>({ is: invited.hasPassword ? 'app' : 'ways' })
  const goIn = (isIn: boolean): boolean => {
    if (isIn) go('/')
    return isIn
  }
  const enter = (value: Pick<DoorAnswer<'confirmTotp'>, 'choice'>): void => {
    setStep({ is: 'entering' })
    void entry.take({ ok: true, value }).then(goIn)
  }
  switch (step.is) {
    case 'ways':
      return <Ways invited={invited} invitation={invitation} onEntered={enter} onPassword={() => setStep({ is: 'app' })} />
    case 'app':
      return <Card title={words.appTitle}><NewTotp invitation={invitation} onDone={(made) => setStep({ is: 'codes', made })} /></Card>
    case 'codes':
      return <RecoveryCodes codes={step.made.recoveryCodes} doneLabel={words.kept} onDone={() => enter(step.made)} />
    case 'entering':
      return entry.choice === undefined
        ? <output>{words.ready}</output>
        : <MembershipChoice entry={{ ...entry, choose: async (id) => goIn(await entry.choose(id)) }} />
  }
}

/** The code in the link, taken out of the address at once: it is nobody's business later. */
const codeInLink = (): string => decodeURIComponent(window.location.hash.slice(1))

/** 招待のページ: from a one-time code to a whole way in. */
export const InvitationPage = () => {
  const words = useMessages(enrolmentMessages)
  const common = useMessages(signInMessages)
  const { locale } = useLanguage()
  const [code, setCode] = useState(codeInLink)
  const [invited, setInvited] = useState<Invited | undefined>(undefined)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
    if (code === '') return
    void door('invitation', { invitation: code }).then((answer) => {
      setInvited(answer.ok ? (answer.value as Invited) : undefined)
      setProblem(answer.ok ? '' : answer.problem.code)
      if (!answer.ok) setCode('')
    })
  }, [code])
  return (
    <div className="stack">
      <title>{`${words.title} - ${common.product}`}</title>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="bar-end"><LanguageChoice /></span>
      </div>
      {invited === undefined ? (
        <CodeForm problem={problem} onCode={setCode} />
      ) : (
        <>
          <Dl
            pairs={[
              { name: invited.municipalityName, value: <strong>{words.hello({ name: invited.name })}</strong> },
              { name: words.loginName, value: <code>{invited.loginName}</code> },
              { name: words.expires, value: formatMoment(locale, invited.expiresAt as Instant) },
            ]}
          />
          <Steps invited={invited} invitation={code} />
        </>
      )}
    </div>
  )
}
