/**
 * Whether a value holds values inside values beyond a depth (入れ子の深さ). It looks level by level and never calls itself,
 * for depth is what it must survive.
 */
export const isNestedDeeperThan = (value: unknown, depth: number): boolean => {
  let level: unknown[] = [value]
  for (let passed = 0; level.length > 0; passed += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (passed === depth && level.length > 0) return true
  }
  return false
}
