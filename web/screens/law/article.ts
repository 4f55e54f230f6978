/**
 * The article alone: lists name the instrument beside it. Labels read `724-12` for a State Council decree and
 * `<number> <article>` for other instruments.
 */
export function articleNumber(label: string, statute: string): string {
  return label.startsWith(statute) ? label.slice(statute.length).trim() : label.replace(/^\d+-/, "");
}
