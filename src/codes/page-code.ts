/** Which page of which print of a wage sheet: what the code at the head of a page says. */
export interface PageCode {
  readonly projectId: number;
  readonly sheetId: number;
  /** Within the sheet. */
  readonly printNo: number;
  readonly pageNo: number;
}

const FORM = /^QX:P:(\d{1,15}):(\d{1,15}):(\d{1,9}):(\d{1,4})$/;

/** In signs of which a QR code needs the fewest dots: digits, capitals, colons. */
export function pageCodeText({ projectId, sheetId, printNo, pageNo }: PageCode): string {
  return `QX:P:${projectId}:${sheetId}:${printNo}:${pageNo}`;
}

/** Undefined: the code says something else, a line of a sheet perhaps. */
export function parsePageCode(text: string): PageCode | undefined {
  const [projectId, sheetId, printNo, pageNo] = (FORM.exec(text) ?? []).slice(1).map(Number);
  if (projectId === undefined || sheetId === undefined || printNo === undefined || pageNo === undefined) {
    return undefined;
  }
  return { projectId, sheetId, printNo, pageNo };
}
