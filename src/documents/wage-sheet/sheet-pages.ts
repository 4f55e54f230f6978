/**
 * Lines a page. Head, rows and foot have fixed heights in the template, whatever names they hold, so that the page of a
 * line is known before the paper is set: 186 mm less 47 mm of heads are 11 rows of 12.3 mm, or 7 above the foot.
 */
const LINES_A_PAGE = 11;
const LINES_ABOVE_FOOT = 7;

/** Lines by page, in their order. The last page has the foot with the sums; it may hold no line at all. */
export function sheetPages<Line>(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) pages.push(lines.slice(at, at + LINES_A_PAGE));
  if ((pages.at(-1) ?? lines).length > LINES_ABOVE_FOOT || pages.length === 0) pages.push([]);
  return pages;
}
