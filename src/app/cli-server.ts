import type { Command } from "commander";
import { ServerRunning } from "../db/hold.ts";
import { MigrationRefused } from "../db/migrate.ts";
import type { Terminal } from "./cli.ts";
import { DemoRefused, demoLogins, demoUsers, loadDemo } from "./demo.ts";
import { ensureFirstUser } from "./first-user.ts";
import { openHost, settingsFrom } from "./open-host.ts";
import { type RunningServer, startServer } from "./serve.ts";

interface ServerOptions {
  port?: string;
  host?: string;
  data?: string;
  json?: boolean;
}

/** `serve`, `demo`, `migrate`: what runs the program rather than an operation. */
export function addServerCommands(program: Command, terminal: Terminal, finish: (status: number) => void): void {
  serverOptions(program.command("serve").description("serve screens, interface and devices")).action(
    async (options: ServerOptions) => finish(await runServer(options, terminal, false)),
  );
  serverOptions(program.command("demo").description("serve with an invented region: the whole job to look at")).action(
    async (options: ServerOptions) => finish(await runServer(options, terminal, true)),
  );
  program
    .command("migrate")
    .description("bring the database to this version and stop")
    .option("--data <dir>", "data directory (QINGXIN_DATA)")
    .option("--json", "print one JSON value and nothing else")
    .action(async (options: { data?: string; json?: boolean }) => {
      const host = await openHost(settingsFrom(options, process.env), "use");
      await host.close();
      terminal.out(options.json === true ? `${JSON.stringify({ migrated: true })}\n` : "The database is up to date.\n");
    });
}

function serverOptions(command: Command): Command {
  return command
    .option("--port <number>", "port (QINGXIN_PORT, 8080)")
    .option("--host <address>", "address to listen on (QINGXIN_HOST, 127.0.0.1)")
    .option("--data <dir>", "data directory (QINGXIN_DATA, .qingxin)")
    .option("--json", "when it serves, print one JSON value with the address; all else goes to standard error");
}

async function runServer(options: ServerOptions, terminal: Terminal, demo: boolean): Promise<number> {
  const say = (line: string) => (options.json === true ? terminal.err : terminal.out)(`${line}\n`);
  let server: RunningServer;
  try {
    server = await startServer(settingsFrom(options, process.env), say, (host) =>
      demo ? loadDemo(host, say) : ensureFirstUser(host, say),
    );
  } catch (error) {
    if (!isExpected(error)) throw error;
    terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  if (options.json === true) {
    terminal.out(`${JSON.stringify({ address: server.address, ...(demo ? { logins: demoUsers() } : {}) })}\n`);
  }
  say("");
  say(`Qingxin 清薪  ${server.address}`);
  if (demo) for (const line of demoLogins(server.address)) say(line);
  say("Ctrl-C stops it.");
  await stopSignal();
  await server.stop();
  return 0;
}

/** What an operator can mend, told in one line rather than as a stack. */
function isExpected(error: unknown): boolean {
  if (error instanceof ServerRunning || error instanceof MigrationRefused || error instanceof DemoRefused) return true;
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

/** The first signal stops cleanly; a second one does not wait. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    process.on("SIGHUP", stop);
  });
}
