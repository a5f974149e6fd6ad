import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig } from "vite";

/** One file per entry, with fixed names: pages ask for them with the build's version in the query string. */
export default defineConfig({
  // Files name each other relative to themselves, wherever they are served.
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2020",
    cssMinify: true,
    modulePreload: false,
    rollupOptions: {
      preserveEntrySignatures: "exports-only",
      input: { site: "src/site.ts", style: "src/site.css", app: "src/app.css", forms: "src/forms.css", follow: "src/follow.css", disclosure: "src/disclosure.css", verification: "src/verification.css", entry: "src/entry.css", wizard: "src/wizard.ts", track: "src/track.ts", check: "src/check.ts", noble: "src/ledger/noble.ts", "altcha-slices": "src/wizard/altcha-slices.ts" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]", chunkFileNames: "[name].js" },
    },
  },
  worker: { format: "iife", rollupOptions: { output: { entryFileNames: "[name].js" } } },
  plugins: [
    {
      // Indentation in templates is text that every phone would fetch.
      name: "unindent",
      enforce: "pre",
      transform: (code, id) => (/\/src\/wizard\/.*\.ts$/.test(id) ? { code: code.replace(/\n[ ]+/g, "\n"), map: null } : null),
    },
    {
      name: "pdf-fonts",
      closeBundle() {
        mkdirSync("dist/fonts", { recursive: true });
        for (const weight of ["Regular", "Bold"]) {
          copyFileSync(`node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-${weight}.otf`, `dist/fonts/NotoSansHans-${weight}.otf`);
        }
      },
    },
  ],
});
