export interface ProgressDisplay {
  /** `part` of 1 is done; the day of the story that is being loaded. */
  show(part: number, on: string): void;
  done(): void;
}

const BAR = 24;

/** One line that is written over on a terminal; elsewhere a plain line at every tenth. */
export function progressDisplay(
  say: (line: string) => void,
  out: { readonly isTTY?: boolean; write(text: string): unknown },
): ProgressDisplay {
  let tenths = -1;
  const text = (part: number, on: string) =>
    `Loading the demo region 载入演示数据  ${String(Math.floor(part * 100)).padStart(3)} %  ${on}`;
  return {
    show(part, on) {
      if (out.isTTY === true) {
        const full = Math.floor(part * BAR);
        out.write(`\r\u001b[2K${"█".repeat(full)}${"░".repeat(BAR - full)}  ${text(part, on)}`);
      } else if (Math.floor(part * 10) > tenths) {
        tenths = Math.floor(part * 10);
        say(text(part, on));
      }
    },
    done() {
      if (out.isTTY === true) out.write("\r\u001b[2K");
    },
  };
}
