/** What sheets need of a language. `locale/` provides it; reports never hold a sentence of their own. */
export interface Texts {
  readonly language: 'vi' | 'en';
  /** The text of a key, `{name}` replaced by parameters (numbers in the language's own form). */
  text(key: string, parameters?: Readonly<Record<string, string | number>>): string;
  /** A number in the language's form; all needed digits, or exactly `decimals`. */
  number(value: number, decimals?: number): string;
}
