import { ruleFrom } from '../rule.ts'

export const noBarrels = ruleFrom('A name is imported from the file that means it.', (file, context) => ({
  Program(node) {
    if (/(^|\/)index\.tsx?$/.test(file.path)) {
      context.report({ node, message: 'No index files: name the file for the idea it holds.' })
    }
  },
  ExportAllDeclaration(node) {
    context.report({ node, message: "No 'export *': readers must find a name in the file that means it." })
  },
}))
