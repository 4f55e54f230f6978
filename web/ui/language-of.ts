/**
 * In which language a text of the law book was written. Worked examples and notes on what a rule leaves out exist in
 * one language each; screen readers must not read English with a Chinese voice.
 */
export function languageOf(text: string): "zh-CN" | "en" {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}
