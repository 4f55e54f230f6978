import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = import.meta.dirname;

/** app/no-jit.ts must run before the first contract. In one chunk with zod it does, as contracts import that chunk. */
const WITHOUT_JIT = { name: "zod", test: /node_modules\/zod\/|\/web\/app\/no-jit\.ts$/ };

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: join(here, "../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false, // Costs a third of the build's time.
    assetsInlineLimit: 0, // Fonts come as unicode-range subsets: an inlined one would be loaded by everybody.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // The office (antd), and the phone pages of workers and of inspectors, which share nothing heavy with it.
      input: {
        office: join(here, "index.html"),
        worker: join(here, "worker.html"),
        inspect: join(here, "inspect.html"),
      },
      output: { codeSplitting: { groups: [WITHOUT_JIT] } },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
