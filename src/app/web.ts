import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const YEAR_SECONDS = 31_536_000;

/** The built web application: hashed assets are kept for a year, pages are asked for again each time. */
export async function serveWeb(server: FastifyInstance, webDir: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(webDir, "assets"),
    prefix: "/assets/",
    maxAge: YEAR_SECONDS * 1000,
    immutable: true,
    preCompressed: true,
  });
  for (const url of ["/my", "/my/*", "/tell", "/tell/*", "/credit", "/credit/*"]) {
    server.get(url, (_request, reply) =>
      reply.header("cache-control", "no-cache").sendFile("worker.html", webDir, { immutable: false, maxAge: 0 }),
    );
  }
  // The inspectors' page works without network inside `/inspect/`, which is not the beginning of `/inspections`.
  server.get("/inspect", (request, reply) => {
    if (!request.url.startsWith("/inspect/")) return reply.redirect("/inspect/");
    return reply.header("cache-control", "no-cache").sendFile("inspect.html", webDir, { immutable: false, maxAge: 0 });
  });
  server.get("/inspect-sw.js", (_request, reply) =>
    reply.header("cache-control", "no-cache").sendFile("inspect-sw.js", webDir, { immutable: false, maxAge: 0 }),
  );
  server.get("/", (_request, reply) =>
    reply.header("cache-control", "no-cache").sendFile("index.html", webDir, { immutable: false, maxAge: 0 }),
  );
  // Addresses inside the application (bookmarks, reloads) are answered with the application itself.
  server.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/") || request.url.startsWith("/iclock/")) return reply.callNotFound();
    return reply.header("cache-control", "no-cache").sendFile("index.html", webDir, { immutable: false, maxAge: 0 });
  });
}
