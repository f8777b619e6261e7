import { ruleFrom } from '../rule.ts'

/** Where it is right, and why: a file that does any operation cannot know the types of one. */
const KNOWN_BY_THE_SCHEMA: Readonly<Record<string, string>> = {
  'src/service/perform.ts': 'does any operation; what goes in and out has been read by the schema of that very operation',
  'src/service/access/warn-of-whereabouts.ts': 'asks any command whether it stays closed; its message has been read by its own schema',
}

/** `as never` fits everything everywhere: behind it the compiler no longer sees what leaves the house. */
export const noAsNever = ruleFrom(
  'What is read, decided and answered keeps its type all the way; nothing is passed on as never.',
  (file, context) => {
    if (file.isTest || !file.path.startsWith('src/') || file.path in KNOWN_BY_THE_SCHEMA) return {}
    return {
      TSAsExpression(node) {
        if (node.typeAnnotation.type !== 'TSNeverKeyword') return
        context.report({ node, message: `No 'as never': give what is passed on its type where it is read, as a row of the store or at a JSON column.` })
      },
    }
  },
)
