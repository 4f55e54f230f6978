import type { Command } from "commander";
import { stringify } from "yaml";
import { faultList, runDevice, sendFile, sendHandshake } from "../../sim/device/command.ts";
import { parseDay } from "../kernel/day.ts";
import { isRefusal } from "../kernel/outcome.ts";
import type { Terminal } from "./cli.ts";
import { UsageError } from "./open-host.ts";
import { refusalTexts } from "./refusal-texts.ts";

interface DeviceOptions {
  server: string;
  serial: string;
  json?: boolean;
}

interface ReplayOptions extends DeviceOptions {
  roster?: string;
  from: string;
  days: string;
  fault: string[];
  seed: string;
}

/** `qingxin device …`: a time clock made of software, to try a server or an installation with. */
export function addDeviceCommands(program: Command, terminal: Terminal, finish: (status: number) => void): void {
  const group = program.command("device").description("a time clock made of software, against any server");

  function answer(outcome: unknown, json: boolean | undefined): void {
    const refused = isRefusal(outcome);
    const value = refused ? { ...outcome, says: refusalTexts[outcome.refused] } : outcome;
    if (json === true) terminal.out(`${JSON.stringify(value)}\n`);
    else if (refused) terminal.err(`refused: ${stringify(value)}`);
    else terminal.out(stringify(value));
    finish(refused ? 1 : 0);
  }

  deviceCommand(group, "handshake", "greet the server as a clock does when it starts").action(
    async ({ server, serial, json }: DeviceOptions) => answer(await sendHandshake({ server, serial }), json),
  );
  deviceCommand(group, "send", "post a file of attendance lines as it is")
    .requiredOption("--file <path>", "the lines, byte for byte")
    .option("--table <name>", "table of the upload (ATTLOG)")
    .action(async ({ server, serial, file, table, json }: DeviceOptions & { file: string; table?: string }) =>
      answer(await sendFile({ server, serial, file, table }), json),
    );
  deviceCommand(group, "replay", "days of punches of a crew, with the faults of real clocks")
    .option("--roster <path>", "CSV or JSON with pin and name; invented people without one")
    .requiredOption("--from <day>", "first day, YYYY-MM-DD")
    .option("--days <number>", "how many days", "1")
    .option(
      "--fault <name...>",
      `one or more of: ${faultList()
        .map(({ name }) => name)
        .join(", ")}`,
      [],
    )
    .option("--seed <text>", "the same seed sends the same bytes", "1")
    .action(async (options: ReplayOptions) => {
      const from = parseDay(options.from);
      if (from === undefined) throw new UsageError("--from takes a day YYYY-MM-DD");
      const { server, serial, roster, seed, fault: faults, json } = options;
      const progress = json === true ? undefined : (line: string) => terminal.err(`${line}\n`);
      const days = Number(options.days);
      answer(await runDevice({ server, serial, roster, from, days, faults, seed, progress }), json);
    });
}

function deviceCommand(group: Command, name: string, says: string): Command {
  return group
    .command(name)
    .description(says)
    .requiredOption("--server <url>", "for example http://127.0.0.1:8080")
    .requiredOption("--serial <serial>", "the clock's serial number")
    .option("--json", "print one JSON value and nothing else");
}
