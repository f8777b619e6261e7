/** One line for whoever stands at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
