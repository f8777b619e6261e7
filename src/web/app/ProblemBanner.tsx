import type { Problem } from '#contract/problem.ts'
import { useMessages } from './locale.tsx'
import { problemWords } from './problem.messages.ts'

type KnownProblem = keyof typeof problemWords

const isKnown = (code: string): code is KnownProblem => Object.hasOwn(problemWords, code)

/** Says what stood in the way and how to mend it. `own` holds the words for an operation's own refusals. */
export const ProblemBanner = ({
  problem,
  own = {},
}: {
  readonly problem: Problem<string> | undefined
  readonly own?: Readonly<Record<string, string>>
}) => {
  const words = useMessages(problemWords)
  if (problem === undefined) return null
  const { code } = problem
  const text = own[code] ?? (isKnown(code) ? words[code] : words.other)
  return (
    <div role="alert" className="banner banner-danger">
      <p>{text}</p>
      {problem.reference !== undefined && <p className="quiet">{problem.reference}</p>}
    </div>
  )
}
