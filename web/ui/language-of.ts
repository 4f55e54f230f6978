/**
 * In which language a text of the law book was written: whichever has more letters, since English texts name Chinese
 * instruments. Worked examples and notes on what a rule leaves out exist in one language each, and screen readers must
 * not read English with a Chinese voice.
 */
export function languageOf(text: string): "zh-CN" | "en" {
  const letters = (of: RegExp) => text.match(of)?.length ?? 0;
  return letters(/\p{Script=Han}/gu) > letters(/[A-Za-z]/g) ? "zh-CN" : "en";
}
