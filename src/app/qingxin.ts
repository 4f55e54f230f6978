#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Types stripped and code compiled once, kept in the temporary folder: a start takes half the time.
enableCompileCache();
const { runCli } = await import("./cli.ts");

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
