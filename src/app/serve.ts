import type { AddressInfo } from "node:net";
import { ensureWebBuilt } from "../../tools/build-web.ts";
import { httpServer } from "./http.ts";
import { type RunningJobs, startJobs } from "./jobs.ts";
import { type OpenHost, openHost, type Settings } from "./open-host.ts";

export interface RunningServer {
  readonly address: string;
  readonly host: OpenHost;
  stop(): Promise<void>;
}

/** Database, interface, screens and jobs of one process. `prepare` runs before the first request is taken. */
export async function startServer(
  settings: Settings,
  say: (line: string) => void,
  prepare: (host: OpenHost) => Promise<void>,
): Promise<RunningServer> {
  // Screens are built (where they are not yet) beside the database's start and the demo's load.
  const built = ensureWebBuilt({ log: say });
  built.catch(() => {});
  const host = await openHost(settings, "serve");
  let jobs: RunningJobs | undefined;
  try {
    await prepare(host);
    const server = await httpServer(host, { webDir: await built, uploadBytesMax: settings.uploadBytesMax });
    await server.listen({ port: settings.port, host: settings.host });
    const { port } = server.server.address() as AddressInfo;
    const name = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
    // Pages are served while the job queue starts: it needs half a second that nobody has to wait for.
    const starting = startJobs(host, host.db.url).then(
      (started) => {
        jobs = started;
      },
      (error: unknown) => host.log.error({ err: error }, "the job queue did not start"),
    );
    return {
      address: `http://${name}:${port}`,
      host,
      async stop() {
        await server.close();
        await starting;
        await jobs?.stop();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}
