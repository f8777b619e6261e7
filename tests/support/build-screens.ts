import { builtScreens } from '#cli/build-screens.ts'

/** The screens as the sources say, built once for the whole run: whatever asks next finds them up to date. */
export default async function setup(): Promise<void> {
  await builtScreens()
}
