import type { Says } from "../citation.ts";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((one) => one.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function dates({ from, to }: { readonly from: string; readonly to?: string | undefined }): string {
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

export function sentences({ zh, bo, en }: Says): string {
  return `- ${zh}\n- ${bo}\n- ${en}`;
}

export function bullets(lines: readonly string[]): string {
  return lines.map((one) => `- ${one}`).join("\n");
}
