import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { Command, CommanderError } from "commander";
import { stringify } from "yaml";
import type { Implementation } from "../db/implement.ts";
import { transact } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Operation } from "../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { replayOf, replayRule } from "../modules/alerts/replay.operations.ts";
import { actorOfLogin } from "../modules/identity/session.store.ts";
import { addBankCommands } from "./cli-bank.ts";
import { addDeviceCommands } from "./cli-device.ts";
import { addServerCommands } from "./cli-server.ts";
import { invoke, invokePure } from "./edge.ts";
import { hasDatabase, openHost, settingsFrom, UsageError } from "./open-host.ts";
import { operations } from "./operations.ts";
import { refusalTexts } from "./refusal-texts.ts";
import { answersWithFile, fromText, innerKind, isRequired } from "./route.ts";
import { readRuleFile } from "./rule-file.ts";

/** Exit status: done, refused (the code is printed), wrong usage. */
const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Who acts at the command line of the machine itself, unless `--as` names a user. */
const OPERATOR: Actor = { userId: 0, name: "command line", role: "administrator" };

/** Commands that read better than the operation's own field names. */
const SHORT: Readonly<Record<string, { argument?: string; rename?: Readonly<Record<string, string>>; top?: string }>> =
  {
    "law.show": { argument: "ruleId" },
    "alerts.assess": { rename: { projectId: "project" }, top: "assess" },
    "evidence.check": { top: "check" },
    "law.replay": { rename: { ruleId: "rule", projectId: "project" } },
  };

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = EXIT.done;
  const program = new Command("qingxin")
    .description("Qingxin 清薪: follows every fen of a construction worker's wage from the site gate to the bank card")
    .showHelpAfterError("(--help shows the commands)")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  const finish = (code: number) => {
    status = code;
  };
  addServerCommands(program, terminal, finish);
  addDeviceCommands(program, terminal, finish);
  addBankCommands(program, terminal, finish);
  for (const implementation of operations) addOperation(program, implementation, terminal, finish);
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}

function addOperation(
  program: Command,
  implementation: Implementation,
  terminal: Terminal,
  finish: (c: number) => void,
) {
  const { contract } = implementation;
  const short = SHORT[contract.name] ?? {};
  const command = commandFor(program, contract.name, short.top);
  command.description(`${contract.says.en} · ${contract.says.zh}`);
  for (const [field, schema] of Object.entries(contract.input.shape)) {
    if (field === short.argument) command.argument(`<${kebab(field)}>`, descriptionOf(schema));
    else command.option(optionFor(short.rename?.[field] ?? field, schema), descriptionOf(schema));
  }
  command
    .option("--json", "print one JSON value and nothing else")
    .option("--out <file>", "write the answer's file here")
    .option("--as <login>", "act as this user; otherwise as the administrator of this machine")
    .option("--idempotency-key <key>", "the same key does the work once")
    .option("--data <dir>", "data directory (QINGXIN_DATA)");
  if (contract.name === replayRule.contract.name) {
    command.option("--rule-file <path>", "a candidate: a rule written like those in src/law/rules, read from a file");
  }
  command.action(async (...given: unknown[]) => {
    const options = command.opts<Record<string, unknown>>();
    const positional = short.argument === undefined ? {} : { [short.argument]: given[0] };
    const candidate = typeof options["ruleFile"] === "string" ? await readRuleFile(options["ruleFile"]) : undefined;
    const named = candidate === undefined ? {} : { ruleId: candidate.id };
    const input = { ...inputFrom(contract, options, short.rename ?? {}), ...positional, ...named };
    const missing = Object.entries(contract.input.shape).find(
      ([field, schema]) => isRequired(schema) && !(field in input),
    );
    if (missing !== undefined) throw new UsageError(`--${kebab(short.rename?.[missing[0]] ?? missing[0])} is needed`);
    const used = candidate === undefined ? implementation : replayOf(candidate);
    finish(printOutcome(contract, await callLocally(used, input, options), options, terminal));
  });
}

function commandFor(program: Command, name: string, top: string | undefined): Command {
  if (top !== undefined) return program.command(top);
  const [moduleName, verb] = name.split(".") as [string, string];
  const group = program.commands.find((one) => one.name() === moduleName) ?? program.command(moduleName);
  return group.description(`operations of ${moduleName}`).command(verb);
}

async function callLocally(implementation: Implementation, input: object, options: Record<string, unknown>) {
  const settings = settingsFrom({ data: options["data"] as string }, process.env);
  if (implementation.pure !== undefined && !hasDatabase(settings)) return invokePure(implementation, input);
  const host = await openHost(settings, "use");
  try {
    const actor = await actorFor(options["as"], (login) => transact(host.db, (tx) => actorOfLogin(tx, login)));
    if (isRefusal(actor)) return actor;
    const idempotencyKey = options["idempotencyKey"] as string | undefined;
    return await invoke(host, implementation, { actor, input, idempotencyKey });
  } finally {
    await host.close();
  }
}

async function actorFor(login: unknown, find: (login: string) => Promise<Actor | undefined>): Promise<Outcome<Actor>> {
  if (typeof login !== "string") return OPERATOR;
  return (await find(login)) ?? refuse("user.unknown", { field: "--as" });
}

function inputFrom(contract: Operation, options: Record<string, unknown>, rename: Readonly<Record<string, string>>) {
  const input: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(contract.input.shape)) {
    const value = options[rename[field] ?? field];
    if (value === undefined) continue;
    input[field] = field === "file" ? fileFrom(String(value)) : fromText(contract, field, value as string | string[]);
    if (innerKind(schema) === "boolean" && value === true) input[field] = true;
  }
  return input;
}

function fileFrom(path: string) {
  try {
    return { fileName: basename(path), mediaType: "application/octet-stream", base64: readFileSync(path, "base64") };
  } catch {
    throw new UsageError(`cannot read the file ${path}`);
  }
}

function printOutcome(
  contract: Operation,
  outcome: unknown,
  options: Record<string, unknown>,
  terminal: Terminal,
): number {
  const json = options["json"] === true;
  if (isRefusal(outcome)) {
    const answer = { ...outcome, says: refusalTexts[outcome.refused] };
    if (json) terminal.out(`${JSON.stringify(answer)}\n`);
    else terminal.err(`refused: ${stringify(answer)}`);
    return EXIT.refused;
  }
  if (typeof options["out"] === "string" && answersWithFile(contract)) {
    writeFileSync(options["out"], Buffer.from((outcome as { base64: string }).base64, "base64"));
    if (!json) return EXIT.done;
  }
  terminal.out(json ? `${JSON.stringify(outcome)}\n` : stringify(outcome));
  return EXIT.done;
}

function optionFor(field: string, schema: Parameters<typeof isRequired>[0]): string {
  const kind = innerKind(schema);
  if (kind === "boolean") return `--${kebab(field)} [true|false]`;
  if (field === "file") return "--file <path>";
  return `--${kebab(field)} <${["array", "object", "union"].includes(kind) ? "json" : kind}>`;
}

function descriptionOf(schema: Parameters<typeof isRequired>[0]): string {
  const meta = "meta" in schema && typeof schema.meta === "function" ? schema.meta() : undefined;
  const text = (meta as { description?: string } | undefined)?.description ?? "";
  return `${text}${isRequired(schema) ? " (needed)" : ""}`.trim();
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
