export function ruleLines(): string[] {
  return [];
}
