import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as contract from "./attendance.contract.ts";
import * as store from "./device.store.ts";
import { reporting } from "./device.ts";

type Device = OutputOf<typeof contract.addDevice>;

/** Rows of one project, with the verdict on each. */
async function shown({ tx, today }: Context, projectId: number): Promise<Device[]> {
  const rule = present(await store.shiftRule(tx, projectId), "the project");
  const rows = await store.devicesOfProject(tx, projectId);
  const { parameters } = await lawInForce(tx);
  return rows.map((row) => ({ ...row, reporting: reporting(row, rule, parameters, today) }));
}

async function one(context: Context, projectId: number, has: (device: Device) => boolean): Promise<Device> {
  return present((await shown(context, projectId)).find(has), "the device");
}

/** Also takes a serial out of quarantine, and puts a blocked device of the same project back into service. */
export const addDevice = implement(contract.addDevice, async (context, given) => {
  const { tx } = context;
  const known = await store.findDevice(tx, given.serial);
  if (known !== undefined && known.projectId !== null && known.projectId !== given.projectId) {
    return refuse("device.serial-on-another-project", { field: "serial" });
  }
  await store.register(context, given);
  if (known !== undefined) await store.adoptAside(tx, known.deviceId, given.projectId);
  return one(context, given.projectId, ({ serial }) => serial === given.serial);
});

export const blockDevice = implement(contract.blockDevice, async (context, { projectId, deviceId }) => {
  if (!(await store.block(context.tx, projectId, deviceId, context.today))) {
    return refuse("device.unknown", { field: "deviceId" });
  }
  return one(context, projectId, (device) => device.deviceId === deviceId);
});

export const listDevices = implement(contract.listDevices, async (context, { projectId }) => ({
  devices: await shown(context, projectId),
}));

const QUARANTINE_SHOWN_MAX = 500;

export const listQuarantine = implement(contract.listQuarantine, async ({ tx }) => {
  const rows = await store.quarantined(tx, QUARANTINE_SHOWN_MAX);
  return { devices: rows.map((row) => ({ ...row, reporting: "unknown" as const })) };
});
