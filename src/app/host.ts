import type { Logger } from "pino";
import type { DatabaseIds } from "../db/ids.ts";
import type { Db } from "../db/pool.ts";
import type { Vault } from "../db/vault.ts";
import type { Press } from "../documents/press.ts";
import type { Clock } from "../kernel/clock.ts";
import type { SmsGateway } from "../kernel/sms-gateway.ts";

/** What a running program holds: made once at start, handed to every edge. */
export interface Host {
  readonly db: Db;
  readonly ids: DatabaseIds;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly press: Press;
  readonly log: Logger;
  /** Where short messages go; absent: nowhere, they wait. */
  readonly gateway?: SmsGateway | undefined;
  /** What the gateway signs its calls with; absent: it may not call. */
  readonly gatewaySecret?: string | undefined;
  /** Called after a write was committed that touched a project: the review job can start at once. */
  committed(projectId: number): void;
}

/** What the devices' edge needs of it: a time clock prints nothing. */
export type DeviceHost = Omit<Host, "press">;
