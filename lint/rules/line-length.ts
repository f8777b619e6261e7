import { ruleFrom, type NodeOf } from '../rule.ts'

/** How long a line of code may be: what is longer is read by nobody to its end. */
const LONGEST = 200

type Text = NodeOf<'Literal'> | NodeOf<'TemplateElement'> | NodeOf<'JSXText'>

/** A line stays in sight. What a text says (a message, a question to the database) is not counted: where it breaks, its sense would. */
export const lineLength = ruleFrom('A line of code is no longer than two hundred letters beside its texts.', (_, context) => {
  const texts: Text[] = []
  const note = (text: Text): void => void texts.push(text)
  return {
    Literal(node) {
      if (typeof node.value !== 'number') note(node)
    },
    TemplateElement: note,
    JSXText: note,
    'Program:exit'(program: NodeOf<'Program'>) {
      let from = 0
      for (const line of context.sourceCode.text.split('\n')) {
        const until = from + line.length
        const said = line.length <= LONGEST ? 0 : texts.reduce((sum, { range }) => sum + Math.max(0, Math.min(range[1], until) - Math.max(range[0], from)), 0)
        if (line.length - said > LONGEST) {
          const [start, end] = [from, until].map((at) => context.sourceCode.getLocFromIndex(at))
          if (start !== undefined && end !== undefined) context.report({ node: program, loc: { start, end }, message: `This line is ${line.length - said} letters long beside its texts: break it where an idea ends, ${LONGEST} at most.` })
        }
        from = until + 1
      }
    },
  }
})
