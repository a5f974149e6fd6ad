import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig } from "vite";

/** One file per entry, with fixed names: pages ask for them with the build's version in the query string. */
export default defineConfig({
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2020",
    cssMinify: true,
    rollupOptions: {
      input: { site: "src/site.ts", style: "src/site.css", app: "src/app.css" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]", chunkFileNames: "[name].js" },
    },
  },
  plugins: [
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
