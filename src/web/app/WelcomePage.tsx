import { Card } from '#ui/Card.tsx'
import { Empty } from '#ui/Empty.tsx'
import { RubyText } from '#ui/language/RubyText.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { shellMessages } from './shell.messages.ts'
import { useRail } from './use-rail.ts'

/** The first page of those who have no day of cases: the pages that are for them. */
export const WelcomePage = () => {
  const words = useMessages(shellMessages)
  const groups = useRail()
  return (
    <Page title={words.yourPages} lead={words.yourPagesLead}>
      {groups.length === 0 && <Empty title={words.noPages} />}
      <div className="columns">
        {groups.map((group) => (
          <Card key={group.label} title={<RubyText text={group.label} />}>
            <ul className="plain">
              {group.items.map((item) => <li key={item.href}><Link href={item.href}><RubyText text={item.label} /></Link></li>)}
            </ul>
          </Card>
        ))}
      </div>
    </Page>
  )
}
