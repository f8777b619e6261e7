import { useMemo } from 'react'
import { instantFrom } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { PrintFoot, type PrintWords } from '#ui/PrintFoot.tsx'
import { useDoor } from './session.tsx'
import { shellMessages } from './shell.messages.ts'
import { useNotedPrint } from './use-noted-print.ts'

/** What every print says, whatever the page: 取扱注意, who, when; a paper that is taken home says only when. That a record goes to print is written down. */
export const PrintedBy = () => {
  useNotedPrint()
  const words = useMessages(shellMessages)
  const { locale } = useLanguage()
  const who = useDoor().session?.name
  const said = useMemo((): PrintWords => {
    const when = (at: number): string => formatMoment(locale, instantFrom(at))
    return {
      office: (at) => (who === undefined ? words.printedUnnamed({ when: when(at) }) : words.printed({ who, when: when(at) })),
      home: (at) => words.issued({ when: when(at) }),
    }
  }, [words, locale, who])
  return <PrintFoot words={said} />
}
