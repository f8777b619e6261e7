import type { Problem } from '#contract/problem.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { ProblemBanner } from '#web/app/ProblemBanner.tsx'
import { likeMessages } from './like.messages.ts'
import { strangeMessages } from './strange.messages.ts'
import { fileTroubleMessages, importProblemMessages } from './import-problem.messages.ts'

/** Why a file or an import was refused, and what its owner can do about it. */
export const ImportProblem = ({ problem }: { readonly problem: Problem<string> | undefined }) => {
  const troubles = useMessages(fileTroubleMessages)
  const others = useMessages(importProblemMessages)
  const { rowKnown } = useMessages(likeMessages)
  const { waiting } = useMessages(strangeMessages)
  const detail = problem?.detail ?? {}
  const own = Object.fromEntries(Object.entries(troubles).map(([kind, say]) => [kind, say(detail)]))
  return <ProblemBanner problem={problem} own={{ ...own, ...others, row_known: rowKnown({ row: Number(detail['row'] ?? 0) }), rows_strange: waiting({ n: Number(detail['count'] ?? 0) }) }} />
}
