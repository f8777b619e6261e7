import { useEffect, useRef, useState } from 'react'
import { problemMessages } from '#i18n/problem.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { submitterSent } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

/** The server answers again, and what was pressed has not been done: it is said in a line, with the button of the form beside it where that was what was pressed. */
export const PressAgain = () => {
  const words = useMessages(problemMessages)
  const here = useRef<HTMLDivElement>(null)
  const [button, setButton] = useState<HTMLButtonElement | undefined>(undefined)
  useEffect(() => setButton(submitterSent(here.current)), [])
  return (
    <div ref={here}>
      <Banner tone="warning" isNews>
        <div className="bar">
          <p>{words.back}</p>
          {button !== undefined && <Button small onClick={() => button.form?.requestSubmit(button)}>{button.firstChild?.textContent}</Button>}
        </div>
      </Banner>
    </div>
  )
}
