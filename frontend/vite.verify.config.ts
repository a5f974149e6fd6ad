import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Script and style go into the page, whose own policy then allows these two and no network at all. */
const single: Plugin = {
  name: "one-file",
  generateBundle(_, bundle) {
    let script = "";
    let style = "";
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type === "chunk") script += `(function(){"use strict";${file.code.trim()}})()`.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");
      else style += String(file.source).trim();
      delete bundle[name];
    }
    const parts: Record<string, string> = { SCRIPT: script, STYLE: style, SCRIPT_HASH: hash(script), STYLE_HASH: hash(style) };
    const source = readFileSync("src/verify/verify.html", "utf8").replace(/%(\w+)%/g, (_, name: string) => parts[name]);
    this.emitFile({ type: "asset", fileName: "verify.html", source });
  },
};

/** The library for browsers without WebCrypto's Ed25519 is part of the file, too. */
const whole: Plugin = { name: "whole", enforce: "pre", resolveId: (name, from) => (name === "./library.ts" && from?.includes("/ledger/") ? resolve("src/verify/library.ts") : null) };

/** The offline verifier: one file, without any network. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/offline",
    emptyOutDir: true,
    target: "es2020",
    cssMinify: true,
    modulePreload: false,
    rollupOptions: { input: { verify: "src/verify/entry.ts" }, output: { format: "es", codeSplitting: false } },
  },
  plugins: [whole, single],
});
